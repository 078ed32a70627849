import type { Declaration } from '../../engine/plan/file.ts';
import type { AssessmentItem } from '../../engine/plan/quota.ts';
import type * as ast from '../generated/ast.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { readNames } from '../reading/names/read-names.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../reading/slice.ts';
import { plain } from './clauses.ts';
import { type Lowering, sliceAt, sliceOfNode, sourceAt, sourceOfNode, span } from './context.ts';
import { clausesAmong, isClauseItem } from './items.ts';
import { leadOf } from './parts.ts';
import { namesOfHead } from './people.ts';
import { clausesOf, draftsOf } from './sentences.ts';

const KINDS: readonly string[] = ['item', 'weight', 'bonus', 'penalty', 'veto', 'reward'];

/** 考核 { 占15%：开展三课；加 5分：…；否决：… } */
export function lowerAssessment(c: Lowering, node: ast.Assessment): readonly Declaration[] {
  const names = namesOfHead(c, node.names);
  const name = names[0] ?? null;
  const drafts = draftsOf(c, node.phrases, 'assessment', { name, names, people: null, period: null });
  const blockClauses = plain(clausesAmong(c, node.items, 'assessment'));
  const items = node.items.filter((item) => !isClauseItem(item)).map((item) => itemOf(c, item));
  return [
    {
      type: 'assessment',
      value: {
        source: sourceOfNode(c, node),
        name,
        people: drafts[0]?.people ?? null,
        items,
        clauses: [...drafts.flatMap(clausesOf), ...blockClauses],
      },
    },
  ];
}

/** 占15%：开展三课; 备课 20%; 扣5分：无小课题 */
function itemOf(c: Lowering, item: ast.Item): AssessmentItem {
  const lead = leadOf(c, item);
  const kind = KINDS.includes(lead.id ?? '') ? (lead.id as AssessmentItem['kind']) : null;
  const segments = item.phrases.flatMap((phrase) =>
    phrase.$type === 'Segment' ? [sliceOfNode(c, phrase)] : [],
  );
  const first = segments[0];
  const head = first && kind ? trimmed(subslice(first, lead.length, first.text.length)) : first;
  const amounts = [head, ...segments.slice(1)].map((part) => part && amountIn(part));
  const found = amounts.find((part) => part !== null && part !== undefined) ?? null;
  const rest = [head, ...segments.slice(1)].flatMap((part, i) => withoutAmount(part, amounts[i]));
  const nameText = rest[0];
  const { start, end } = span(item);
  return {
    source: sourceAt(c, start, segments.at(-1) ? span(item.phrases.at(-1) ?? item).end : end),
    kind: kind ?? (found?.amount.unit === '%' ? 'weight' : 'item'),
    name: nameText ? (readNames(nameText)[0] ?? { text: nameText.text, source: sourceOf(nameText) }) : null,
    text: sliceAt(c, start, end).text.trim(),
    amount: found?.amount ?? null,
    items: item.items.map((nested) => itemOf(c, nested)),
  };
}

interface AmountIn {
  readonly amount: NonNullable<ReturnType<typeof readAmount>['value']>;
  readonly from: number;
  readonly to: number;
}

/** The amount that is a part of the text by itself: a run at its start or end. */
function amountIn(text: Slice): AmountIn | null {
  const whole = readAmount(text).value;
  if (whole) return { amount: whole, from: 0, to: text.text.length };
  const blanks = [...text.folded.matchAll(/\s+/g)];
  const first = blanks[0];
  const last = blanks.at(-1);
  const tail = last ? readAmount(subslice(text, last.index + last[0].length, text.text.length)).value : null;
  if (last && tail) return { amount: tail, from: last.index, to: text.text.length };
  const lead = first ? readAmount(subslice(text, 0, first.index)).value : null;
  return first && lead ? { amount: lead, from: 0, to: first.index } : null;
}

function withoutAmount(text: Slice | undefined, found: AmountIn | null | undefined): readonly Slice[] {
  if (!text) return [];
  const rest = found
    ? found.from === 0
      ? subslice(text, found.to, text.text.length)
      : subslice(text, 0, found.from)
    : text;
  const part = trimmed(rest);
  return part.text === '' ? [] : [part];
}
