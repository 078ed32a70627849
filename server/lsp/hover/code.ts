import type { Code } from '../../engine/plan/problem.ts';
import { CODE_TITLES } from '../../messages/code-titles.generated.ts';
import { pageOf } from '../../messages/describe.ts';
import { DEFAULT_SEVERITY } from '../../messages/severity.ts';
import { PAGES } from '../lsp-diagnostic.ts';
import type { Asked } from '../said/asked.ts';
import { lines, type Told } from './spot.ts';

const IGNORE = /(?:^|\s)\/\/\s*(jiaoyan-ignore)(?![\w-])(.*)$/;

/** The remark that a comment switches off: `// jiaoyan-ignore sum-mismatch`. Offsets are those of the file. */
export function codeAt(asked: Asked, offset: number): Told | null {
  const { text } = asked.analysis;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(from, end < 0 ? text.length : end);
  const comment = IGNORE.exec(line);
  if (!comment) return null;
  const start = from + line.indexOf('jiaoyan-ignore', comment.index);
  if (offset < start) return null;
  for (const match of text.slice(start, from + line.length).matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const code = match[0];
    const at = { start: start + match.index, end: start + match.index + code.length };
    if (offset < at.start || offset >= at.end) continue;
    const { hints } = asked.words;
    if (code === 'jiaoyan-ignore')
      return comment[2]?.trim() === '' ? { ...at, text: [hints.allCodes] } : null;
    return isCode(code) ? { ...at, text: pageOn(code, asked) } : null;
  }
  return null;
}

function pageOn(code: Code, { language, words: { hints, severity } }: Asked): readonly string[] {
  const grade = hints.fact(hints.facts.severity, severity[DEFAULT_SEVERITY[code]]);
  return [
    lines(`**${CODE_TITLES[code]?.[language] ?? code}** \`${code}\``, grade),
    `[${hints.page}](${PAGES}${pageOf(code, language)})`,
  ];
}

function isCode(word: string): word is Code {
  return Object.hasOwn(DEFAULT_SEVERITY, word);
}
