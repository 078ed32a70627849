import type { Day } from '../calendar/day.ts';
import { sameElements } from '../change/same-elements.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { toNumber } from '../text/rational.ts';
import type { QuotaAnalysis } from './analysis.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import { dueBy } from './due.ts';
import type { LedgerEntry } from './ledger.ts';
import { doneIn, type RecordContext, recordsFor, servingRecords } from './recorded.ts';
import type { Stretch } from './stretch.ts';

/** More of those who are behind with one demand are not named one by one: the worst come first. */
const MAX_BEHIND = 10;

/** What is on record against what is due, for one who owes, in one or all stretches of a demand. */
export interface Progress {
  readonly recorded: number | null;
  readonly due: number | null;
  readonly state: 'ahead' | 'onTrack' | 'behind' | null;
}

/** The records that serve a demand. */
interface Serving {
  readonly serving: readonly LedgerEntry[];
  readonly byPerson: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly isLedger: boolean;
}

/** Reads the progress of a demand; null states where nothing is on record of the one who owes. */
export function progressReader(
  analysis: QuotaAnalysis,
): (demand: Demand, debtor: Debtor | null, stretches: readonly Stretch[]) => Progress {
  const { input, kinds, ledger, asOf } = analysis;
  const context: RecordContext = { kinds, ledger, asOf };
  const read = new Map<Demand, Serving>();
  const dues = new Map<Demand, Map<Stretch | undefined, number>>();
  const dueOf = (demand: Demand, stretches: readonly Stretch[], day: Day) => {
    const known = dues.get(demand) ?? new Map<Stretch | undefined, number>();
    dues.set(demand, known);
    const due = known.get(stretches[0]) ?? dueBy(demand, stretches, day, input.calendar);
    known.set(stretches[0], due);
    return due;
  };
  const servingOf = (demand: Demand) => {
    let known = read.get(demand);
    if (!known) {
      const serving = servingRecords(demand, context);
      known = { serving, byPerson: byPersonOf(serving), isLedger: namesEverybody(demand, serving) };
      read.set(demand, known);
    }
    return known;
  };
  return (demand, debtor, stretches) => {
    const isPeriodKnown = stretches.length > 0 && demand.period.kind !== 'trigger';
    // A share of people is reached or not; it is not done bit by bit.
    const isShare = demand.unit === '%';
    if (asOf === null || !isPeriodKnown || isShare) return { recorded: null, due: null, state: null };
    const due = demand.min ? dueOf(demand, stretches, asOf) : null;
    const { serving, byPerson, isLedger } = servingOf(demand);
    const isPersonal = demand.audience.mode === 'person' && debtor !== null;
    const mine = isPersonal ? (byPerson.get(fold(debtor.name)) ?? []) : serving;
    const records = recordsFor(demand, debtor, mine, input.plan);
    const first = stretches[0];
    const last = stretches.at(-1);
    const whole = first && last ? { ...first, end: last.end } : null;
    const recorded = toNumber(doneIn(whole, records, demand.audience.mode));
    const isOnRecord = records.length > 0 || (isLedger && debtor !== null);
    if (due === null || !isOnRecord) return { recorded, due, state: null };
    return { recorded, due, state: recorded > due ? 'ahead' : recorded === due ? 'onTrack' : 'behind' };
  };
}

function byPersonOf(serving: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
  const byPerson = new Map<string, LedgerEntry[]>();
  for (const entry of serving) {
    for (const person of entry.people) {
      const entries = byPerson.get(person);
      if (entries) entries.push(entry);
      else byPerson.set(person, [entry]);
    }
  }
  return byPerson;
}

/** Dated records of single people, as from a record file: who is not in it has done nothing. */
function namesEverybody({ audience }: Demand, serving: readonly LedgerEntry[]): boolean {
  const names = new Set(audience.debtors.map(({ name }) => fold(name)));
  return serving.some(({ day, people }) => day !== null && people.some((name) => names.has(name)));
}

/** Who has less on record than is due, at the demand. */
export function progressProblems(analysis: QuotaAnalysis): readonly Problem[] {
  const { demands, ledger, asOf, kinds, input } = analysis;
  const { own, scope } = input.plan;
  const from = [demands, asOf, kinds, input.calendar, peopleIndex(scope), own.header, own.records];
  const known = told.get(ledger);
  if (known && sameElements(known.from, from)) return known.problems;
  const problems = behindIn(analysis);
  told.set(ledger, { from, problems });
  return problems;
}

/** What was said of a ledger, and what else it was made from: most edits change neither. */
const told = new WeakMap<
  readonly LedgerEntry[],
  { readonly from: readonly unknown[]; readonly problems: readonly Problem[] }
>();

function behindIn(analysis: QuotaAnalysis): readonly Problem[] {
  if (analysis.asOf === null || analysis.ledger.length === 0) return [];
  const read = progressReader(analysis);
  return analysis.demands.flatMap((demand) => {
    if (!(demand.own || demand.reportedOn) || !demand.min || demand.period.beyondPlan) return [];
    const { audience } = demand;
    const debtors: readonly (Debtor | null)[] = audience.mode === 'total' ? [null] : audience.debtors;
    const behind = debtors.flatMap((debtor) =>
      runsOf(demand).flatMap((stretches) => {
        const progress = read(demand, debtor, stretches);
        const gap = (progress.due ?? 0) - (progress.recorded ?? 0);
        return progress.state === 'behind' ? [{ who: debtor?.name ?? audience.label, progress, gap }] : [];
      }),
    );
    return behind
      .sort((a, b) => b.gap - a.gap)
      .slice(0, MAX_BEHIND)
      .map(({ who, progress }): Problem => {
        const data = {
          activity: demand.activity,
          who,
          recorded: progress.recorded ?? 0,
          due: progress.due ?? 0,
          unit: demand.unit ?? '',
        };
        const hint = demand.soft ? { severity: 'hint' as const } : {};
        return { code: 'record-below-quota', ...placeOf(demand, analysis), data, ...hint };
      });
  });
}

/** At the demand; in a 总结 at its record of the activity, with the plan's demand as related place. */
function placeOf(demand: Demand, { input, kinds }: QuotaAnalysis): Pick<Problem, 'source' | 'related'> {
  if (demand.own) return { source: demand.source };
  const { own } = input.plan;
  const file = own.header?.source.origin.file;
  const record = own.records.find(
    ({ activity, source }) =>
      activity && source.origin.file === file && kinds.countsToward(activity.text, demand.activity),
  );
  const source = record?.source ?? own.header?.source ?? demand.source;
  return { source, related: [{ source: demand.source, message: { key: 'demandedHere' } }] };
}

/** Stretches that are judged together: all weeks or months, but every term for itself. */
export function runsOf({ period }: Demand): readonly (readonly Stretch[])[] {
  const isShort = period.kind === 'week' || period.kind === 'day' || period.kind === 'month';
  if (isShort) return period.stretches.length > 0 ? [period.stretches] : [];
  return period.stretches.map((stretch) => [stretch]);
}
