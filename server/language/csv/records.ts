import recordTable from '../../../grammar/vocabulary/records.json' with { type: 'json' };
import { dayOf } from '../../engine/calendar/day.ts';
import type { Amount } from '../../engine/plan/amount.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { People } from '../../engine/plan/people.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { RecordEntry } from '../../engine/plan/quota.ts';
import type { DateExpression, Schedule } from '../../engine/plan/schedule.ts';
import type { Origin, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { compare, type Rational, rational } from '../../engine/text/rational.ts';
import { namesInCell, type Row, readTable, type Table } from './table.ts';

/** A record file, read: what its rows say was done, and which of them say nothing that can be used. */
export interface Records {
  readonly records: readonly RecordEntry[];
  readonly problems: readonly Problem[];
}

type Column = '日期' | '姓名' | '活动' | '数量' | '单位' | '对象';

/** 2026-09-01, 2026/9/1, 2026.9.1, 2026年9月1日, 9月1日, 9/1. */
const DATE = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * 记录 "听课记录.csv": 日期,姓名,活动,数量,单位,对象 in any order and any of the written languages. Wrong rows are
 * reported with their line and left out, the rest is used. Without a column 活动 the file's name tells: 听课记录.csv.
 */
export function readRecords(origin: Origin, text: string): Records {
  const table = readTable(text);
  const columns = columnsOf(table);
  const named = columns.has('活动') ? null : activityOf(origin.file);
  const missing = [
    ...(columns.has('日期') ? [] : ['日期']),
    ...(columns.has('姓名') ? [] : ['姓名']),
    ...(named === '' ? ['活动'] : []),
  ];
  if (missing.length > 0) return { records: [], problems: [withoutColumns(origin, table, missing)] };
  const records: RecordEntry[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const read = recordOf(origin, row, (column) => columns.get(column) ?? -1, named);
    if (typeof read !== 'string') records.push(read);
    else {
      const data = { path: origin.file, reason: 'row', row: row.line, detail: read } as const;
      problems.push({ code: 'file-not-found', source: { origin, start: row.start, end: row.end }, data });
    }
  }
  return { records, problems };
}

/** The record of a row, or what in it cannot be read. */
function recordOf(
  origin: Origin,
  row: Row,
  column: (column: Column) => number,
  named: string | null,
): RecordEntry | string {
  const cell = (of: Column) => row.cells[column(of)] ?? '';
  const source = { origin, start: row.start, end: row.end };
  const date = dateIn(cell('日期'), source);
  const activity = named ?? cell('活动');
  const amount = amountIn(cell('数量'), cell('单位'), source);
  if (cell('姓名') === '') return row.cells.join(',');
  if (!date) return cell('日期');
  if (activity === '' || !amount) return activity === '' ? row.cells.join(',') : cell('数量');
  return {
    source,
    date,
    people: peopleIn(cell('姓名'), namesInCell(origin, row, column('姓名')), source),
    // What the file's name tells stands in no cell.
    activity: named === null ? inCell(origin, row, column('活动')) : { text: named, source },
    whom: namesInCell(origin, row, column('对象')),
    period: null,
    amount,
    parts: [],
    subsets: [],
    contents: [],
    clauses: [],
  };
}

/** A whole cell as one name. */
function inCell(origin: Origin, row: Row, column: number): Name {
  const { start, end } = row.places[column] ?? row;
  return { text: row.cells[column] ?? '', source: { origin, start, end } };
}

function dateIn(text: string, source: Source): Schedule | null {
  const found = DATE.exec(fold(text));
  if (!found) return null;
  const [year, month, day] = [
    found[1] === undefined ? null : Number(found[1]),
    Number(found[2]),
    Number(found[3]),
  ];
  // A leap year stands for a year that is not written: the school year will tell.
  if (dayOf(year ?? 2000, month, day) === null) return null;
  const from: DateExpression = { year, month, day, source };
  return {
    text,
    source,
    entries: [{ when: { kind: 'date', from, to: null }, at: null, bound: null, source }],
    except: [],
  };
}

/** 2, 2节, 两节; nothing written is one. */
function amountIn(text: string, unit: string, source: Source): Amount | null {
  const folded = fold(text);
  const numeral = folded === '' ? { value: rational(1), length: 0 } : numeralAt(folded, 0);
  if (!numeral || compare(numeral.value, rational(0)) < 0) return null;
  const rest = text.slice(numeral.length).trim();
  if (!/^\D*$/.test(rest)) return null;
  const value: Rational = numeral.value;
  const measure = rest || unit;
  return {
    text,
    source,
    comparison: 'bare',
    min: value,
    max: value,
    unit: measure === '' ? null : measure,
    soft: false,
  };
}

function peopleIn(text: string, sets: readonly Name[], source: Source): People {
  return { text, source, quantifier: 'bare', sets, within: [], condition: null, inTurn: false };
}

function columnsOf(table: Table): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [at, heading] of table.columns.entries()) {
    const word = recordTable.columns.find(({ hans, hant, en }) =>
      [...hans, ...hant, ...en].some((spelling) => fold(spelling) === heading),
    );
    if (word && !columns.has(word.id as Column)) columns.set(word.id as Column, at);
  }
  return columns;
}

/** 档案/听课记录.csv → 听课; '' if the name does not say. */
function activityOf(path: string): string {
  return /([^/\\]+)(?:记录|記錄)[^/\\]*\.csv$/i.exec(path)?.[1] ?? '';
}

function withoutColumns(origin: Origin, { heading }: Table, missing: readonly string[]): Problem {
  return {
    code: 'file-not-found',
    source: { origin, start: heading?.start ?? 0, end: heading?.end ?? 0 },
    data: { path: origin.file, reason: 'columns', detail: missing.join('、') },
  };
}
