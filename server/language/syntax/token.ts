import type { Expected, SyntaxReason } from '../../engine/plan/codes.ts';
import type { StatementKind } from '../lexicon/keywords.ts';

/** Names of the grammar's terminals. */
export type TokenName =
  | 'PLAN'
  | 'CALENDAR'
  | 'GROUP'
  | 'PAIR'
  | 'TEACHER'
  | 'ROSTER'
  | 'COHORT'
  | 'ACTIVITY'
  | 'QUOTA'
  | 'ASSESSMENT'
  | 'RECORD'
  | 'TEXT'
  | 'VOCABULARY'
  | 'CLAUSE'
  | 'FLAG'
  | 'NAME'
  | 'VALUE'
  | 'SEGMENT'
  | 'PROSE'
  | 'OPEN'
  | 'CLOSE'
  | 'COLON'
  | 'COMMA'
  | 'LIST'
  | 'STOP'
  | 'END';

const STATEMENTS: Readonly<Partial<Record<string, StatementKind>>> = {
  PLAN: 'plan',
  CALENDAR: 'calendar',
  GROUP: 'group',
  PAIR: 'pair',
  TEACHER: 'teacher',
  ROSTER: 'roster',
  COHORT: 'cohort',
  ACTIVITY: 'activity',
  QUOTA: 'quota',
  ASSESSMENT: 'assessment',
  RECORD: 'record',
  TEXT: 'text',
  VOCABULARY: 'vocabulary',
} satisfies Partial<Record<TokenName, StatementKind>>;

/** The statement that a head begins, by the name of its token; null for any other token. */
export function statementOf(name: string): StatementKind | null {
  return STATEMENTS[name] ?? null;
}

/** `end` is exclusive; marks that the lexer adds (a missing brace, a line end) may be empty. */
export interface Token {
  readonly name: TokenName;
  readonly start: number;
  readonly end: number;
}

/** A mistake in the structure of a statement, or (glued) a word that would stand better apart. */
export type LexicalProblem = { readonly start: number; readonly end: number } & (
  | {
      readonly code: 'syntax';
      readonly reason: SyntaxReason;
      readonly expected: Expected | null;
      readonly suggest?: string;
    }
  | { readonly code: 'glued-keyword'; readonly keyword: string; readonly rest: string }
);

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly LexicalProblem[];
}
