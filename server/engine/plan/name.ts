import type { Sourced } from './source.ts';

/** A name as it was written. Names are compared folded (see text/fold.ts): 语文组 and 語文組 are one name. */
export interface Name extends Sourced {
  /** Without quotes and escapes. */
  readonly text: string;
  /** A parenthesis after the name: 陈刚（把握方向）. */
  readonly note?: string;
}
