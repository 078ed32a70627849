import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Person } from '../../engine/plan/people.ts';
import type { RecordEntry } from '../../engine/plan/quota.ts';
import type { Declared } from '../../engine/plan/scope.ts';

type Of<T extends Declaration['type']> = Extract<Declaration, { readonly type: T }>['value'];

/** All declarations of a file in document order, those of its sections included. */
export function allDeclarations(file: PlanFile): readonly Declaration[] {
  const all: Declaration[] = [];
  const visit = (declarations: readonly Declaration[]): void => {
    for (const declaration of declarations) {
      all.push(declaration);
      if (declaration.type === 'section') visit(declaration.value.content);
    }
  };
  visit(file.declarations);
  return all;
}

/** The declarations of a file by kind; `people` and `records` also from its rosters and record files. */
export function flattened(
  file: PlanFile,
  people: readonly Person[],
  records: readonly RecordEntry[],
): Declared {
  const all = allDeclarations(file);
  const of = <T extends Declaration['type']>(type: T) =>
    all.flatMap((declaration) => (declaration.type === type ? [declaration.value as Of<T>] : []));
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
  const all = <K extends Exclude<keyof Declared, 'header'>>(key: K) =>
    files.flatMap((declared) => declared[key] as readonly unknown[]) as unknown as Declared[K];
  return {
    header: files[0]?.header ?? null,
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
