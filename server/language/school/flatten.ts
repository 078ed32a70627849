import { listChange } from '../../engine/change/list-change.ts';
import { keptList, sameElements } from '../../engine/change/same-elements.ts';
import { allDeclarations } from '../../engine/plan/all-declarations.ts';
import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Declared } from '../../engine/plan/scope.ts';
import { STANDARD_LEXICON } from '../lexicon/standard-lexicon.ts';

type Of<T extends Declaration['type']> = Extract<Declaration, { readonly type: T }>['value'];

/** The declarations of a file by kind. */
export function flattened(file: PlanFile): Declared {
  const lists = byKind(allDeclarations(file));
  const of = <T extends Declaration['type']>(type: T) => (lists.get(type) ?? []) as Of<T>[];
  return {
    header: of('header')[0] ?? null,
    calendars: of('calendar'),
    groups: of('group'),
    pairs: of('pair'),
    people: of('person'),
    cohorts: of('cohort'),
    activities: of('activity'),
    quotas: of('quota'),
    checklists: of('checklist'),
    records: of('record'),
    assessments: of('assessment'),
    kinds: of('kind'),
    lexicon: STANDARD_LEXICON,
  };
}

/** A file and what it declares, without its tables. */
export interface Flat {
  readonly file: PlanFile;
  readonly declared: Declared;
}

const LISTS: Readonly<Partial<Record<Declaration['type'], Lists>>> = {
  calendar: 'calendars',
  group: 'groups',
  pair: 'pairs',
  person: 'people',
  cohort: 'cohorts',
  activity: 'activities',
  quota: 'quotas',
  checklist: 'checklists',
  record: 'records',
  assessment: 'assessments',
  kind: 'kinds',
};

/** The same as {@link flattened}, from what the file declared before: only what came and went is looked at. */
export function flattenedAfter(before: Flat | null, file: PlanFile): Declared {
  if (!before) return flattened(file);
  if (before.file === file) return before.declared;
  const replaced = replacedIn(before.file, file);
  const [gone, come] = [byKind(replaced.gone), byKind(replaced.come)];
  const lists: { -readonly [K in Lists]?: readonly unknown[] } = {};
  for (const type of new Set([...gone.keys(), ...come.keys()])) {
    const key = LISTS[type];
    if (!key) continue;
    const values = before.declared[key] as readonly unknown[];
    const [out = [], into = []] = [gone.get(type), come.get(type)];
    const at = out.length > 0 ? values.indexOf(out[0]) : countOf(type, allDeclarations(file), replaced.at);
    if (!sameElements(out, into))
      lists[key] = values.slice(0, at).concat(into, values.slice(at + out.length));
  }
  const isHeader = gone.has('header') || come.has('header');
  const header = isHeader ? flattened(file).header : before.declared.header;
  const isSame = header === before.declared.header && Object.keys(lists).length === 0;
  return isSame ? before.declared : ({ ...before.declared, ...lists, header } as Declared);
}

/** The declarations of a file that went and those that came in their place; what stays is not looked at. */
export function replacedIn(
  before: PlanFile,
  now: PlanFile,
): { readonly at: number; readonly gone: readonly Declaration[]; readonly come: readonly Declaration[] } {
  const [old, all] = [allDeclarations(before), allDeclarations(now)];
  const { start, goneEnd, comeEnd } = listChange(old, all);
  return { at: start, gone: old.slice(start, goneEnd), come: all.slice(start, comeEnd) };
}

function byKind(declarations: readonly Declaration[]): ReadonlyMap<Declaration['type'], unknown[]> {
  const lists = new Map<Declaration['type'], unknown[]>();
  for (const { type, value } of declarations) {
    const list = lists.get(type);
    if (list) list.push(value);
    else lists.set(type, [value]);
  }
  return lists;
}

function countOf(wanted: Declaration['type'], all: readonly Declaration[], until: number): number {
  let count = 0;
  for (let i = 0; i < until; i++) if (all[i]?.type === wanted) count++;
  return count;
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
    lexicon: STANDARD_LEXICON,
  };
}

type Lists = Exclude<keyof Declared, 'header' | 'lexicon'>;

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
    lexicon: now.lexicon,
  };
  const keys = Object.keys(result) as (keyof Declared)[];
  return keys.every((key) => result[key] === before[key]) ? before : result;
}
