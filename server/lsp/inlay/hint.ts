/** A short remark behind a stretch of text. Its tooltip is worked out when somebody asks for it. */
export interface Hint {
  /** Offset in the statement, behind which it stands. */
  readonly at: number;
  readonly label: string;
  /** Markdown. */
  tooltip(): string;
}
