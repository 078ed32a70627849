import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Person } from '../../engine/plan/people.ts';
import type { RecordEntry } from '../../engine/plan/quota.ts';
import type { Declared } from '../../engine/plan/scope.ts';
import { keptList } from '../../engine/text/same-elements.ts';

type Of<T extends Declaration['type']> = Extract<Declaration, { readonly type: T }>['value'];

/** All declarations of a file in document order, those of its sections included. */
export function allDeclarations(file: PlanFile): readonly Declaration[] {
  let all = ofFile.get(file);
  if (!all) {
    all = [];
    visit(file.declarations, all);
    ofFile.set(file, all);
  }
  return all;
}

const ofFile = new WeakMap<PlanFile, Declaration[]>();

function visit(declarations: readonly Declaration[], all: Declaration[]): void {
  for (const declaration of declarations) {
    all.push(declaration);
    if (declaration.type === 'section') visit(declaration.value.content, all);
  }
}

/** The declarations of a file by kind; `people` and `records` also from its rosters and record files. */
export function flattened(
  file: PlanFile,
  people: readonly Person[],
  records: readonly RecordEntry[],
): Declared {
  const lists = new Map<Declaration['type'], unknown[]>();
  for (const { type, value } of allDeclarations(file)) {
    const list = lists.get(type);
    if (list) list.push(value);
    else lists.set(type, [value]);
  }
  const of = <T extends Declaration['type']>(type: T) => (lists.get(type) ?? []) as Of<T>[];
  return {
    header: of('header')[0] ?? null,
    calendars: of('calendar'),
    groups: of('group'),
    pairs: of('pair'),
    people: [...of('person'), ...people],
    cohorts: of('cohort'),
    activities: of('activity'),
    quotas: of('quota'),
    checklists: of('checklist'),
    records: [...of('record'), ...records],
    assessments: of('assessment'),
    kinds: of('kind'),
  };
}

/** One file's declarations after another's. */
export function joined(files: readonly Declared[]): Declared {
  const [only, ...others] = files;
  if (only && others.length === 0) return only;
  const all = <K extends Lists>(key: K) =>
    files.flatMap((declared) => declared[key] as readonly unknown[]) as unknown as Declared[K];
  return {
    header: only?.header ?? null,
    calendars: all('calendars'),
    groups: all('groups'),
    pairs: all('pairs'),
    people: all('people'),
    cohorts: all('cohorts'),
    activities: all('activities'),
    quotas: all('quotas'),
    checklists: all('checklists'),
    records: all('records'),
    assessments: all('assessments'),
    kinds: all('kinds'),
  };
}

type Lists = Exclude<keyof Declared, 'header'>;

/**
 * The same declarations with the lists of an earlier state where they are equal, and that state itself where all are:
 * what follows from them can then tell by identity that it still holds.
 */
export function kept(before: Declared | null | undefined, now: Declared): Declared {
  if (!before || before === now) return now;
  const list = <K extends Lists>(key: K) => keptList<unknown>(before[key], now[key]) as Declared[K];
  const result: Declared = {
    header: now.header,
    calendars: list('calendars'),
    groups: list('groups'),
    pairs: list('pairs'),
    people: list('people'),
    cohorts: list('cohorts'),
    activities: list('activities'),
    quotas: list('quotas'),
    checklists: list('checklists'),
    records: list('records'),
    assessments: list('assessments'),
    kinds: list('kinds'),
  };
  const keys = Object.keys(result) as (keyof Declared)[];
  return keys.every((key) => result[key] === before[key]) ? before : result;
}
