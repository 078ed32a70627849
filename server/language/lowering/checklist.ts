import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Checklist, QuotaPart } from '../../engine/plan/quota.ts';
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { toNumber } from '../../engine/text/rational.ts';
import type * as ast from '../generated/ast.ts';
import { plain } from './clauses.ts';
import { type Lowering, sourceOfNode } from './context.ts';
import { clausesAmong, isClauseItem } from './items.ts';
import { listOf, partsOf } from './parts.ts';
import { clausesOf, type Draft } from './sentences.ts';
import { COUNT_NOUNS } from './word-lists.ts';

/** A list of things, counted against 共N项 or a numeral in its name (五个结合, 三定两勤). */
export function checklistOf(
  c: Lowering,
  node: ast.Quota,
  head: string,
  name: Name | null,
  drafts: readonly Draft[],
): Declaration {
  const amount = drafts.findLast((draft) => draft.amount?.min)?.amount;
  const count = amount?.min ? { count: toNumber(amount.min), source: amount.source } : countInName(name);
  const items = node.items.filter((item) => !isClauseItem(item));
  const plainItems = listOf({ ...c, problems: [] }, items, 'quota');
  const parts = partsOf({ ...c, problems: [] }, items, 'quota').parts;
  const clauses = plain(clausesAmong(c, node.items, 'quota'));
  const value: Checklist = {
    source: sourceOfNode(c, node),
    head,
    name,
    declared: count,
    items: plainItems.map((item, i) => counted(item, parts[i] ?? null) ?? item),
    clauses: [...drafts.flatMap(clausesOf), ...clauses],
  };
  return { type: 'checklist', value };
}

/** 工作计划 1份: the item with its amount, if that closes it and stands apart or in digits (每日一题 is a name). */
function counted(item: QuotaPart, part: QuotaPart | null): QuotaPart | null {
  const amount = part?.amount?.source;
  if (!part?.name || !amount || !item.name || amount.end !== item.source.end) return null;
  const apart = part.name.source.end < amount.start || /^\d/.test(fold(part.amount?.text ?? ''));
  return apart ? part : null;
}

/** The sum of the numerals in a name; null if there is none, or one that counts something else (三年规划). */
function countInName(name: Name | null): Checklist['declared'] {
  if (!name) return null;
  const folded = fold(name.text);
  let sum = 0;
  for (let at = 0; at < folded.length; ) {
    const numeral = numeralAt(folded, at);
    if (!numeral) {
      at++;
      continue;
    }
    const after = folded.charAt(at + numeral.length);
    if (folded[at - 1] === '第' || after === '' || COUNT_NOUNS.includes(after) || numeral.value.d !== 1)
      return null;
    sum += numeral.value.n;
    at += numeral.length;
  }
  return sum > 1 && sum <= 30 ? { count: sum, source: name.source } : null;
}
