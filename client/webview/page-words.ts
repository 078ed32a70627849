/** Everything the page says; the plan's own names come as they are written. */
export interface PageWords {
  readonly views: Readonly<Record<'term' | 'month' | 'week' | 'agenda' | 'person' | 'quotas', string>>;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly week: (number: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly kinds: Readonly<
    Record<'activity' | 'window' | 'deadline' | 'exam' | 'closure' | 'milestone', string>
  >;
  readonly plan: string;
  readonly group: string;
  readonly person: string;
  readonly kind: string;
  readonly all: string;
  readonly find: string;
  readonly clear: string;
  readonly today: string;
  readonly previous: string;
  readonly next: string;
  readonly wholeYear: string;
  readonly legend: string;
  readonly loading: string;
  readonly nothing: string;
  readonly noEvents: string;
  readonly noMatch: string;
  readonly dayOff: string;
  readonly makeup: (weekday: string | null) => string;
  readonly projected: string;
  readonly suspended: (why: string | null) => string;
  readonly movedFrom: (date: string, why: string | null) => string;
  readonly tentative: string;
  readonly due: string;
  readonly shortDue: string;
  readonly notCounted: string;
  readonly vacation: string;
  readonly half: Readonly<Record<'morning' | 'afternoon', string>>;
  readonly manyGroups: (first: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly showMore: (count: number) => string;
  readonly events: (count: number) => string;
  readonly updated: (count: number) => string;
  readonly unmoved: string;
  readonly topic: (topic: string) => string;
  readonly speakers: string;
  readonly list: string;
  readonly drag: string;
  readonly signs: Readonly<
    Record<'off' | 'makeup' | 'exam' | 'deadline' | 'window' | 'suspended' | 'moved' | 'tentative', string>
  >;
  readonly personal: {
    readonly choose: string;
    readonly role: Readonly<Record<'leader' | 'deputy' | 'member', string>>;
    readonly asOf: (date: string) => string;
    readonly next: string;
    readonly duties: string;
    readonly noDuties: string;
    readonly weeks: string;
    readonly missing: (amount: string) => string;
    readonly handIn: (date: string) => string;
    readonly thisWeek: string;
    readonly leads: string;
  };
  readonly quota: {
    readonly onlyShort: string;
    readonly none: string;
    readonly summary: (lines: number, short: number, behind: number) => string;
    readonly plan: Readonly<
      Record<'met' | 'short' | 'over' | 'infeasible' | 'unscheduled' | 'unchecked', string>
    >;
    readonly progress: Readonly<Record<'ahead' | 'onTrack' | 'behind', string>>;
    readonly atLeast: (amount: string) => string;
    readonly atMost: (amount: string) => string;
    readonly exactly: (amount: string) => string;
    readonly planned: (amount: string) => string;
    readonly recorded: (amount: string) => string;
    readonly due: (amount: string) => string;
    readonly gap: (amount: string) => string;
    readonly soft: string;
  };
}
