/** What a word is, in the protocol's standard types, so that every theme colours it. */
export const TOKEN_TYPES = [
  'keyword', // 活动, 要求
  'property', // 时间, 截止
  'class', // groups
  'variable', // people
  'enum', // cohorts, posts
  'function', // activities
  'method', // stages of activities
  'event', // exams, days off
  'type', // kinds of lesson, activity and document
  'namespace', // places, schools
  'string', // prose-like values, titles, files
  'enumMember', // times, dates, periods
  'number', // amounts
  'operator', // 每位, 全体
  'comment',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** Bits of the modifiers in the order of {@link TOKEN_MODIFIERS}. */
export const DECLARATION = 1;
export const DEFAULT_LIBRARY = 2;
export const TOKEN_MODIFIERS = ['declaration', 'defaultLibrary'] as const;

/** A coloured stretch; offsets are those of its statement, `end` exclusive, on one line. */
export interface ColouredToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: number;
}
