import type { ProblemData } from './codes.ts';
import type { Source } from './source.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Code = keyof ProblemData;

/**
 * Something worth saying about a plan: a code, numbers, a place. Words are added at the edge from the catalogue of
 * the reader's language (server/messages).
 */
export type Problem<C extends Code = Code> = {
  readonly [K in C]: {
    readonly code: K;
    readonly source: Source;
    readonly data: ProblemData[K];
    /** Overrides the severity of the code (a shortfall of what is only striven for is a hint). */
    readonly severity?: Severity;
    readonly related?: readonly Related[];
    /** What an editor may change to mend it, as data; the labels come from the catalogue. */
    readonly fixes?: readonly Fix[];
  };
}[C];

export interface Related {
  readonly source: Source;
  readonly message: RelatedMessage;
}

/** Words for related places, from the catalogue. */
export type RelatedMessage = {
  readonly key:
    | 'declaredHere'
    | 'firstHere'
    | 'demandedHere'
    | 'conflictsWith'
    | 'weeklyHere'
    | 'totalHere'
    | 'collidesWith'
    | 'importedHere';
  readonly name?: string;
};

/** Replace a stretch of text; several edits of one fix apply together. */
export interface Fix {
  readonly key: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly edits: readonly { readonly source: Source; readonly text: string }[];
  /** The one to prefer (LSP isPreferred) and safe for 全部修复. */
  readonly safe?: boolean;
}
