import type { Severity } from '../engine/plan/problem.ts';
import type { Range } from '../engine/plan/source.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import { wordsIn } from '../messages/words.ts';
import { shownByFile } from './check-shown.ts';
import type { RenderLanguage } from './view.ts';
import { visible } from './visible.ts';
import { textWidth } from './width.ts';

export interface CheckTextOptions {
  readonly language: RenderLanguage;
  /** How many files were read. */
  readonly files: number;
  readonly colour: boolean;
  /** A line of a file, from 0, without its end; null if it is not at hand. */
  readonly line: (file: string, line: number) => string | null;
}

interface CheckWords {
  readonly note: string;
  readonly summary: (files: number, counts: readonly [number, number, number, number]) => string;
  readonly fine: (files: number) => string;
  /** Behind the remarks on a file of which so many are not shown. */
  readonly more: (count: number) => string;
}

const HANS: CheckWords = {
  note: '参见',
  summary: (files, [e, w, i, h]) => `${files} 个文件：${e} 个错误，${w} 个警告，${i} 条提示，${h} 条建议`,
  fine: (files) => `${files} 个文件，没有问题`,
  more: (count) => `另有 ${count} 条没有列出；加上 --format json 可看到全部`,
};
const WORDS: Readonly<Record<RenderLanguage, CheckWords>> = {
  'zh-Hans': HANS,
  'zh-Hant': {
    note: '參見',
    summary: (files, [e, w, i, h]) => `${files} 個檔案：${e} 個錯誤，${w} 個警告，${i} 條提示，${h} 條建議`,
    fine: (files) => `${files} 個檔案，沒有問題`,
    more: (count) => `另有 ${count} 條沒有列出；加上 --format json 可看到全部`,
  },
  en: {
    note: 'see',
    summary: (files, [e, w, i, h]) =>
      `${number(files, 'file')}: ${number(e, 'error')}, ${number(w, 'warning')}, ${number(i, 'info')}, ${number(h, 'hint')}`,
    fine: (files) => `${number(files, 'file')}, nothing to report`,
    more: (count) => `${count} more not listed; --format json lists all`,
  },
};
const COLOUR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

/** Diagnostics for people at a terminal: place, words, code, the line itself with its fault underlined. */
export function checkText(diagnostics: readonly Diagnostic[], options: CheckTextOptions): string {
  const words = WORDS[options.language];
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const counts = [count('error'), count('warning'), count('info'), count('hint')] as const;
  const summary = diagnostics.length === 0 ? words.fine(options.files) : words.summary(options.files, counts);
  const files = shownByFile(diagnostics).flatMap(({ file, shown, more }) => [
    ...shown.map((diagnostic) => entry(diagnostic, words, options)),
    ...(more > 0 ? [`${visible(file)}: ${words.more(more)}`] : []),
  ]);
  return `${files.map((text) => `${text}\n\n`).join('')}${summary}\n`;
}

function entry(diagnostic: Diagnostic, words: CheckWords, options: CheckTextOptions): string {
  const { severity, file, range, message, code, related } = diagnostic;
  const paint = (style: number, text: string) => (options.colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  return [
    `${paint(1, place(file, range))}: ${paint(COLOUR[severity], wordsIn(options.language).severity[severity])}: ${visible(message)} ${paint(90, `[${code}]`)}`,
    ...excerpt(options.line(file, range.start.line), range, (text) => paint(COLOUR[severity], text)),
    ...related.map(
      (other) => `  ${place(other.file, other.range)}: ${words.note}: ${visible(other.message)}`,
    ),
  ].join('\n');
}

/** `plans/yuwen.plan:42:3`, from 1, as editors and terminals jump to it. */
function place(file: string, { start }: Range): string {
  return `${visible(file)}:${start.line + 1}:${start.character + 1}`;
}

function excerpt(
  line: string | null,
  { start, end }: Range,
  paint: (text: string) => string,
): readonly string[] {
  if (line === null || line.trim() === '') return [];
  const gutter = String(start.line + 1);
  const last = end.line === start.line ? end.character : line.length;
  const before = textWidth(visible(line.slice(0, start.character)));
  const marked = Math.max(1, textWidth(visible(line.slice(start.character, last))));
  return [
    ` ${gutter} | ${visible(line)}`,
    ` ${' '.repeat(gutter.length)} | ${' '.repeat(before)}${paint('^'.repeat(marked))}`,
  ];
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
