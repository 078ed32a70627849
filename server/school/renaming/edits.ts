import type { Name } from '../../engine/plan/name.ts';
import type { Origin } from '../../engine/plan/source.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { School } from '../school.ts';
import type { Change, Replacement } from './change.ts';
import { misreadings } from './misreadings.ts';
import { openingQuote, rewritten } from './quoting.ts';
import type { Refusal } from './refusal.ts';

/** What is to be written instead of what; offsets in the file, `end` exclusive, in order, none overlapping. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface FileEdits {
  readonly file: string;
  readonly edits: readonly Edit[];
}

/**
 * The edits of one plan. Each name is written as plainly as it can be: quotes come where the new name needs them, or
 * where its sentence would else be read otherwise or be doubtful. What the plan says must stay the same up to the name.
 */
export function renamedPlan(school: School, file: string, replacement: Replacement): FileEdits | Refusal {
  const analysis = school.analysis(file);
  if (!analysis) return { file, edits: [] };
  const changes = changesOf(replacement);
  const freed = quotedForSentence(analysis, changes, replacement);
  const edited = (forced: ReadonlySet<Origin>) =>
    changes.flatMap((change) => {
      const block = change.name.source.origin;
      return editOf(analysis, change, forced.has(block), !freed.has(block));
    });
  const plain = edited(new Set());
  const misread = misreadings(analysis, applied(analysis.text, plain), changes, replacement);
  if (misread.length === 0) return { file, edits: plain };
  const edits = edited(new Set(misread.map(({ block }) => block)));
  const still = misreadings(analysis, applied(analysis.text, edits), changes, replacement);
  const wrong = still.find(({ doubtful }) => !doubtful);
  if (!wrong) return { file, edits };
  const { block } = wrong;
  const start = block.text.search(/\S/);
  const { line } = analysis.locate({ origin: block, start, end: start }).start;
  return { key: 'unreadable', name: replacement.name, file, line };
}

/** The edits of a table: cells that hold the name, by itself or in a list. */
export function renamedTable(
  school: School,
  file: string,
  { places, name }: Replacement,
): FileEdits | Refusal {
  const text = school.text(file) ?? '';
  if (/[,，、;；/\t"]/.test(name)) {
    const line = places[0] ? school.locate(places[0].name.source).start.line : 0;
    return { key: 'table', name, file, line };
  }
  const cells = places.filter(
    ({ name: { source, text: cell } }) => text.slice(source.start, source.end) === cell,
  );
  const edits = cells.map(({ name: { source } }) => ({ start: source.start, end: source.end, text: name }));
  return { file, edits: edits.sort((a, b) => a.start - b.start) };
}

/** The names of a file that change, each once: 优质课竞赛·初赛 may hold what is renamed as a part. */
function changesOf({ places, name }: Replacement): readonly Change[] {
  return places.map(({ use, name: part }) => {
    if (part === use.name) return { name: part, text: name };
    const inner = openingQuoteLength(use.name);
    const from = part.source.start - use.name.source.start - inner;
    const { text } = use.name;
    return { name: use.name, text: text.slice(0, from) + name + text.slice(from + part.text.length) };
  });
}

function openingQuoteLength({ source, text }: Name): number {
  return source.end - source.start === text.length ? 0 : 1;
}

/** The statements that put the old name in quotes because they would else be read otherwise, or be doubtful. */
function quotedForSentence(
  analysis: FileAnalysis,
  changes: readonly Change[],
  replacement: Replacement,
): ReadonlySet<Origin> {
  const bare = changes.flatMap(({ name }): readonly Edit[] => {
    const at = analysis.offsets(name.source);
    const isQuoted = at && openingQuote(analysis.text.slice(at.start, at.end)) !== null;
    return isQuoted ? [{ ...at, text: name.text }] : [];
  });
  if (bare.length === 0) return new Set();
  const same = { ...replacement, name: replacement.from.name.text };
  return new Set(misreadings(analysis, applied(analysis.text, bare), [], same).map(({ block }) => block));
}

function editOf(
  analysis: FileAnalysis,
  { name, text }: Change,
  forced: boolean,
  style: boolean,
): readonly Edit[] {
  const at = analysis.offsets(name.source);
  if (!at) return [];
  const written = analysis.text.slice(at.start, at.end);
  const to = rewritten(written, name.text, text, forced, style);
  return to === written ? [] : [{ ...at, text: to }];
}

/** A text with edits made. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}
