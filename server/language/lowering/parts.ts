import type { QuotaPart } from '../../engine/plan/quota.ts';
import type * as ast from '../generated/ast.ts';
import type { StatementKind } from '../lexicon/keywords.ts';
import { readNames } from '../reading/names/read-names.ts';
import { readClause } from '../reading/sentence/read-clause.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../reading/slice.ts';
import { lowerClause } from './clauses.ts';
import { type Lowering, sliceAt, sliceOfNode, sourceAt, span } from './context.ts';
import { ITEM_WORDS, SOFT_WORDS, wholeWord, wordAt } from './word-lists.ts';

/** The items of a block, by what they are to its amount. */
export interface Parts {
  readonly parts: readonly QuotaPart[];
  readonly subsets: readonly QuotaPart[];
  readonly contents: readonly QuotaPart[];
}

/** 理论学习 10次: one name and one amount; no people are read in it. */
export function partOf(c: Lowering, text: Slice): QuotaPart {
  const { value: read, problems } = readClause(text, c.names, { hasName: false, item: true });
  // 作业设计交流 2次: one run and an amount apart can be read in one way only.
  const plain =
    read.name?.source.start === text.start && read.name.source.end < (read.amount?.source.start ?? 0);
  c.problems.push(...problems.filter(({ code }) => !(plain && code === 'ambiguous-split')));
  return {
    source: sourceOf(text),
    name: read.name,
    amount: read.amount,
    parts: [],
    subsets: [],
    clauses: [],
  };
}

/** A block after a quantity: plain items are parts, 其中 items subsets, 内含 items contents. */
export function partsOf(c: Lowering, items: readonly ast.Item[], kind: StatementKind): Parts {
  const found = { part: [] as QuotaPart[], subset: [] as QuotaPart[], contents: [] as QuotaPart[] };
  for (const item of items) {
    const lead = leadOf(c, item);
    const list = lead.id === 'subset' || lead.id === 'contents' ? found[lead.id] : found.part;
    list.push(itemOf(c, item, kind, list === found.part ? 0 : lead.length));
  }
  return { parts: found.part, subsets: found.subset, contents: found.contents };
}

/** Items of a list without amounts: the whole text of each is its name. */
export function listOf(c: Lowering, items: readonly ast.Item[], kind: StatementKind): readonly QuotaPart[] {
  return items.map((item) => {
    const segments = item.phrases.filter((phrase) => phrase.$type === 'Segment');
    const { start } = span(segments[0] ?? item);
    const text = sliceAt(c, start, span(segments.at(-1) ?? item).end);
    const [first, ...more] = readNames(text);
    const name = first && more.length === 0 ? first : { text: text.text, source: sourceOf(text) };
    return {
      source: sourceOf(text),
      name,
      amount: null,
      parts: listOf(c, item.items, kind),
      subsets: [],
      clauses: item.phrases.flatMap((phrase) =>
        phrase.$type === 'Clause' ? [lowerClause(c, phrase, kind).clause] : [],
      ),
    };
  });
}

/** Which word of the closed list opens an item: 其中, 内含, 占, 加 …. */
export function leadOf(c: Lowering, item: ast.Item): { readonly id: string | null; readonly length: number } {
  const first = item.phrases[0];
  if (first?.$type !== 'Segment') return { id: null, length: 0 };
  return wordAt(ITEM_WORDS, sliceOfNode(c, first).folded) ?? { id: null, length: 0 };
}

function itemOf(c: Lowering, item: ast.Item, kind: StatementKind, skip: number): QuotaPart {
  const { start, end } = span(item);
  const nested = partsOf(c, item.items, kind);
  let part: QuotaPart = {
    source: sourceAt(c, start, end),
    name: null,
    amount: null,
    parts: nested.parts,
    subsets: nested.subsets,
    clauses: [],
  };
  for (const [i, phrase] of item.phrases.entries()) {
    if (phrase.$type === 'Clause')
      part = { ...part, clauses: [...part.clauses, lowerClause(c, phrase, kind).clause] };
    else
      part = withSegment(
        c,
        part,
        trimmed(subslice(sliceOfNode(c, phrase), i === 0 ? skip : 0, phrase.text.length)),
      );
  }
  return part;
}

function withSegment(c: Lowering, part: QuotaPart, text: Slice): QuotaPart {
  const lead = wordAt(ITEM_WORDS, text.folded);
  if (part.name && lead?.id === 'subset') {
    return {
      ...part,
      subsets: [...part.subsets, partOf(c, trimmed(subslice(text, lead.length, text.text.length)))],
    };
  }
  if (part.amount && wholeWord(SOFT_WORDS, text.text))
    return { ...part, amount: { ...part.amount, soft: true } };
  const read = partOf(c, text);
  return { ...part, name: part.name ?? read.name, amount: part.amount ?? read.amount };
}
