import { dayFromIso } from '../engine/calendar/day.ts';
import { membersOfGroup } from '../engine/plan/members.ts';
import type { Group } from '../engine/plan/people.ts';
import { periodKey } from '../engine/plan/period-name.ts';
import type { QuotaInput } from '../engine/quota/analysis.ts';
import { ownGroups } from '../engine/quota/own-groups.ts';
import type { QuotaRow } from '../engine/quota/row.ts';
import { quotaRows } from '../engine/quota/rows.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { done, mapped, type Steps } from '../engine/steps/steps.ts';
import { fold, sameName } from '../engine/text/fold.ts';
import { filterCalendar } from '../render/filter.ts';
import type { Duty, Membership, PersonalView } from '../render/personal-view.ts';
import { calendarViewSteps } from './calendar-view.ts';
import type { KnownPlan } from './known-plan.ts';
import { reported } from './quota-report.ts';
import type { School } from './school.ts';

/** What the given plans mean for one person; null if there is no such plan. */
export function personalView(school: School, paths: readonly string[], name: string): PersonalView | null {
  return done(personalViewSteps(school, paths, name));
}

/** The same plan by plan. */
export function* personalViewSteps(
  school: School,
  paths: readonly string[],
  name: string,
): Steps<PersonalView | null> {
  const whole = yield* calendarViewSteps(school, paths);
  if (!whole) return null;
  const memberships = membershipsIn(school, paths, name);
  const groups = new Set(memberships.map(({ group }) => fold(group)));
  const mine = filterCalendar(whole, { group: null, person: name, from: null, to: null });
  const duties = new Map<string, Duty>();
  const due = new Set<Occurrence>(mine.occurrences);
  for (const row of (yield* mapped(paths, (path) => rowsOf(school, path, name))).flat()) {
    yield;
    const own = row.who !== null && sameName(row.who, name);
    if (!own && !(row.each === 'group' && row.who !== null && groups.has(fold(row.who)))) continue;
    const dates = whole.occurrences.filter((event) => isFor(event, row));
    for (const deadline of dates) due.add(deadline);
    const told = reported(row, school);
    const days = [...new Set(dates.map(({ endDate }) => endDate))].sort((a, b) => a - b);
    // A group's plan may say what the school's has said already.
    const key = [
      row.activity,
      row.who,
      periodKey(row.period.name),
      row.period.start,
      row.min,
      row.max,
      row.unit,
    ]
      .map(String)
      .map(fold)
      .join('\n');
    if (!duties.has(key)) duties.set(key, { row: told, own, deadlines: days });
  }
  return {
    name,
    memberships,
    calendar: { ...mine, occurrences: whole.occurrences.filter((event) => due.has(event)) },
    duties: [...duties.values()].sort((a, b) => Number(b.own) - Number(a.own)),
    today: school.today,
  };
}

/** The lines of a plan that may speak to her: a plan of other groups speaks to their members. */
function rowsOf(school: School, path: string, name: string): readonly QuotaRow[] {
  const known = school.known(path);
  const input = known && speaksTo(known, name) ? school.quotaInput(path) : null;
  return input ? rowsFrom(input) : [];
}

const read = new WeakMap<QuotaInput, readonly QuotaRow[]>();

/** Read once for all people of a school. */
function rowsFrom(input: QuotaInput): readonly QuotaRow[] {
  const rows = read.get(input) ?? quotaRows(input);
  read.set(input, rows);
  return rows;
}

function speaksTo({ plan }: KnownPlan, name: string): boolean {
  const own = ownGroups(plan).map(fold);
  if (own.length === 0) return true;
  const groups = plan.scope.groups.filter((group) => group.name && own.includes(fold(group.name.text)));
  const members = groups.map((group) => membersOfGroup(group, plan.scope));
  return members.some(({ complete, known }) => !complete || has(known, name));
}

/** What is handed in a little after its period still belongs to it. */
const GRACE_DAYS = 30;

/** A deadline of the statement that demands it, within the period of the line. */
function isFor({ kind, activity, source, date }: Occurrence, row: QuotaRow): boolean {
  const start = row.period.start === null ? null : dayFromIso(row.period.start);
  const end = row.period.end === null ? null : dayFromIso(row.period.end);
  return (
    kind === 'deadline' &&
    source.origin === row.source.origin &&
    (start === null || date >= start) &&
    (end === null || date <= end + GRACE_DAYS) &&
    (sameName(activity, row.activity) || (row.source.start <= source.start && source.end <= row.source.end))
  );
}

/** The named groups to which she belongs, and as what, in order of declaration. */
function membershipsIn(school: School, paths: readonly string[], name: string): readonly Membership[] {
  const found = new Map<string, Membership>();
  for (const path of paths) {
    const { scope } = school.known(path)?.plan ?? { scope: null };
    for (const group of scope?.groups ?? []) {
      const key = fold(group.name?.text ?? '');
      if (scope && group.name && !found.has(key) && has(membersOfGroup(group, scope).known, name))
        found.set(key, { group: group.name.text, role: roleIn(group, name) });
    }
  }
  return [...found.values()];
}

function roleIn({ leaders, deputies }: Group, name: string): Membership['role'] {
  const isAmong = (names: Group['leaders']) =>
    has(
      names.map(({ text }) => text),
      name,
    );
  return isAmong(leaders) ? 'leader' : isAmong(deputies) ? 'deputy' : 'member';
}

function has(names: readonly string[], name: string): boolean {
  return names.some((one) => sameName(one, name));
}
