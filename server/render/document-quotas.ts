import type { Declaration } from '../engine/plan/file.ts';
import type { Checklist, Quota, QuotaPart, RecordEntry } from '../engine/plan/quota.ts';
import { type Block, BULLET, item, run } from './outline.ts';
import type { Wording } from './wording.ts';

/** A sentence of the document: its subject in bold, what is said of it, and what hangs below. */
export interface Sentence {
  readonly lead: string;
  /** Stands between the two. */
  readonly mark: string;
  readonly text: string;
  readonly below: readonly Block[];
}

/** The quotas of one statement as one sentence: 每位教师每周不少于2节，每学期不少于40节，截止：第2周内。 */
export function quotaSentence(quotas: readonly Quota[], wording: Wording): Sentence {
  const { marks, glue, tight, amount } = wording;
  const [first] = quotas;
  const phrases = quotas.map((quota, index) => {
    const subject = tight(quota.subject?.text ?? '');
    const before = tight(quotas[index - 1]?.subject?.text ?? '');
    const size = amount(quota.size);
    return glue(
      subject === before ? '' : subject,
      tight(quota.trigger?.text ?? ''),
      tight(quota.period?.text ?? ''),
      tight(quota.verb ?? ''),
      amount(quota.amount),
      size === '' ? '' : marks.parenthesis(size),
      partsOf(quota, wording),
    );
  });
  const clauses = new Map(
    quotas.flatMap((quota) => quota.clauses.map((clause) => [wording.clauses([clause]), clause] as const)),
  );
  const said = [...phrases, wording.clauses([...clauses.values()])].filter((phrase) => phrase !== '');
  return {
    lead: wording.name(first?.activity ?? null) || tight(first?.head ?? ''),
    mark: marks.colon,
    text: said.length === 0 ? '' : said.join(marks.comma) + wording.stop,
    below: [],
  };
}

/** （理论学习10次、说课评课6次） */
function partsOf(quota: Quota | QuotaPart | RecordEntry, wording: Wording): string {
  const { marks, words } = wording;
  const list = (parts: readonly QuotaPart[]) => parts.map((part) => partText(part, wording)).join(marks.list);
  const said = [
    list(quota.parts),
    quota.subsets.length > 0 ? wording.glue(words.including, list(quota.subsets)) : '',
    'contents' in quota && quota.contents.length > 0
      ? wording.glue(words.contents, list(quota.contents))
      : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? '' : marks.parenthesis(said.join(wording.semicolon));
}

function partText(part: QuotaPart, wording: Wording): string {
  const clauses = wording.clauses(part.clauses);
  return wording.glue(
    wording.name(part.name),
    wording.amount(part.amount),
    partsOf(part, wording),
    clauses === '' ? '' : wording.marks.parenthesis(clauses),
  );
}

/** 五个结合, with its items below. */
export function checklistSentence(checklist: Checklist, wording: Wording): Sentence {
  const clauses = wording.clauses(checklist.clauses);
  return {
    lead: wording.name(checklist.name) || wording.tight(checklist.head),
    mark: clauses === '' ? wording.marks.colon : wording.gap,
    text: clauses === '' ? '' : clauses + wording.stop,
    below: checklist.items.map((part) => item(BULLET, 0, run(partText(part, wording)))),
  };
}

export function recordSentence(record: RecordEntry, wording: Wording): Sentence {
  const { tight, marks, glue, amount } = wording;
  const phrase = glue(
    tight(record.date?.text ?? ''),
    tight(record.people?.text ?? ''),
    tight(record.period?.text ?? ''),
    amount(record.amount),
    partsOf(record, wording),
  );
  // The date is said at the beginning.
  const rest = record.clauses.filter(
    ({ schedule }) => schedule === null || schedule.text !== record.date?.text,
  );
  const said = [phrase, wording.clauses(rest)].filter((part) => part !== '');
  return {
    lead: wording.name(record.activity) || wording.words.families.records,
    mark: marks.colon,
    text: said.length === 0 ? '' : said.join(marks.comma) + wording.stop,
    below: [],
  };
}

/** Whether two declarations are quotas of one statement. */
export function ofOneStatement(a: Declaration, b: Declaration): boolean {
  return (
    a.type === 'quota' &&
    b.type === 'quota' &&
    a.value.statement.source.origin === b.value.statement.source.origin &&
    a.value.statement.source.start === b.value.statement.source.start
  );
}
