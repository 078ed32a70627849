import type { Clause } from '../../engine/plan/people.ts';
import type { Schedule } from '../../engine/plan/schedule.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import { type ClauseWord, clausesAt, type Match, type StatementKind } from '../lexicon/keywords.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { readNames } from '../reading/names/read-names.ts';
import { readPeople } from '../reading/people/read-people.ts';
import { type Slice, subslice, trimmed } from '../reading/slice.ts';
import { readSchedule, type ScheduleContext } from '../reading/time/read-schedule.ts';
import { type Lowering, sliceAt, sliceOfNode, sourceAt, span, take } from './context.ts';
import { unknownWordStart } from './unknown-word.ts';

/** Clause words whose time is judged otherwise than that of 时间. */
const TIME_ROLES: Readonly<Record<string, ScheduleContext['role']>> = {
  截止: 'deadline',
  期间: 'period',
  期限: 'period',
  报告期: 'period',
  固定时间: 'fixedTime',
  除: 'except',
};

/** A clause with its word's entry and its value, ready for whoever asks for it. */
export interface LoweredClause {
  readonly clause: Clause;
  readonly word: ClauseWord | null;
  /** The numeral of a pattern word: 2 in 第2周. */
  readonly number: number | null;
  readonly value: Slice;
  readonly body: ast.ClauseBlock | null;
}

/** A node whose statement has phrases behind its names and lines in its block. */
export interface ClauseHolder {
  readonly phrases?: readonly ast.Phrase[];
  readonly clauses?: readonly ast.ClauseLine[];
}

/** A numeral and a counter for people, and nothing else; 一人一课 and 四名师沙龙 are names. */
const HEAD_COUNT = /^[\d零一二两三四五六七八九十百]+\s*[人名位]$/;

/** All clauses of a statement in order; text that no clause word begins comes as `segments`. */
export function lowerClauses(
  c: Lowering,
  node: ClauseHolder,
  kind: StatementKind,
): { clauses: LoweredClause[]; segments: Slice[] } {
  const clauses: LoweredClause[] = [];
  const segments: Slice[] = [];
  for (const phrase of node.phrases ?? []) {
    if (phrase.$type === 'Clause') clauses.push(lowerClause(c, phrase, kind));
    else segments.push(sliceOfNode(c, phrase));
  }
  for (const line of node.clauses ?? []) {
    for (const phrase of line.phrases) {
      if (phrase.$type === 'Clause') clauses.push(...lowerInBlock(c, phrase, kind));
      else clauses.push(unknownClause(c, sliceOfNode(c, phrase)));
    }
  }
  return { clauses, segments };
}

/** A clause in a block; a time may have a word behind it that no table has, which is a clause of its own. */
function lowerInBlock(c: Lowering, node: ast.Clause, kind: StatementKind): readonly LoweredClause[] {
  const told = c.problems.length;
  const whole = lowerClause(c, node, kind);
  if (whole.word?.slot !== 'time' || c.problems.slice(told).every(({ code }) => code !== 'syntax'))
    return [whole];
  const { value } = whole;
  const at = unknownWordStart(value, contextOf(whole.word));
  if (at === null) return [whole];
  c.problems.splice(told);
  const time = lowerClause(c, node, kind, trimmed(subslice(value, 0, at)));
  return [time, unknownClause(c, subslice(value, at, value.text.length))];
}

function matchOf(node: ast.Clause, kind: StatementKind): Match<ClauseWord> | null {
  return clausesAt(kind, fold(node.word), 0).find((found) => found.length === node.word.length) ?? null;
}

function valueSlice(c: Lowering, node: ast.Clause): Slice {
  const { end } = span(node);
  return node.value ? sliceOfNode(c, node.value) : sliceAt(c, end, end);
}

function contextOf(word: ClauseWord | undefined): ScheduleContext {
  return { role: TIME_ROLES[word?.id ?? ''] ?? 'time' };
}

export function lowerClause(
  c: Lowering,
  node: ast.Clause,
  kind: StatementKind,
  value: Slice = valueSlice(c, node),
): LoweredClause {
  const match = matchOf(node, kind);
  const { start, end } = span(node);
  const text = value.text;
  const slot = match?.word.slot;
  // 主评 1人 says how many, not who.
  const counted = slot === 'people' && HEAD_COUNT.test(value.folded) ? readAmount(value).value : null;
  const people = slot === 'people' && text !== '' && !counted ? take(c, readPeople(value, c.names)) : null;
  const schedule: Schedule | null =
    slot === 'time' && text !== '' ? take(c, readSchedule(value, contextOf(match?.word))) : null;
  const named = slot === 'names' || slot === 'files' || slot === 'stage';
  return {
    clause: {
      source: sourceAt(c, start, end),
      word: match?.word.id ?? node.word,
      known: match !== null,
      text,
      names: people ? people.sets : named ? readNames(value) : [],
      people,
      schedule,
      amount: slot === 'amount' || slot === 'number' ? take(c, readAmount(value)) : counted,
    },
    word: match?.word ?? null,
    number: match?.number ?? null,
    value,
    body: node.body ?? null,
  };
}

/** A line of a block that begins with no clause word: kept whole, its first run taken for the word. */
function unknownClause(c: Lowering, text: Slice): LoweredClause {
  const blank = /\s|[：:]/.exec(text.text)?.index ?? text.text.length;
  const word = text.text.slice(0, blank);
  const value = sliceAt(c, text.start + Math.min(blank + 1, text.text.length), text.start + text.text.length);
  const source = sourceAt(c, text.start, text.start + text.text.length);
  c.problems.push({
    code: 'unknown-clause',
    source: sourceAt(c, text.start, text.start + word.length),
    data: { word },
  });
  return {
    clause: {
      source,
      word,
      known: false,
      text: value.text.trim(),
      names: [],
      people: null,
      schedule: null,
      amount: null,
    },
    word: null,
    number: null,
    value,
    body: null,
  };
}

/** Clauses with a word, in order. */
export function withWord(
  clauses: readonly LoweredClause[],
  ...words: readonly string[]
): readonly LoweredClause[] {
  return clauses.filter(({ clause }) => words.includes(clause.word));
}

/** The last clause with a word (said twice, the later holds). */
export function lastWith(
  clauses: readonly LoweredClause[],
  ...words: readonly string[]
): LoweredClause | null {
  return withWord(clauses, ...words).at(-1) ?? null;
}

/** All names of the clauses with a word. */
export function namesOf(clauses: readonly LoweredClause[], ...words: readonly string[]): Clause['names'] {
  return withWord(clauses, ...words).flatMap(({ clause }) => clause.names);
}

export function textOf(clauses: readonly LoweredClause[], ...words: readonly string[]): string | null {
  return lastWith(clauses, ...words)?.clause.text.trim() || null;
}

/** One schedule of all clauses with a word: their entries add up. */
export function scheduleOf(clauses: readonly LoweredClause[], ...words: readonly string[]): Schedule | null {
  const found = withWord(clauses, ...words).flatMap(({ clause }) => clause.schedule ?? []);
  const first = found[0];
  if (!first || found.length === 1) return first ?? null;
  return {
    ...first,
    text: found.map((schedule) => schedule.text).join('、'),
    entries: found.flatMap((schedule) => schedule.entries),
    except: found.flatMap((schedule) => schedule.except),
  };
}

/** The clauses as the model keeps them. */
export function plain(clauses: readonly LoweredClause[]): readonly Clause[] {
  return clauses.map(({ clause }) => clause);
}
