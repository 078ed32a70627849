import type { Amount } from '../../engine/plan/amount.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Clause, People } from '../../engine/plan/people.ts';
import type { Source } from '../../engine/plan/source.ts';
import { clauseWords, type StatementKind } from '../../language/lexicon/keywords.ts';
import { valuesIn } from '../said/values-in.ts';
import type { TokenType } from './legend.ts';

/** A stretch of a statement with its colour; later ones lie over earlier ones. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
}

const TEXTS: ReadonlySet<string> = textWords();

/** Amounts, times, people and texts of a statement, as it was understood. */
export function piecesOf(declarations: readonly Declaration[]): readonly Piece[] {
  return shorterTimesFirst(allPieces(declarations));
}

function allPieces(declarations: readonly Declaration[]): readonly Piece[] {
  return valuesIn(declarations).flatMap((value): readonly Piece[] => {
    if (!('source' in value)) return [];
    const source = value.source as Source;
    if (isClause(value)) return textValue(value);
    if (isPeople(value)) return quantifier(value);
    if (isAmount(value)) return [{ ...placeOf(source), type: 'number' }];
    return isTime(value) ? [{ ...placeOf(source), type: 'enumMember' }] : [];
  });
}

/** A date within a time is a part of it. */
function shorterTimesFirst(pieces: readonly Piece[]): readonly Piece[] {
  const times = pieces.filter(({ type }) => type === 'enumMember');
  const rest = pieces.filter(({ type }) => type !== 'enumMember');
  return [...times.sort((a, b) => a.end - a.start - (b.end - b.start)), ...rest];
}

function placeOf({ start, end }: Source): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** What a clause says in free words, at its end. */
function textValue({ word, known, text, source }: Clause): readonly Piece[] {
  if (!known || !TEXTS.has(word) || text === '') return [];
  return [{ start: Math.max(source.start, source.end - text.length), end: source.end, type: 'string' }];
}

/** 每位 in 每位教师: what stands before the sets. */
function quantifier({ quantifier: kind, sets, within, condition, source }: People): readonly Piece[] {
  if (kind === 'bare') return [];
  const inner = [...sets, ...within, ...(condition ? [condition] : [])].map((one) => one.source.start);
  const end = Math.min(source.end, ...inner.filter((start) => start > source.start));
  return [{ start: source.start, end, type: 'operator' }];
}

function isClause(value: object): value is Clause {
  return 'known' in value && 'word' in value;
}

function isPeople(value: object): value is People {
  return 'quantifier' in value;
}

function isAmount(value: object): value is Amount {
  const isCondition = 'kind' in value && (value.kind === 'age' || value.kind === 'service');
  return 'comparison' in value || isCondition || 'minDays' in value;
}

/** A time (with its bound), a date, a week, a lesson of the day, a school year, or a period of a quota. */
function isTime(value: object): boolean {
  if ('when' in value) return 'bound' in value;
  if ('month' in value || 'lesson' in value) return true;
  if ('start' in value && 'end' in value) return typeof value.start === 'number';
  return 'kind' in value && 'text' in value && !('items' in value) && !('name' in value);
}

function textWords(): ReadonlySet<string> {
  const kinds: readonly StatementKind[] = ['activity', 'quota', 'record', 'group', 'pair', 'assessment'];
  const words = kinds.flatMap((kind) => clauseWords(kind));
  return new Set(words.filter(({ slot }) => ['text', 'texts', 'steps'].includes(slot)).map(({ id }) => id));
}
