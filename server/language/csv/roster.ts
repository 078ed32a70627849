import clauseTable from '../../../grammar/vocabulary/clauses.json' with { type: 'json' };
import rosterTable from '../../../grammar/vocabulary/roster.json' with { type: 'json' };
import type { Person } from '../../engine/plan/people.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Origin } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { toNumber } from '../../engine/text/rational.ts';
import type { Entry } from '../lexicon/entry.ts';
import { namesInCell, type Row, readTable } from './table.ts';

/** A roster file, read: its people, and what is wrong with its rows. The file itself is the origin of all places. */
export interface Roster {
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

/** Columns by the clause words of 教师, and 姓名. */
const COLUMNS: readonly Entry[] = [
  ...rosterTable.columns,
  ...(clauseTable.clauses as unknown as readonly (Entry & { in: readonly string[] })[]).filter((word) =>
    word.in.includes('teacher'),
  ),
];

/** 名册 "教师.csv": 姓名,学科,年级,年龄,教龄,职称,职务,荣誉,教研组, in any order and any of the written languages. */
export function readRoster(origin: Origin, text: string): Roster {
  const table = readTable(text);
  const column = new Map<string, number>();
  for (const [i, name] of table.columns.entries()) {
    const id = idOf(name);
    if (id !== null && !column.has(id)) column.set(id, i);
  }
  const nameColumn = column.get('姓名');
  const whole = { origin, start: table.heading?.start ?? 0, end: table.heading?.end ?? 0 };
  if (nameColumn === undefined) {
    const data = { path: origin.file, reason: 'columns', detail: '姓名' } as const;
    return { people: [], problems: [{ code: 'file-not-found', source: whole, data }] };
  }
  const people: Person[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const name = row.cells[nameColumn] ?? '';
    const source = { origin, start: row.start, end: row.end };
    const bad = badNumber(row, column);
    if (name === '' || bad !== null) {
      problems.push({
        code: 'file-not-found',
        source,
        data: { path: origin.file, reason: 'row', row: row.line, detail: bad ?? '' },
      });
    }
    if (name !== '') people.push(person(origin, row, name, (id) => column.get(id) ?? -1));
  }
  return { people, problems };
}

function person(origin: Origin, row: Row, name: string, column: (id: string) => number): Person {
  const source = { origin, start: row.start, end: row.end };
  const cell = (id: string) => row.cells[column(id)] ?? '';
  const place = row.places[column('姓名')] ?? row;
  const groups = namesInCell(origin, row, column('教研组'));
  const list = (id: string) =>
    cell(id)
      .split(/[、;；/]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    source,
    name: { text: name, source: { origin, start: place.start, end: place.end } },
    subjects: list('学科'),
    grades: list('年级'),
    age: wholeNumberIn(cell('年龄')),
    service: wholeNumberIn(cell('教龄')),
    title: cell('职称') || null,
    posts: list('职务'),
    honours: list('荣誉'),
    groups: groups.map(({ text }) => text),
    groupNames: groups,
  };
}

/** The text of an age or a length of service that holds no number; null if all is well. */
function badNumber(row: Row, column: ReadonlyMap<string, number>): string | null {
  for (const id of ['年龄', '教龄']) {
    const text = row.cells[column.get(id) ?? -1] ?? '';
    if (text !== '' && wholeNumberIn(text) === null) return text;
  }
  return null;
}

/** 38, 38岁, 三十八 → 38; null if there is none. */
function wholeNumberIn(text: string): number | null {
  const numeral = numeralAt(fold(text.trim()), 0);
  return numeral && numeral.value.n >= 0 ? Math.floor(toNumber(numeral.value)) : null;
}

function idOf(column: string): string | null {
  const word = COLUMNS.find(({ hans, hant, en }) =>
    [...hans, ...hant, ...en].some((spelling) => fold(spelling) === column),
  );
  return word?.id ?? null;
}
