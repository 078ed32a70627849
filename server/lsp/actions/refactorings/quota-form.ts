import type { Quota } from '../../../engine/plan/quota.ts';
import type { Stretch } from '../../../language/document/structure.ts';
import { structureOf } from '../../../language/document/structure.ts';
import { quotedName } from '../../completion/quoted-name.ts';
import { type Here, indentAt, placeOf, writtenAt } from '../here.ts';
import type { Repair } from '../repair.ts';
import type { Refactoring } from './refactoring.ts';
import { keepsMeaning } from './same-meaning.ts';

/** 每周2节，每学期40节 ↔ a block with a line for each; only where the plan says the same in both forms. */
export const quotaForm: Refactoring = {
  kind: 'refactor.rewrite',
  at: (here, range) => {
    const quotas = quotasAt(here, range);
    const [first] = quotas;
    const at = first && placeOf(here, first.statement.source);
    if (!first || !at || quotas.length < 2 || hasComment(at, here)) return [];
    const end = at.start + here.analysis.text.slice(at.start, at.end).trimEnd().length;
    const written = here.analysis.text.slice(at.start, end);
    const isBlock = /[}｝】]$/.test(written);
    const head = headOf(quotas, written);
    const items = quotas.map((quota) => itemOf(quota, here));
    if (head === null || items.includes('')) return [];
    const indent = indentAt(here, at.start);
    const text = isBlock
      ? `${head} ${items.join('，')}`
      : `${head} {\n${items.map((item) => `${indent}  ${item}\n`).join('')}${indent}}`;
    const repair: Repair = {
      key: isBlock ? 'toSentence' : 'toBlock',
      data: {},
      edits: [{ file: here.path, start: at.start, end, text }],
    };
    return keepsMeaning(here, repair.edits) ? [repair] : [];
  },
};

/** The quotas of the statement that a stretch begins in. */
function quotasAt(here: Here, range: Stretch): readonly Quota[] {
  const own = here.school.known(here.path)?.plan.own.quotas ?? [];
  return own.filter(({ statement }) => {
    const at = placeOf(here, statement.source);
    return at && at.start <= range.start && range.start <= at.end;
  });
}

/** What all lines share: 要求 听课 每位教师. */
function headOf(quotas: readonly Quota[], written: string): string | null {
  const [first] = quotas;
  const word = /^[^\s:：{｛]+/.exec(written)?.[0];
  const same = quotas.every(
    ({ activity, subject }) =>
      activity?.text === first?.activity?.text && subject?.text === first?.subject?.text,
  );
  if (!first?.activity || !same || word === undefined) return null;
  const subject = first.subject ? ` ${first.subject.text}` : '';
  return `${word} ${quotedName(first.activity.text)}${subject}`;
}

/** 每周 不少于2节 */
function itemOf({ trigger, period, amount }: Quota, here: Here): string {
  return [trigger, period, amount]
    .flatMap((part) => (part ? writtenAt(here, part.source).trim() : []))
    .join(' ');
}

function hasComment(at: Stretch, here: Here): boolean {
  return structureOf(here.analysis).comments.some(({ start, end }) => start < at.end && at.start < end);
}
