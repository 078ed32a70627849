import type { ProblemData } from '../engine/plan/codes.ts';
import type { Code, Fix, RelatedMessage, Severity } from '../engine/plan/problem.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { CompletionWords } from './completion-words.ts';
import type { FixKey } from './fix-key.ts';
import type { HintWords } from './hint-words.ts';
import type { KeywordWords } from './keyword-words.ts';
import type { RenameWords } from './rename-words.ts';
import type { SessionWords } from './session-words.ts';

/** One sentence for each code, from its numbers and names. */
export type Catalogue = { readonly [C in Code]: (data: ProblemData[C]) => string };

export type RelatedWords = { readonly [K in RelatedMessage['key']]: (name: string | null) => string };

export type FixWords = { readonly [K in FixKey]: (data: Fix['data']) => string } & {
  /** The title of a fix nobody has named. */
  readonly other: string;
};

/** Everything the product says in one language. */
export interface Words {
  readonly problems: Catalogue;
  readonly related: RelatedWords;
  readonly fixes: FixWords;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly calendar: CalendarWords;
  readonly rename: RenameWords;
  readonly session: SessionWords;
  readonly hints: HintWords;
  readonly keywords: KeywordWords;
  readonly completion: CompletionWords;
}
