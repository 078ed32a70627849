import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Block, LoweredBlock } from '../../language/document/block.ts';
import { analyseFile, type FileAnalysis } from '../../language/document/file-analysis.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import type { Change, Replacement } from './change.ts';
import { shape } from './shape.ts';

/** A statement that would be read otherwise after a change; `doubtful`: the same, but with more remarks on how it is read. */
export interface Misreading {
  readonly block: Block;
  readonly doubtful: boolean;
}

const DOUBTS: readonly string[] = ['ambiguous-split', 'glued-keyword', 'unknown-clause', 'syntax'];

/** The statements that no longer say the same, up to the new name, once the file's text is that. */
export function misreadings(
  analysis: FileAnalysis,
  text: string,
  changes: readonly Change[],
  replacement: Replacement,
): readonly Misreading[] {
  const after = analyseFile(analysis.file, text, standardLibrary().names, analysis);
  const same = sameUpTo(changes, replacement);
  return analysis.blocks.flatMap((before, i) => {
    const now = after.blocks[i];
    if (before === now) return [];
    const misread = !now || !same(before.declarations, now.declarations);
    const doubtful = !misread && doubts(now) > doubts(before);
    return misread || doubtful ? [{ block: before.block, doubtful }] : [];
  });
}

function sameUpTo(changes: readonly Change[], { name, from: { name: old, entity } }: Replacement) {
  const called = new Map<object, Map<number, string>>();
  for (const { name: changed, text } of changes) {
    const { origin, start } = changed.source;
    called.set(origin, (called.get(origin) ?? new Map()).set(start, text));
  }
  const nameOf = ({ text, source }: Name) => called.get(source.origin)?.get(source.start) ?? text;
  const isKind = entity.space === 'groupKind' && fold(old.text) === entity.key;
  const wordOf = (word: string) => (isKind && fold(word) === entity.key ? name : word);
  return (before: readonly Declaration[], now: readonly Declaration[]): boolean =>
    JSON.stringify(shape(before, nameOf, wordOf)) ===
    JSON.stringify(
      shape(
        now,
        ({ text }) => text,
        (word) => word,
      ),
    );
}

function doubts({ problems }: LoweredBlock): number {
  return problems.filter(({ code }) => DOUBTS.includes(code)).length;
}
