import type { RenameRefusalKey } from '../../messages/rename-words.ts';

/** Why a name is not changed. `file` and `line` (from 0): the place that is in the way. */
export interface Refusal {
  readonly key: RenameRefusalKey;
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
}
