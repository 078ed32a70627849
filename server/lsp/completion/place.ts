import type { ClauseWord, StatementKind } from '../../language/lexicon/keywords.ts';

/** The statement around a place. */
export interface Around {
  readonly kind: StatementKind;
  /** The head as it is written. */
  readonly head: string;
  /** Its names, as written. */
  readonly names: readonly string[];
  /** Ids of the clause words that its block (the innermost one) has already. */
  readonly present: readonly string[];
  /** What stands before its innermost brace, folded: with an amount the items are its parts; '' = no brace. */
  readonly owner: string;
}

/** What may be written at a place. */
export type Place =
  /** A statement begins. */
  | { readonly kind: 'head'; readonly nested: boolean }
  /** Behind a head; `category`: a 词汇 that does not say yet of what. */
  | { readonly kind: 'name'; readonly around: Around; readonly category: boolean; readonly listed: boolean }
  /** Where a clause word begins: in a block of clauses, or on the line of the head. */
  | { readonly kind: 'clause'; readonly around: Around }
  /** The value of a clause; `before` is what stands of it, without what is being typed. */
  | {
      readonly kind: 'value';
      readonly around: Around;
      readonly word: ClauseWord;
      /** Of 第2学期: 2. */
      readonly number: number | null;
      readonly before: string;
      readonly block: boolean;
    }
  /** A sentence: `before` is what stands of its part (between two ，), `parts` how many parts stand before it. */
  | {
      readonly kind: 'sentence';
      readonly around: Around;
      readonly before: string;
      readonly parts: number;
      /** What stands of the statement, this part included. */
      readonly said: string;
    }
  /** An item of a block after a quantity. */
  | {
      readonly kind: 'item';
      readonly around: Around;
      readonly before: string;
      readonly parts: number;
      readonly said: string;
    }
  /** Codes in `// jiaoyan-ignore …`. */
  | { readonly kind: 'ignore' }
  /** Prose, a comment: nobody is asked. */
  | { readonly kind: 'none' };

/** A place with what is being typed there. Offsets are those of the text. */
export interface Spot {
  readonly place: Place;
  /** Where what is typed begins. */
  readonly from: number;
  readonly typed: string;
  /** Something stands directly before it that asks for a blank. */
  readonly glued: boolean;
  /** Within quotes that are not closed yet. */
  readonly quoted: boolean;
  /** What is typed began words before: only words of an alphabet with blanks can be meant. */
  readonly early: boolean;
}
