/**
 * One word of the language with all its spellings (grammar/vocabulary/*.json). The first spelling of a language is
 * the standard one, which completion and formatter write. Words are compared folded, so a Traditional spelling
 * needs to be listed only where it is another word (聽課 and 听课 fold to one); the first is listed for writing.
 */
export interface Entry {
  readonly id: string;
  readonly hans: readonly string[];
  readonly hant: readonly string[];
  readonly en: readonly string[];
}
