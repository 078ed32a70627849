/** What the server says of a school for the preview; see the JSON of `jiaoyan calendar` and `jiaoyan quotas`. */
export interface PreviewData {
  /** Its events are told by `changes`, if there are any. */
  readonly calendar: CalendarData;
  readonly revision: number;
  readonly changes: Changes | null;
  readonly quotas: QuotaData | null;
  readonly personal: PersonalData | null;
  readonly language: Language;
  /** ISO date. */
  readonly today: string | null;
}

/** A new list of events, told by the one of an answer before. */
export interface Changes {
  readonly since: number;
  /** In order: events of the old list from one place to another (exclusive), or new ones. */
  readonly pieces: readonly (
    | { readonly from: number; readonly to: number }
    | { readonly events: readonly EventData[] }
  )[];
  /** Kept events that a file says on or behind a line, as it was, stand so many lines lower, up to the next such line. */
  readonly moved: readonly { readonly file: string; readonly from: number; readonly by: number }[];
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export interface CalendarData {
  readonly plan: { readonly title: string; readonly school: string | null };
  readonly terms: readonly TermData[];
  /** Only days that depart from the ordinary week. */
  readonly days: readonly DayData[];
  readonly events: readonly EventData[];
}

export interface TermData {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly weeks: readonly WeekData[];
}

export interface WeekData {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly schoolDays: number;
  readonly countable: boolean;
}

export interface DayData {
  readonly date: string;
  readonly kind: string;
  readonly name: string | null;
  /** 1 = Monday: whose timetable a make-up day runs. */
  readonly runsAs: number | null;
  readonly half: string | null;
  readonly exam: string | null;
}

export interface PlaceInFile {
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

export type EventKind = 'activity' | 'window' | 'deadline' | 'exam' | 'closure' | 'milestone';

export interface EventData {
  readonly id: string;
  readonly kind: EventKind;
  readonly activity: string;
  readonly group: string | null;
  readonly groups: readonly string[];
  /** ISO, both inclusive. */
  readonly date: string;
  readonly endDate: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly part: string | null;
  readonly week: number | null;
  readonly place: string | null;
  readonly topic: string | null;
  readonly speakers: readonly string[];
  readonly participants: readonly string[];
  readonly status: 'planned' | 'tentative' | 'suspended' | 'moved';
  readonly movedFrom: string | null;
  readonly note: string | null;
  readonly projected: boolean;
  readonly source: PlaceInFile;
}

export interface QuotaData {
  readonly asOf: string | null;
  readonly quotas: readonly QuotaRow[];
}

export interface QuotaRow {
  readonly id: string;
  readonly subject: string;
  readonly who: string | null;
  readonly count: number | null;
  readonly activity: string;
  readonly unit: string | null;
  readonly period: {
    readonly kind: string;
    readonly label: string;
    readonly start: string | null;
    readonly end: string | null;
  };
  readonly min: number | null;
  readonly max: number | null;
  readonly soft: boolean;
  readonly planned: number | null;
  readonly recorded: number | null;
  readonly due: number | null;
  readonly gap: number | null;
  readonly plan: 'met' | 'short' | 'over' | 'infeasible' | 'unscheduled' | 'unchecked';
  readonly progress: 'ahead' | 'onTrack' | 'behind' | null;
  readonly source: PlaceInFile;
}

/** What one teacher owes. */
export interface PersonalData {
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly role: 'leader' | 'deputy' | 'member' }[];
  readonly asOf: string | null;
  readonly duties: readonly DutyRow[];
  /** Deadlines that are hers, as `id@file`. */
  readonly deadlines: readonly string[];
}

export interface DutyRow extends QuotaRow {
  /** Her own; else a duty of a group of hers. */
  readonly own: boolean;
  readonly missing: number | null;
  /** ISO dates, in order. */
  readonly deadlines: readonly string[];
}
