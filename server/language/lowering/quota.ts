import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Quota } from '../../engine/plan/quota.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt, type StatementKind } from '../lexicon/keywords.ts';
import { checklistOf } from './checklist.ts';
import { namesOf, plain, scheduleOf, textOf, withWord } from './clauses.ts';
import { type Lowering, sourceAt, sourceOfNode, span } from './context.ts';
import { clausesAmong, isClauseItem } from './items.ts';
import { type Parts, partsOf } from './parts.ts';
import { namesOfHead } from './people.ts';
import { type Draft, draftsOf, type Said } from './sentences.ts';

const KIND: StatementKind = 'quota';
const NO_PARTS: Parts = { parts: [], subsets: [], contents: [] };

/** 要求, 材料, 目标, 清单 …: one or more quotas, or a list of things. */
export function lowerQuota(c: Lowering, node: ast.Quota): readonly Declaration[] {
  const head = headsAt(fold(node.head), 0)[0]?.word.id ?? node.head;
  const names = namesOfHead(c, node.names);
  const said: Said = { name: names[0] ?? null, names, people: null, period: null };
  const drafts = draftsOf(c, node.phrases, KIND, said);
  const total = drafts.findLast((draft) => draft.amount !== null) ?? null;
  const counted = total !== null && !isCountOfItems(head, total, node);
  if (node.items.length > 0 && !counted && (head === '清单' || !hasNumbers(c, node.items, drafts))) {
    return [checklistOf(c, node, head, names[0] ?? null, drafts)];
  }
  const lowered = quotasOf(c, node, head, drafts, total);
  const separate = node.items.length > 0 && total === null ? itemSentences(c, node, head, drafts) : [];
  const kept = separate.length > 0 && total === null ? [] : lowered;
  return [...kept, ...separate].map((value) => ({ type: 'quota', value }));
}

function quotasOf(
  c: Lowering,
  node: ast.Quota,
  head: string,
  drafts: readonly Draft[],
  total: Draft | null,
): readonly Quota[] {
  const items = node.items.filter((item) => !isClauseItem(item));
  const blockClauses = clausesAmong(c, node.items, KIND);
  return drafts.flatMap((draft) => {
    const parts = draft === total ? partsOf(c, items, KIND) : NO_PARTS;
    const single = drafts.length === 1;
    const start = single ? span(node).start : draft.start;
    const clauses = [...draft.clauses, ...(draft === (total ?? drafts.at(-1)) ? blockClauses : [])];
    return quotas(
      c,
      node,
      head,
      { ...draft, clauses, start, end: Math.max(draft.end, headEnd(node)) },
      parts,
      single,
    );
  });
}

/** One quota per name (示范课、研讨课 每人各1节). */
function quotas(
  c: Lowering,
  node: ast.Quota,
  head: string,
  draft: Draft,
  parts: Parts,
  single: boolean,
): readonly Quota[] {
  const names: readonly (Name | null)[] = draft.names.length > 1 ? draft.names : [draft.name];
  const end = single ? draft.end : Math.max(draft.end, draft.start);
  return names.map((activity) => ({
    source: sourceAt(c, draft.start, single ? end : draft.end),
    head,
    statement: { source: sourceOfNode(c, node) },
    subject: draft.people,
    activity,
    verb: draft.verb,
    period: draft.period,
    trigger: draft.trigger,
    amount: draft.amount,
    deadline: scheduleOf(draft.clauses, '截止'),
    onlyCounting: namesOf(draft.clauses, '听课只计', '对象'),
    scope: textOf(draft.clauses, '范围'),
    notStacking: withWord(draft.clauses, '不叠加').length > 0,
    size: draft.size,
    parts: parts.parts,
    subsets: [...draft.subsets, ...parts.subsets],
    contents: [...draft.contents, ...parts.contents],
    clauses: plain(draft.clauses),
  }));
}

/** { 每位教师每周听课不少于1节；青年教师每月公开课1节 }: sentences that inherit name, people and period of the head. */
function itemSentences(
  c: Lowering,
  node: ast.Quota,
  head: string,
  drafts: readonly Draft[],
): readonly Quota[] {
  const above = drafts[0];
  return node.items
    .filter((item) => !isClauseItem(item))
    .flatMap((item) => {
      const said: Said = {
        name: above?.name ?? null,
        names: above?.names ?? [],
        people: above?.people ?? null,
        period: above?.period ?? null,
      };
      const own = draftsOf(c, item.phrases, KIND, said);
      const total = own.findLast((draft) => draft.amount !== null) ?? null;
      return own.flatMap((draft) =>
        quotas(
          c,
          node,
          head,
          { ...draft, clauses: [...draft.clauses, ...(above?.clauses ?? [])] },
          draft === total ? partsOf(c, item.items, KIND) : NO_PARTS,
          false,
        ),
      );
    });
}

/** 清单 学科基地 共5个 { … }: the amount counts the items, it is owed by nobody. */
function isCountOfItems(head: string, total: Draft, node: ast.Quota): boolean {
  return head === '清单' && node.items.length > 0 && total.people === null && total.period === null;
}

function hasNumbers(c: Lowering, items: readonly ast.Item[], drafts: readonly Draft[]): boolean {
  const said: Said = { name: null, names: [], people: null, period: null };
  const quiet: Lowering = { ...c, problems: [] };
  if (drafts.some((draft) => draft.people !== null || draft.period !== null) && items.every(isClauseItem))
    return true;
  return items.some((item) =>
    draftsOf(quiet, item.phrases, KIND, said).some((draft) => draft.amount !== null || draft.period !== null),
  );
}

/** End of what stands before the block. */
function headEnd(node: ast.Quota): number {
  const last = node.phrases.at(-1) ?? node.names.at(-1);
  return last ? span(last).end : span(node).start + node.head.length;
}
