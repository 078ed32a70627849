/** What a candidate is, for its icon. */
export type CandidateKind =
  | 'head'
  | 'clause'
  | 'word'
  | 'person'
  | 'group'
  | 'cohort'
  | 'activity'
  | 'kind'
  | 'place'
  | 'time'
  | 'unit'
  | 'file'
  | 'code'
  | 'snippet';

/** The page of documentation behind a candidate. */
export interface DocumentationKey {
  readonly of: 'head' | 'clause' | 'kind' | 'code';
  readonly id: string;
}

/** Something that may stand at a place. */
export interface Candidate {
  readonly label: string;
  readonly kind: CandidateKind;
  /** The smaller the likelier. Whole numbers are groups, fractions order within them. */
  readonly rank: number;
  /** What is written, if it is not the label. */
  readonly insert?: string;
  /** Like `insert`, with ${1:placeholders}. */
  readonly snippet?: string;
  readonly detail?: string;
  /** What is compared with what is typed, if it is not the label. */
  readonly word?: string;
  /** Other spellings by which it is found. */
  readonly also?: readonly string[];
  readonly documentation?: DocumentationKey;
  /** Stands directly behind what precedes it: 2节. */
  readonly tight?: boolean;
}

/** Candidates in the order given, from a rank on. */
export function ranked(
  words: readonly string[],
  kind: CandidateKind,
  rank: number,
  more: Partial<Candidate> = {},
): readonly Candidate[] {
  return words.map((label, i) => ({ label, kind, rank: rank + i / 1000, ...more }));
}
