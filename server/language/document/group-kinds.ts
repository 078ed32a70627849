import { fold } from '../../engine/text/fold.ts';
import { type Head, headsAt, type Index, index } from '../lexicon/keywords.ts';
import { type ParsedBlock, parseBlock, topLevel } from './block.ts';

/** Kinds of group that the 词汇 among these statements add become heads of statements; undefined: none does. */
function addedKinds(file: string, statements: readonly string[]): Index<Head> | undefined {
  const own = statements.filter(mayAddKinds).flatMap((block) => kindsOf(parseBlock(file, topLevel(block))));
  return own.length === 0 ? undefined : index(own);
}

/**
 * Kinds of group that a file's 词汇 adds; looked for only where a 词汇 came or went. `touched`: the statements that came
 * and those that went; null: the file was not read before.
 */
export function groupKinds(
  file: string,
  all: () => readonly string[],
  touched: readonly string[] | null,
  before: Index<Head> | undefined,
): Index<Head> | undefined {
  if (touched && !touched.some(mayAddKinds)) return before;
  const found = addedKinds(file, all());
  return touched && sameKinds(before, found) ? before : found;
}

/** Whether a statement is a 词汇. */
function mayAddKinds(statement: string): boolean {
  const at = statement.search(/\S/);
  return headsAt(fold(statement.slice(at, at + 20)), 0)[0]?.word.statement === 'vocabulary';
}

function kindsOf({ tree, block: { declared } }: ParsedBlock): readonly Head[] {
  if (tree?.$type !== 'Vocabulary') return [];
  const category = headsAt(fold(tree.category ?? tree.head), 0)[0]?.word.id;
  const names = declared.map(({ name }) => name);
  const [id] = names;
  return id !== undefined && category === '组织类型'
    ? [{ id, statement: 'group', hans: names, hant: [], en: [] }]
    : [];
}

/** Whether the same words become heads. */
export function sameKinds(a: Index<Head> | undefined, b: Index<Head> | undefined): boolean {
  const spellings = (kinds: Index<Head> | undefined) =>
    [...(kinds?.values() ?? [])]
      .flat()
      .map(({ spelling }) => spelling)
      .sort();
  return a === b || spellings(a).join('\n') === spellings(b).join('\n');
}
