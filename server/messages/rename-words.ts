/** Why a name is not changed. */
export type RenameRefusalKey =
  | 'standard'
  | 'value'
  | 'file'
  | 'empty'
  | 'lineBreak'
  | 'tooLong'
  | 'keyword'
  | 'clash'
  | 'table'
  | 'unreadable';

export interface RenameRefusal {
  readonly name: string;
  /** The place that is in the way: a file's own name and a line from 1; null: none. */
  readonly place: { readonly file: string; readonly line: number } | null;
}

export type RenameWords = { readonly [K in RenameRefusalKey]: (refusal: RenameRefusal) => string };
