import type { BuiltCalendar } from '../engine/calendar/build.ts';
import type { Day } from '../engine/calendar/day.ts';
import type { Holidays } from '../engine/calendar/holidays.ts';
import type { FileText, PlanFile } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Declared, Plan } from '../engine/plan/scope.ts';
import type { Range, Source } from '../engine/plan/source.ts';
import type { QuotaInput } from '../engine/quota/analysis.ts';
import type { Scheduled } from '../engine/schedule/scheduled.ts';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { joined, kept } from '../language/school/flatten.ts';
import { type HeadLinks, type Importing, type Reach, reachOf } from '../language/school/imports.ts';
import { isTable, resolvePath } from '../language/school/paths.ts';
import { standardLibrary } from '../language/school/standard.ts';
import { Dependencies } from './dependencies.ts';
import { Families } from './families.ts';
import { FileCache, plainLocator, type TableFile } from './file-cache.ts';
import { workTogether } from './group-schools.ts';
import type { KnownPlan } from './known-plan.ts';
import { Memo } from './memo.ts';
import { PlanChecks } from './problems.ts';
import { ScheduleCache } from './schedule-cache.ts';
import { SharedCalendars } from './shared-calendars.ts';

export interface SchoolOptions {
  readonly holidays: Holidays;
  /** null: nothing is judged that depends on the date. */
  readonly today: Day | null;
}

/** A table as a plan names it; `missing`: why there is none. */
interface NamedTable {
  readonly name: Name;
  readonly table: TableFile | null;
  readonly missing: FileCache['missing'];
}

/** Everything about one plan, each part remembered as long as what it was made from stays. */
interface PlanCache {
  readonly reach: Memo<Reach>;
  readonly plan: Memo<Plan>;
  readonly imported: Memo<Declared>;
  readonly calendar: Memo<BuiltCalendar>;
  readonly schedule: ScheduleCache;
  readonly scheduled: Memo<Scheduled>;
  readonly checks: PlanChecks;
  readonly problems: Memo<readonly Problem[]>;
  /** What is known, as of a revision of the school: until something changes it need not even be compared. */
  latest: { readonly revision: number; readonly known: KnownPlan | null } | null;
}

/**
 * A folder of plans as it stands now: files come, change and go; everything that follows from them is worked out
 * when asked for and kept while nothing it depends on changed. One and the same for the command line and the editor.
 */
export class School {
  private readonly files = new Map<string, FileCache>();
  private readonly plans = new Map<string, PlanCache>();
  private readonly readFile: (path: string) => FileText;
  private options: SchoolOptions;
  /** Counts changes of any kind. */
  private revision = 0;
  private readonly families: Families;
  private readonly dependencies = new Dependencies();
  private readonly calendars = new SharedCalendars();
  /** When the options last changed. */
  private configured = 0;
  /** Files that somebody has asked about since they were let go of. */
  private readonly asked = new Set<string>();

  /** `readFile` serves what the plans name; null = there is no such file, or it cannot be read. */
  constructor(readFile: (path: string) => FileText, options: SchoolOptions) {
    this.readFile = readFile;
    this.options = options;
    this.families = new Families(this.files, (path) => this.file(path));
  }

  configure(options: SchoolOptions): void {
    this.options = options;
    this.configured = ++this.revision;
  }

  /** The same school with another text of one file; this one stays as it is. */
  with(path: string, text: string): School {
    return new School((file) => (file === path ? text : this.text(file)), this.options);
  }

  /** Another number after every change: what was worked out at the same number still holds. */
  get changes(): number {
    return this.revision;
  }

  get today(): Day | null {
    return this.options.today;
  }

  /**
   * What {@link problems} says of a plan holds as long as this stays the same, which nothing need be worked out for;
   * null: nothing is known of it.
   */
  stamp(path: string): string | null {
    const family = this.families.of(path);
    const latest = this.dependencies.latestOfAll(family, this.revision);
    return latest === null ? null : `${Math.max(latest, this.configured)}/${family.length}`;
  }

  /** What the head of a plan says of other files; null: it has none. */
  links(path: string): HeadLinks | null {
    return this.file(path).links();
  }

  /** All plans known, in order of path, but those of one school together. */
  byFamily(): readonly (readonly string[])[] {
    return this.families.all();
  }

