/** A stretch of a file to be replaced; offsets in its current text, `end` exclusive. */
export interface PlacedEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file that is to be made. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}
