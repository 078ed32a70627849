import { done, mapped, type Steps } from '../../engine/steps/steps.ts';
import { fold } from '../../engine/text/fold.ts';
import { dominantLanguage, type WrittenLanguage } from '../document/dominant-language.ts';
import { analyseFile, type FileAnalysis } from '../document/file-analysis.ts';
import { standardLibrary } from '../school/standard.ts';
import { cutFrom } from '../syntax/cut.ts';
import { assemble, type Placed, type Stretch } from './assemble.ts';
import { type Edit, editsBetween } from './edits.ts';
import { dominantLineEnd } from './line-ends.ts';
import type { FileManner } from './same.ts';
import { formatStatement } from './statement.ts';

export interface FormatOptions {
  /** In which the keywords are to be written; null: each as it is. */
  readonly language: WrittenLanguage | null;
  /** The reading of exactly this text, if there is one: statements it has in common with one formatted before cost nothing. */
  readonly analysis?: FileAnalysis;
}

const MOST_ROUNDS = 3;

/** A part of a file that was left as it is, because it could not be read. */
export interface Unformatted {
  readonly start: number;
  readonly end: number;
}

/**
 * The text in canonical layout: the same statements in the same order, saying the same. Prose, comments and what
 * cannot be read stay as they are; so do the kind of line end and a byte order mark.
 */
export function formatText(
  text: string,
  options: FormatOptions,
): { readonly text: string; readonly problems: readonly Unformatted[] } {
  return done(textSteps(text, options));
}

function* textSteps(
  text: string,
  options: FormatOptions,
): Steps<{ readonly text: string; readonly problems: readonly Unformatted[] }> {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  const { stretches, problems } = yield* stretchesOf(
    plain,
    plain === text ? options : { language: options.language },
  );
  const formatted = yield* settled(stretches.map((stretch) => stretch.text).join(''), options.language);
  return {
    text: mark + (dominantLineEnd(text) === '\n' ? formatted : formatted.replaceAll('\n', '\r\n')),
    problems,
  };
}

/** Translated words may let more be translated (a sentence is read with the words around): until nothing changes. */
function* settled(text: string, language: FormatOptions['language']): Steps<string> {
  let now = text;
  for (let round = 0; language !== null && round < MOST_ROUNDS; round++) {
    const { stretches } = yield* stretchesOf(now, { language });
    const next = stretches.map((stretch) => stretch.text).join('');
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** The same as small edits; with a range, only those of the statements (and what is between) that it touches. */
export function formatEdits(
  text: string,
  options: FormatOptions,
  range?: { readonly start: number; readonly end: number },
): readonly Edit[] {
  return done(formatSteps(text, options, range));
}

/** The same statement by statement. */
export function* formatSteps(
  text: string,
  options: FormatOptions,
  range?: { readonly start: number; readonly end: number },
): Steps<readonly Edit[]> {
  const simple = options.language === null && !text.includes('\r') && !text.startsWith('\ufeff');
  if (!simple) {
    const { text: now } = yield* textSteps(text, options);
    return editsBetween(text, now).filter((edit) => touches(edit, range));
  }
  const { stretches } = yield* stretchesOf(text, options);
  const edits = yield* mapped(stretches, (stretch) =>
    touches(stretch, range)
      ? editsBetween(text.slice(stretch.start, stretch.end), stretch.text, stretch.start)
      : [],
  );
  return edits.flat();
}

function touches(
  { start, end }: { readonly start: number; readonly end: number },
  range: { readonly start: number; readonly end: number } | undefined,
): boolean {
  return !range || (start <= range.end && end >= range.start);
}

interface Formatted {
  readonly stretches: readonly Stretch[];
  readonly problems: readonly Unformatted[];
}

function* stretchesOf(text: string, { language, analysis }: FormatOptions): Steps<Formatted> {
  const read = analysis?.text === text ? analysis : analyseFile('', text, standardLibrary().names);
  const dominant = language ?? dominantLanguage(text);
  const marks = dominant !== 'en' ? 'full' : language === 'en' ? 'ascii' : 'kept';
  const manner: FileManner = { names: read.names, kinds: read.kinds, marks, language };
  const problems: Unformatted[] = [];
  const placed = yield* mapped(read.units, (unit, i): Placed => {
    const at = { start: read.cuts.start(i), end: read.cuts.end(i) };
    const { text: now, isSound } = formatStatement(unit, text.slice(at.start, at.end), manner);
    if (!isSound) problems.push(at);
    // A statement that never closes takes in the empty lines behind it.
    const end = at.start + text.slice(at.start, at.end).trimEnd().length;
    return { start: at.start, end, text: now.trimEnd() };
  });
  const stretches = yield* assemble(text, placed);
  return {
    stretches: (yield* isCutAlike(aroundChanges(text, stretches)))
      ? stretches
      : [{ start: 0, end: text.length, text, isStatement: false }],
    problems,
  };
}

/** From the statement before the first change to the one behind the last: the rest falls apart as it did. */
function aroundChanges(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const isChanged = ({ start, end, text: now }: Stretch) => text.slice(start, end) !== now;
  const first = stretches.findIndex(isChanged);
  if (first < 0) return [];
  return stretches.slice(Math.max(0, first - 2), stretches.findLastIndex(isChanged) + 3);
}

/** Whether the new text falls into the same statements. */
function* isCutAlike(stretches: readonly Stretch[]): Steps<boolean> {
  const text = stretches.map((stretch) => stretch.text).join('');
  const wanted = stretches.filter(({ isStatement }) => isStatement);
  let count = 0;
  for (const { start, end } of cutFrom(fold(text), 0)) {
    yield;
    if (text.slice(start, end).trim() !== wanted[count++]?.text.trim()) return false;
  }
  return count === wanted.length;
}
