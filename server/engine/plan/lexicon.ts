/** Whom a word names that no plan need declare: 教师, 全校, 成员, 组长, 师傅, 徒弟. */
export type PeopleTerm = 'everyone' | 'school' | 'members' | 'leaders' | 'mentors' | 'mentees';

/** What words for people say. Words are folded where nothing else is said. */
export interface PeopleWords {
  term(word: string): PeopleTerm | null;
  /** One word for all that are the same as who owes (老师: 教师); any other word as it is. */
  alike(word: string): string;
  /** Who owes where nobody is named, as {@link alike} has it. */
  readonly teachers: string;
  /** 教师 0 < 备课组长 1 < 教研组长 < 中层 < 副校长 < 校长 5 (language.md §5); null: not ranked. */
  rank(word: string): number | null;
  /** What is led: 教研组长: 教研组, 语文组组长: 语文组; null: no word for who leads. */
  ledBy(word: string): string | null;
  /** Whose teachers or members: 语文组教师: 语文组; null: says no such thing. */
  teachersOf(word: string): string | null;
  /** 语文: 语文教师. */
  teacherOf(subject: string): string;
  /** What the group of a subject is called: 语文: 语文组, 语文教研组. */
  groupsOf(subject: string): readonly string[];
  /** Whether a phrase, as written, speaks of each person: 每位…, 人人…. */
  isEachPerson(text: string): boolean;
  /** Whether a word that nobody declared looks like a group: …组, …年级. */
  looksLikeGroup(word: string): boolean;
  /** Whether it looks like a body that can organise something, declared or not. */
  looksLikeBody(word: string): boolean;
  /** Whether a name, as written, is rather a single person's (陈刚, 杨校长) than a set's (青年教师). A guess. */
  looksLikePerson(name: string): boolean;
  /** Whether groups of a kind arrange things for others: 处室, 领导小组. */
  isOffice(kind: string): boolean;
  /** All groups of a kind, none of them by name: 各教研组. */
  allOf(kind: string): string;
  /** Whether a name was made by {@link allOf}. */
  isAllOf(name: string): boolean;
}

/** How times are called in events and remarks. */
export interface TimeWords {
  /** 上午, 放学后 */
  readonly dayParts: Readonly<
    Record<'morning' | 'noon' | 'afternoon' | 'evening' | 'earlyReading' | 'break' | 'afterSchool', string>
  >;
  /** 1 = Monday … 7 = Sunday. */
  weekday(day: number): string;
  /** Both ends inclusive: 第7节, 第1—2节. */
  lesson(from: number, to: number): string;
  /** Whether a part of the day was made by {@link lesson}. */
  isLesson(part: string): boolean;
  month(month: number): string;
  week(week: number): string;
  /** Something due, a closure and a school year that have no name of their own. */
  readonly deadline: string;
  readonly closure: string;
  readonly schoolYear: string;
  /** Whether the exam of that name is meant: 期中 means 期中考试, a bare 考试 every one. Both folded. */
  isExam(name: string, meant: string): boolean;
  /** A holiday's own name, folded: 国庆长假: 国庆. */
  holiday(name: string): string;
}

/** What is written where a plan is mended. */
export interface FixWords {
  /** The policy for days off that moves events to the next school day, and the clause that says so. */
  readonly postponed: string;
  readonly postponedClause: string;
  readonly weekly: string;
  /** Where a time, as written, says that something is not every week (每两周, 单周). */
  sparse(text: string): { readonly at: number; readonly length: number } | null;
  /** Between parts of a statement, and between things in a list. */
  readonly comma: string;
  readonly separator: string;
}

/**
 * What words mean and how things are called, as far as reckoning depends on it. It is handed in with every scope: the
 * engine knows no word of any language itself. Made from the vocabulary in server/language/lexicon.
 */
export interface Lexicon {
  readonly people: PeopleWords;
  readonly time: TimeWords;
  readonly fixes: FixWords;
}