  /**
   * Lets go of what was worked out of plans, but for those that are open and what these hang on. It is worked out again
   * when somebody asks, and what somebody holds on to stays true.
   */
  tidy(open: readonly string[]): void {
    const kept = new Set(open.flatMap((path) => [...this.families.of(path), ...this.inScope(path)]));
    for (const path of [...this.asked]) {
      if (kept.has(path) || isTable(path) || this.families.isShared(path)) continue;
      this.asked.delete(path);
      this.files.get(path)?.release();
      this.plans.delete(path);
      this.tableMemos.delete(path);
    }
  }

  /** A file's text as it is now; null: it is gone. `links`: what its head says, where somebody has read it already. */
  set(path: string, text: FileText, links?: HeadLinks | null): void {
    this.changed(path);
    const known = this.files.get(path);
    if (known) known.update(text);
    else this.files.set(path, new FileCache(path, text));
    if (links !== undefined) this.files.get(path)?.setLinks(links);
    if (typeof text !== 'string') this.plans.delete(path);
  }

  /** Forgets what was read of a file that is not open, so that it is read anew. */
  forget(path: string): void {
    this.changed(path);
    this.files.delete(path);
  }

  private changed(path: string): void {
    this.dependencies.touch(path, ++this.revision);
    this.families.touch(path);
  }

  /** All plans known, in order of path. */
  paths(): readonly string[] {
    return this.families.paths();
  }

  /** A file's text, a plan's or a table's; null: there is no such file, or it is not read yet. */
  text(path: string): string | null {
    return this.file(path).text;
  }

  /** All tables known (名册, records), in order of path. */
  tablePaths(): readonly string[] {
    return [...this.files.values()]
      .filter((file) => file.text !== null && isTable(file.path))
      .map((file) => file.path)
      .sort();
  }

  analysis(path: string): FileAnalysis | null {
    return this.file(path).analysis();
  }

  /** The files whose names a plan sees: itself, then what it imports and answers to, in order of import. */
  inScope(path: string): readonly string[] {
    return [path, ...this.reach(path, this.cache(path)).files];
  }

  known(path: string): KnownPlan | null {
    const cache = this.cache(path);
    if (cache.latest?.revision !== this.revision)
      cache.latest = {
        revision: this.revision,
        known: this.dependencies.during(path, () => this.workOut(path, cache)),
      };
    return cache.latest.known;
  }

  private workOut(path: string, cache: PlanCache): KnownPlan | null {
    if (!this.file(path).declared()) return null;
    const reach = this.reach(path, cache);
    const declared = [path, ...reach.files].map((file) => this.withTables(file));
    const plan = cache.plan.get([reach.superiors, declared, this.planFile(path)], () =>
      this.buildPlan(path, reach, declared),
    );
    const imported = cache.imported.get(
      reach.imported.map((file) => this.withTables(file)),
      () => joined(reach.imported.map((file) => this.withTables(file))),
    );
    const calendar = cache.calendar.get(
      [plan.scope.calendars, plan.schoolYear?.start, plan.schoolYear?.end, this.options.holidays],
      () => this.calendars.get(plan, this.options.holidays),
    );
    const scheduled = cache.scheduled.get([plan, calendar], () =>
      cache.schedule.occurrences(plan, calendar.calendar),
    );
    const before = cache.latest?.known;
    const unchanged =
      before?.plan === plan &&
      before.imported === imported &&
      before.calendar === calendar &&
      before.scheduled === scheduled;
    return unchanged ? before : { plan, imported, calendar, scheduled };
  }

  /** Everything wrong with one file, in no particular order; unswitched and without words. */
  problems(path: string): readonly Problem[] {
    const known = this.known(path);
    const cache = this.cache(path);
    if (!known) return [];
    const others = this.others(known, path);
    const reach = this.reach(path, cache);
    const tables = this.tables(path).map(({ table, missing }) => table ?? missing);
    const from = [known.plan, known.calendar, known.scheduled, others, this.options.today, reach, tables];
    return cache.problems.get(from, () => {
      const all = [
        ...known.plan.file.problems,
        ...reach.problems,
        ...this.tableProblems(path),
        ...cache.checks.problems(known, others, this.options.today),
      ];
      return all.filter((problem) => problem.source.origin.file === path);
    });
  }

  /** What the quotas of a plan are judged by, among the other plans of the school. Null: there is no such plan. */
  quotaInput(path: string): QuotaInput | null {
    const known = this.known(path);
    return known && this.cache(path).checks.quotaInput(known, this.others(known, path), this.options.today);
  }

  /** Lines and characters of a source in the current text of its file. */
  locate(source: Source): Range {
    const file = this.file(source.origin.file);
    if (!isTable(file.path)) return file.analysis()?.locate(source) ?? plainLocator('')(source);
    return plainLocator(file.text ?? '')(source);
  }

