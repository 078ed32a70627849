import { clip, oneLine } from './plain.ts';

/** What Windows, macOS or Linux cannot have in a name, and what would hide a file or its ending. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cf}]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A name for a file from titles and names: `2026—2027学年教研计划 语文组.xlsx`. */
export function fileName(parts: readonly string[], ending: string): string {
  const joined = parts
    .map((part) => oneLine(part).replace(FORBIDDEN, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  const short = clip(joined, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${short === '' || RESERVED.test(short) ? `plan ${short}`.trim() : short}.${ending}`;
}
