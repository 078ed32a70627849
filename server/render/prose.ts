import { type Block, BULLET, type HeadingLevel, item, type Run, run } from './outline.ts';
import { oneLine, plain } from './plain.ts';
import { textCell } from './sheet.ts';

/** Ends a sentence: the next line begins a paragraph, as it does on paper. */
const FULL_STOP = /[。！？：；…”』」）]$/;
const ITEM = /^(\s*)(?:([-*+•·])|(\d{1,3}[.)]|[（(]\d{1,3}[）)]|\d{1,3}、))\s*(?=\S)(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The Markdown of a 正文 as blocks: paragraphs, lists, headings, tables, bold and italic. What is none of these is text.
 * `level` is that of the first heading in it.
 */
export function proseBlocks(text: string, level: HeadingLevel): readonly Block[] {
  const lines = plain(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n');
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(joined(open)) });
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const table = tableAt(lines, at);
    const special = table ?? blockOf(line, level);
    if (special !== null || line.trim() === '' || RULE.test(line)) close();
    if (table) at += table.lines - 1;
    if (special) blocks.push('block' in special ? special.block : special);
    else if (line.trim() !== '' && !RULE.test(line)) {
      open.push(line.trim());
      if (FULL_STOP.test(line.trimEnd())) close();
    }
  }
  close();
  return blocks;
}

function blockOf(line: string, level: HeadingLevel): Block | null {
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', level, text: textOf(runsOf(heading[1] ?? '')) };
  const match = RULE.test(line) ? null : ITEM.exec(line);
  // `-3℃` and `*重点*` are no items.
  if (!match || (match[2] !== undefined && !/^\s*[-*+•·]\s/.test(line))) return null;
  const depth = Math.min(3, Math.floor((match[1] ?? '').replaceAll('\t', '  ').length / 2));
  return item(match[2] === undefined ? (match[3] ?? '') : BULLET, depth, ...runsOf(match[4] ?? ''));
}

function tableAt(
  lines: readonly string[],
  at: number,
): { readonly block: Block; readonly lines: number } | null {
  if (!lines[at]?.includes('|') || !TABLE_RULE.test(lines[at + 1] ?? '') || !lines[at + 1]?.includes('-'))
    return null;
  const cellsOf = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => textOf(runsOf(cell.trim())));
  const head = cellsOf(lines[at] ?? '');
  let end = at + 2;
  while (lines[end]?.includes('|')) end++;
  const rows = lines
    .slice(at + 2, end)
    .map((line) => head.map((_, column) => textCell(oneLine(cellsOf(line)[column] ?? ''))));
  const columns = head.map((title) => ({ title, width: 1, centred: false }));
  return { block: { kind: 'table', caption: '', table: { columns, rows } }, lines: end - at };
}

/** Lines of one paragraph: a blank between Latin words, none beside a Chinese character. */
function joined(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => `${text}${/[!-~]$/.test(text) && /^[!-~]/.test(line) ? ' ' : ''}${line}`,
  );
}

const INLINE =
  /\\([!-/:-@[-`{-~])|\*\*(?!\s)([^\n]{1,500}?)\*\*|__(?!\s)([^\n]{1,500}?)__|\*(?![\s*])([^*\n]{1,500})\*|`([^`\n]{1,500})`|!?\[([^\]\n]{0,300})\]\(([^)\s]{0,300})\)/g;

/** Bold, italic, code and links of a line; the address of a link follows its text. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  const add = (part: string, bold = false, italic = false) => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last && last.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + part };
    else runs.push(run(part, bold, italic));
  };
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, escaped, strong, strong2, slanted, code, label, address] = match;
    add(text.slice(from, match.index));
    from = match.index + whole.length;
    if (escaped !== undefined) add(escaped);
    else if (strong !== undefined || strong2 !== undefined) add(strong ?? strong2 ?? '', true);
    else if (slanted !== undefined) add(slanted, false, true);
    else if (code !== undefined) add(code);
    else add(address === '' || address === label ? (label ?? '') : `${label ?? ''}（${address ?? ''}）`);
  }
  add(text.slice(from));
  return runs;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
