import type { ProblemData } from '../../engine/plan/codes.ts';
import type { Themes } from '../themes.ts';
import { capital, list, quoted } from './text.ts';

const KIND: Readonly<Record<string, string>> = {
  activity: 'activity',
  活动: 'activity',
  group: 'group',
  person: 'teacher',
  教师: 'teacher',
  cohort: 'cohort',
  群体: 'cohort',
};

const UNRESOLVED: Readonly<Record<ProblemData['unresolved-reference']['kind'], (name: string) => string>> = {
  anchor: (name) => `${name} is no activity, exam or holiday that this plan knows, so no date can be told`,
  lesson: (name) => `The bell schedule has no ${name}`,
  parent: (name) => `The group above, ${name}, cannot be found`,
  import: (name) => `The imported file has no ${name}`,
  person: (name) => `The roster has no ${name}`,
};

const COLUMN: Readonly<Record<string, string>> = { 姓名: 'name', 日期: 'date', 活动: 'activity' };

/** “name”, “date” and “name”: columns of a table as an English one heads them. */
const columns = (names: string): string =>
  list(names.split('、').map((name) => quoted(COLUMN[name] ?? name)));

const FILE: Readonly<
  Record<ProblemData['file-not-found']['reason'], (data: ProblemData['file-not-found']) => string>
> = {
  missing: ({ path }) => `The file ${quoted(path)} cannot be found; please check its name and folder`,
  unreadable: ({ path }) => `The file ${quoted(path)} cannot be opened`,
  outside: ({ path }) =>
    `The file ${quoted(path)} lies outside of the folders that are open and was not read; open a folder that holds it, or allow it (setting jiaoyan.files.outside, on the command line --outside)`,
  'too-large': ({ path }) => `The file ${quoted(path)} is too large and was not read`,
  columns: ({ path, detail }) =>
    `The first row of ${quoted(path)} has no column ${columns(detail ?? '姓名')}, so nobody can tell which column is which`,
  row: ({ path, row, detail }) =>
    detail
      ? `Row ${row ?? '?'} of ${quoted(path)}: ${quoted(detail)} cannot be read`
      : `Row ${row ?? '?'} of ${quoted(path)} has no name`,
};

/** The circle closed: the first name stands at the end again. */
function cycle(names: readonly string[]): string {
  const closed = names.length > 1 && names[0] === names.at(-1);
  return [...names, ...(closed ? [] : names.slice(0, 1))].join(' → ');
}

/** Names, and what they stand for. */
export const names: Themes['names'] = {
  'unresolved-reference': ({ name, kind }) => UNRESOLVED[kind](quoted(name)),
  'duplicate-name': ({ name, kind }) =>
    kind === 'plan'
      ? `A file holds one plan, so ${name === '' ? 'this one' : quoted(name)} does not count; please merge the two, or keep it in a file of its own`
      : `${capital(KIND[kind] ?? kind)} ${quoted(name)} is written twice; please merge the two or rename one`,
  'import-cycle': ({ cycle: files }) => `These files import each other in a circle: ${cycle(files)}`,
  'group-cycle': ({ cycle: groups }) => `These groups belong to each other in a circle: ${cycle(groups)}`,
  'file-not-found': (data) => FILE[data.reason](data),
  'undefined-cohort': ({ name, groups }) =>
    groups
      ? `Nothing says which groups ${quoted(name)} means, so its duties reach none yet; write them down with their members, or only how many there are`
      : `Nothing says who belongs to ${quoted(name)}, so its duties reach nobody yet; write a condition, the members or a number`,
  'unknown-activity': ({ name, suggest }) => `${quoted(name)} is almost “${suggest}”; is it a slip?`,
};
