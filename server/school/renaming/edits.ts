import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import { fold } from '../../engine/text/fold.ts';
import type { LoweredBlock } from '../../language/document/block.ts';
import { analyseFile, type FileAnalysis } from '../../language/document/file-analysis.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import type { Reference } from '../names/entity.ts';
import type { School } from '../school.ts';
import { rewritten } from './quoting.ts';
import type { Refusal } from './refusal.ts';
import { shape } from './shape.ts';

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

/** The places of one file that get a new name; `from`: where the user asked for it. */
export interface Replacement {
  readonly places: readonly Reference[];
  readonly name: string;
  readonly from: Reference;
}

/** A whole name of which all or a part is replaced. */
interface Change {
  readonly name: Name;
  readonly text: string;
}

/**
 * The edits of one plan. Each name is written as plainly as it can be: quotes come where the new name needs them, or
 * where its sentence would else be read otherwise. What the plan says must stay the same up to the name.
 */
export function renamedPlan(school: School, file: string, replacement: Replacement): FileEdits | Refusal {
  const analysis = school.analysis(file);
  if (!analysis) return { file, edits: [] };
  const changes = changesOf(replacement);
  const quotedIn = new Set<object>();
  for (;;) {
    const edits = changes.flatMap((change) =>
      editOf(analysis, change, quotedIn.has(change.name.source.origin)),
    );
    const misread = misreadBlock(analysis, edits, changes, replacement);
    if (!misread) return { file, edits };
    const { block } = misread;
    if (quotedIn.has(block) || !changes.some(({ name }) => name.source.origin === block)) {
      const line = analysis.locate({ origin: block, start: block.text.search(/\S/), end: block.text.length })
        .start.line;
      return { key: 'unreadable', name: replacement.name, file, line };
    }
    quotedIn.add(block);
  }
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

function editOf(analysis: FileAnalysis, { name, text }: Change, forced: boolean): readonly Edit[] {
  const at = analysis.offsets(name.source);
  if (!at) return [];
  const written = analysis.text.slice(at.start, at.end);
  const to = rewritten(written, name.text, text, forced);
  return to === written ? [] : [{ ...at, text: to }];
}

/** The first statement that the edited text no longer says the same in, up to the name; null: there is none. */
function misreadBlock(
  analysis: FileAnalysis,
  edits: readonly Edit[],
  changes: readonly Change[],
  { name, from }: Replacement,
): LoweredBlock | null {
  const text = applied(analysis.text, edits);
  const after = analyseFile(analysis.file, text, standardLibrary().names, analysis);
  const called = new Map<object, Map<number, string>>();
  for (const change of changes) {
    const { origin, start } = change.name.source;
    called.set(origin, (called.get(origin) ?? new Map()).set(start, change.text));
  }
  const nameOf = ({ text: old, source }: Name) => called.get(source.origin)?.get(source.start) ?? old;
  const isKind = from.entity.space === 'groupKind' && fold(from.name.text) === from.entity.key;
  const wordOf = (word: string) => (isKind && fold(word) === from.entity.key ? name : word);
  const plainName = ({ text: now }: Name) => now;
  const same = (before: readonly Declaration[], now: readonly Declaration[]) =>
    JSON.stringify(shape(before, nameOf, wordOf)) === JSON.stringify(shape(now, plainName, (word) => word));
  return (
    analysis.blocks.find((before, i) => {
      const now = after.blocks[i];
      return before !== now && !(now && same(before.declarations, now.declarations));
    }) ?? null
  );
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
