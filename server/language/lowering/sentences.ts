import type { Amount } from '../../engine/plan/amount.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Clause, People } from '../../engine/plan/people.ts';
import type { Period, QuotaPart } from '../../engine/plan/quota.ts';
import type { Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import type { StatementKind } from '../lexicon/keywords.ts';
import { VERBS } from '../lexicon/sentence-words.ts';
import type { Phrase } from '../reading/sentence/phrase.ts';
import { readClause } from '../reading/sentence/read-clause.ts';
import { type Slice, slice, subslice, trimmed } from '../reading/slice.ts';
import { type LoweredClause, lowerClause } from './clauses.ts';
import { type Lowering, sliceOfNode, span, take } from './context.ts';
import { partOf } from './parts.ts';
import { ITEM_WORDS, SOFT_WORDS, wholeWord, wordAt } from './word-lists.ts';

/** One countable statement on its way to a quota or record: who, for how long, what, how much. */
export interface Draft {
  people: People | null;
  period: Period | null;
  trigger: Period | null;
  name: Name | null;
  names: readonly Name[];
  verb: string | null;
  amount: Amount | null;
  size: Amount | null;
  subsets: QuotaPart[];
  contents: QuotaPart[];
  clauses: LoweredClause[];
  /** Offsets in the statement, from the first to the last phrase that made it. */
  start: number;
  end: number;
}

export interface Said {
  readonly name: Name | null;
  readonly names: readonly Name[];
  readonly people: People | null;
  readonly period: Period | null;
}

/**
 * The sentences of a statement or item: clauses between commas, where each new period opens a new amount for the same
 * who and what (language.md §5). At least one draft, which may be empty.
 */
export function draftsOf(
  c: Lowering,
  phrases: readonly ast.Phrase[],
  kind: StatementKind,
  said: Said,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const waiting: LoweredClause[] = [];
  for (const phrase of phrases) {
    const last = drafts.at(-1);
    if (phrase.$type === 'Clause') {
      const clause = lowerClause(c, phrase, kind);
      if (last) extend(last, clause, span(phrase).end);
      else waiting.push(clause);
      continue;
    }
    const text = sliceOfNode(c, phrase);
    if (last && qualifies(c, last, text)) continue;
    const known = last ?? null;
    const read = take(
      c,
      readClause(text, c.names, {
        hasName: (known?.name ?? said.name) !== null,
        said: isSaid(known ?? said) || (known?.clauses.length ?? 0) > 0,
        item: false,
      }),
    );
    if (last && mayJoin(last, read)) join(last, read, text);
    else drafts.push(opened(read, text, known, said, goesOn(c, known, text)));
  }
  if (drafts.length === 0) drafts.push(empty(said, phrases));
  drafts[0]?.clauses.unshift(...waiting);
  return drafts;
}

/** Whether it is known for whom or for how long. */
function isSaid({ people, period }: Pick<Said, 'people' | 'period'>): boolean {
  return people !== null || period !== null;
}

/** 其中 省级以上 21篇, 建议, 每篇不少于150字: says something of the amount before it. */
function qualifies(c: Lowering, last: Draft, text: Slice): boolean {
  const lead = wordAt<'subset' | 'contents'>(ITEM_WORDS, text.folded);
  if (lead && (lead.id === 'subset' || lead.id === 'contents')) {
    const part = partOf(c, trimmed(subslice(text, lead.length, text.text.length)));
    (lead.id === 'subset' ? last.subsets : last.contents).push(part);
    last.end = text.start + text.text.length;
    return true;
  }
  if (wholeWord(SOFT_WORDS, text.text) && last.amount) {
    last.amount = { ...last.amount, soft: true };
    last.end = text.start + text.text.length;
    return true;
  }
  return false;
}

/** Whether a clause completes the statement before it rather than begin a new one. */
function mayJoin(last: Draft, read: Phrase): boolean {
  if (read.size && !read.amount && !read.period && !read.people) return true;
  if (last.amount) return false;
  if (read.period && last.period) return false;
  return !(read.name && last.name && read.amount === null);
}

function join(last: Draft, read: Phrase, text: Slice): void {
  last.people = read.people ?? last.people;
  last.period ??= read.period;
  last.trigger ??= read.trigger;
  if (read.name && !(last.name && VERBS.generic.spellings.has(fold(read.name.text)))) {
    last.name = read.name;
    last.names = read.names;
  }
  last.verb ??= read.verb?.text ?? null;
  last.amount ??= read.amount;
  last.size ??= read.size;
  last.clauses.push(...clausesIn(read));
  last.end = text.start + text.text.length;
}

/** 9月15日前 and 交教科室 in a sentence say what 截止 9月15日前 and 报送 教科室 would. */
function clausesIn({ moment, recipient }: Phrase): LoweredClause[] {
  const clauses: LoweredClause[] = [];
  if (moment) clauses.push(implied(moment.source, moment.text, { word: '截止', schedule: moment }));
  if (recipient)
    clauses.push(implied(recipient.source, recipient.text, { word: '报送', names: [recipient] }));
  return clauses;
}

function implied(source: Source, text: string, said: Partial<Clause> & { word: string }): LoweredClause {
  const clause = {
    source,
    known: true,
    text,
    names: [],
    people: null,
    amount: null,
    schedule: null,
    ...said,
  };
  return { clause, word: null, number: null, value: slice(source.origin, text, source.start), body: null };
}

/** 每周写反思1篇、随笔1篇: parts of one list have one period. Behind a comma a missing period is remarked on instead. */
function goesOn(c: Lowering, before: Draft | null, text: Slice): boolean {
  return before !== null && /^\s*、\s*$/.test(c.text.slice(before.end, text.start));
}

function opened(read: Phrase, text: Slice, before: Draft | null, said: Said, same: boolean): Draft {
  const inherited = same && !read.people && !read.trigger && before ? before.period : null;
  return {
    people: read.people ?? before?.people ?? said.people,
    period: read.period ?? inherited ?? said.period,
    trigger: read.trigger,
    name: read.name ?? before?.name ?? said.name,
    names: read.names.length > 0 ? read.names : (before?.names ?? said.names),
    verb: read.verb?.text ?? null,
    amount: read.amount,
    size: read.size,
    subsets: [],
    contents: [],
    clauses: clausesIn(read),
    start: text.start,
    end: text.start + text.text.length,
  };
}

function empty(said: Said, phrases: readonly ast.Phrase[]): Draft {
  const first = phrases[0];
  const last = phrases.at(-1);
  return {
    ...said,
    trigger: null,
    verb: null,
    amount: null,
    size: null,
    subsets: [],
    contents: [],
    clauses: [],
    start: first ? span(first).start : 0,
    end: last ? span(last).end : 0,
  };
}

function extend(draft: Draft, clause: LoweredClause, end: number): void {
  draft.clauses.push(clause);
  draft.end = end;
}

/** The clauses of a draft as the model keeps them. */
export function clausesOf(draft: Draft): readonly Clause[] {
  return draft.clauses.map(({ clause }) => clause);
}
