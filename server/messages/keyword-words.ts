/** What a word of the language does, and a line that uses it. */
export type KeywordPage = readonly [says: string, example: string];

/** The words of the vocabulary by their ids: first words of statements, and clause words. */
export interface KeywordWords {
  readonly heads: Readonly<Record<string, KeywordPage>>;
  readonly clauses: Readonly<Record<string, KeywordPage>>;
}
