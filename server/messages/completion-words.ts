/** A construct with placeholders, offered where its head may stand. */
export interface Shape {
  /** Id of the head in the vocabulary. */
  readonly head: string;
  readonly title: string;
  /** Lines, with ${1:placeholders}. */
  readonly body: readonly string[];
}

/** A phrase of several words: what the list shows, and what is written with ${1:placeholders}. */
export interface PhraseShape {
  readonly title: string;
  readonly body: string;
}

/** A pattern of which an editor shows the part that is being written. */
export interface Pattern {
  readonly parts: readonly { readonly label: string; readonly explanation: string }[];
}

/**
 * What completion writes beyond single words of the vocabulary. The lists are parallel in all languages: what stands
 * at one place says the same, so that a word is also found by how another language says it.
 */
export interface CompletionWords {
  readonly shapes: readonly Shape[];
  /** For something that has yet to get a name. */
  readonly newName: (number: number) => string;
  /** What a plan is called: the year in which its school year begins, its term as in `terms`. */
  readonly planTitle: (start: number, term: string) => string;
  /** Usual names of 处室, 领导小组 and 考核, and usual 步骤. */
  readonly offices: readonly string[];
  readonly steeringGroups: readonly string[];
  readonly assessments: readonly string[];
  readonly steps: readonly string[];
  /** Usual headings of a plan. */
  readonly sections: readonly string[];
  readonly eachPerson: (set: string) => string;
  readonly eachGroup: (kind: string) => string;
  readonly allPeople: (set: string) => string;
  readonly periods: readonly string[];
  readonly comparisons: readonly string[];
  /** Whole sentences of a quota. */
  readonly sentences: readonly PhraseShape[];
  /** Conditions of a cohort. */
  readonly conditions: readonly PhraseShape[];
  /** Items of an assessment. */
  readonly criteria: readonly PhraseShape[];
  /** What comes round again. */
  readonly routines: readonly string[];
  /** 每月 …: which day of it. */
  readonly monthly: readonly string[];
  readonly monthParts: readonly string[];
  readonly points: readonly string[];
  readonly undated: readonly string[];
  /** Behind an anchor: 前1周. */
  readonly distances: readonly string[];
  readonly dayParts: readonly string[];
  readonly week: (number: number) => string;
  /** The end of a week, as a deadline. */
  readonly withinWeek: (number: number) => string;
  readonly lesson: (number: number) => string;
  readonly month: (number: number) => string;
  readonly ofTerm: (term: number) => string;
  readonly levels: readonly string[];
  readonly planLevels: readonly string[];
  /** Usual names of 阶段. */
  readonly stages: readonly string[];
  /** How many school days a week must have to count. */
  readonly teachingWeeks: readonly string[];
  readonly terms: readonly string[];
  readonly calendarValues: Readonly<
    Record<'exam' | 'closure' | 'makeup' | 'bell' | 'termSpan', readonly PhraseShape[]>
  >;
  readonly schedule: Pattern;
  readonly quota: Pattern;
  readonly synonyms: (names: readonly string[]) => string;
  readonly mistaken: (names: readonly string[]) => string;
  readonly units: (units: readonly string[]) => string;
  /** A line that asks for two of a kind. */
  readonly kindExample: (name: string, unit: string, isDocument: boolean) => string;
  readonly example: string;
}