  /** Plans that share a superior with this one, or are its superior, or answer to it. */
  family(path: string): readonly KnownPlan[] {
    return this.families.of(path).flatMap((other) => (other === path ? [] : (this.known(other) ?? [])));
  }

  /** The plans of the family whose events and records may serve what this one demands. */
  private others(known: KnownPlan, path: string): readonly KnownPlan[] {
    return this.family(path).filter((other) => workTogether(known, other));
  }

  private buildPlan(path: string, reach: Reach, declared: readonly Declared[]): Plan {
    const own = declared[0] ?? joined([]);
    const before = this.cache(path).latest?.known?.plan;
    const scope = kept(before?.scope, joined(declared));
    const calendarYear = scope.calendars.find((calendar) => calendar.schoolYear)?.schoolYear ?? null;
    const superiors = reach.superiors.map((file) => ({
      file: this.planFile(file),
      own: this.withTables(file),
    }));
    const year =
      own.header?.schoolYear ??
      calendarYear ??
      superiors.map((one) => one.own.header?.schoolYear).find((one) => one) ??
      null;
    return {
      file: this.planFile(path),
      own,
      scope,
      superiors,
      kinds: before?.scope.kinds === scope.kinds ? before.kinds : withStandard(scope.kinds),
      schoolYear: year && { start: year.start, end: year.end },
      term: own.header?.term ?? null,
    };
  }

  private reach(path: string, cache: PlanCache): Reach {
    const headerOf = (file: string): Importing | null => {
      const declared = this.file(file).declared();
      return declared && { file, header: declared.header };
    };
    const reach = reachOf(path, headerOf, (file) => this.file(file).missing);
    return cache.reach.get(
      [
        reach.files,
        reach.imported,
        reach.superiors,
        reach.problems.map(({ source, data }) => [source, ...Object.values(data)]),
      ],
      () => reach,
    );
  }

  /** A file's declarations with the people and records of the tables it names. */
  private withTables(path: string): Declared {
    const file = this.file(path);
    const declared = file.declared() ?? joined([]);
    const tables = this.tables(path).flatMap(({ table }) => table ?? []);
    if (tables.length === 0) return declared;
    return this.tableMemo(path).get([declared, tables], () => ({
      ...declared,
      people: [...declared.people, ...tables.flatMap(({ people }) => people)],
      records: [...declared.records, ...tables.flatMap(({ records }) => records)],
    }));
  }

  private readonly tableMemos = new Map<string, Memo<Declared>>();

  private tableMemo(path: string): Memo<Declared> {
    const memo = this.tableMemos.get(path) ?? new Memo<Declared>();
    this.tableMemos.set(path, memo);
    return memo;
  }

  private tables(path: string): readonly NamedTable[] {
    return this.file(path)
      .tablesNamed()
      .map(({ type, name }) => {
        const file = this.file(resolvePath(path, name.text));
        return { name, table: file.asTable(type), missing: file.missing };
      });
  }

  /** What is wrong with tables is said where the plan names them: that is where its author works. */
  private tableProblems(path: string): readonly Problem[] {
    return this.tables(path).flatMap(({ name, table, missing }): readonly Problem[] => {
      if (!table) {
        return [{ code: 'file-not-found', source: name.source, data: { path: name.text, reason: missing } }];
      }
      return table.problems.map((problem) => ({ ...problem, source: name.source }));
    });
  }

  private planFile(path: string): PlanFile {
    return this.analysis(path)?.plan ?? { file: path, declarations: [], problems: [] };
  }

  private file(path: string): FileCache {
    this.dependencies.note(path);
    this.asked.add(path);
    let file = this.files.get(path);
    if (!file) {
      file = new FileCache(path, this.readFile(path));
      this.files.set(path, file);
    }
    return file;
  }

  private cache(path: string): PlanCache {
    let cache = this.plans.get(path);
    if (!cache) {
      cache = {
        reach: new Memo(),
        plan: new Memo(),
        imported: new Memo(),
        calendar: new Memo(),
        schedule: new ScheduleCache(),
        scheduled: new Memo(),
        checks: new PlanChecks(),
        problems: new Memo(),
        latest: null,
      };
      this.plans.set(path, cache);
    }
    return cache;
  }
}

/** The same list for all plans that add no kinds: what follows from it is worked out once. */
function withStandard(kinds: Declared['kinds']): Plan['kinds'] {
  return kinds.length === 0 ? standardLibrary().kinds : [...standardLibrary().kinds, ...kinds];
}
