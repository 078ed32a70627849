import { plain } from './plain.ts';

const OCTETS = 75;
/** Combining marks, the joiner, variation selectors, skin tones. */
const CLINGING = /\p{M}|\u200d|\p{Emoji_Modifier}/u;

/**
 * A content line of RFC 5545 §3.1: folded so that no line has more than 75 octets, never inside a character nor
 * before a combining mark, a joiner or what it joins; ends with CRLF.
 */
export function contentLine(name: string, value: string): string {
  const whole = `${name}:${value}`;
  if (octetsIn(whole) <= OCTETS) return `${whole}\r\n`;
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const cluster of clusters(whole)) {
    const size = octetsIn(cluster);
    if (octets + size > OCTETS && line !== '') {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += cluster;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A value of type TEXT (RFC 5545 §3.3.11): `\ ; ,` and line ends escaped. */
export function text(value: string): string {
  return plain(value)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|[\r\n]/g, '\\n');
}

/** Characters with what clings to them, as long as that stays well below a line; escapes stay whole. */
function clusters(value: string): readonly string[] {
  const result: string[] = [];
  let joined = false;
  for (const character of value) {
    const last = result.at(-1);
    const clings = joined || CLINGING.test(character) || last === '\\';
    if (last !== undefined && clings && octetsIn(last + character) <= 40) {
      result[result.length - 1] = last + character;
    } else {
      result.push(character);
    }
    joined = character === '\u200d';
  }
  return result;
}

/** Length in UTF-8. */
function octetsIn(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
