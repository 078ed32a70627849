import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by their names, as text. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The parts whose name matches, joined. */
export function partText(file: Uint8Array, name: RegExp): string {
  return [...partsOf(file)]
    .filter(([part]) => name.test(part))
    .map(([, text]) => text)
    .join('\n');
}

/** Names that would be something else if they were not kept as text. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '#N/A',
  '_x0041_',
  ']]>&amp;<![CDATA[',
  '\u202e反向\u2066',
  '👩‍🏫家长会',
  '长'.repeat(200),
  'a\u0000b\u0007c\ufffe',
  '半\ud83d个',
  '一行\n两行\r三行',
  '**粗** `码` | 表 [链](http://x)',
  "'单引号",
  '甲\r\nEND:VEVENT\r\nBEGIN:VEVENT',
];

/** The same as it must come out: without what no document can hold, on one line. */
export function asText(name: string): string {
  return name
    .replaceAll('\u0000', '')
    .replaceAll('\u0007', '')
    .replaceAll('\ufffe', '')
    .replace('\ud83d个', '\ufffd个')
    .replace(/[\n\r]+/g, ' ');
}
