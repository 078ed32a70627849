import { type Day, dayFromIso } from '../engine/calendar/day.ts';
import type { Term } from '../engine/calendar/school-calendar.ts';
import { shortDate } from './clock.ts';
import type { Table } from './outline.ts';
import { type Duty, missingIn, recordedIn } from './personal-view.ts';
import type { PersonalWords } from './personal-words.ts';
import { oneLine } from './plain.ts';
import { demandOf, type QuotaWords } from './quota-words.ts';
import { textCell, withFigure } from './sheet.ts';
import { withoutEmptyColumns } from './table-columns.ts';
import type { Words } from './words.ts';

/** The words that a table of duties is made of. */
export interface DutyWords {
  readonly own: PersonalWords;
  readonly quotas: QuotaWords;
  readonly words: Words;
}

/** What she owes in a term: demanded, planned, done, due, missing, by when; what is behind first. Null: nothing. `isFirst`: no earlier term is shown. */
export function dutyTable(
  duties: readonly Duty[],
  term: Term | null,
  isFirst: boolean,
  all: DutyWords,
): Table | null {
  const rows = duties.filter((duty) => isIn(duty, term, isFirst));
  if (rows.length === 0) return null;
  const { columns } = all.own;
  const titles: readonly (readonly [string, number])[] = [
    [columns.duty, 29],
    [columns.period, 17],
    [columns.demanded, 11],
    [columns.planned, 9],
    [columns.recorded, 9],
    [columns.due, 11],
    [columns.missing, 9],
    [columns.deadline, 11],
    [columns.state, 11],
  ];
  return withoutEmptyColumns({
    columns: titles.map(([title, width], at) => ({ title, width, centred: at > 0 })),
    rows: [...rows]
      .sort((a, b) => rank(a) - rank(b))
      .map((duty) => {
        const tone = isBehind(duty) ? 'off' : 'plain';
        return dutyCells(duty, term, all).map((value) =>
          withFigure(
            textCell(value === null ? '' : String(value), tone),
            typeof value === 'number' ? { kind: 'number', value } : null,
          ),
        );
      }),
  });
}

function dutyCells(duty: Duty, term: Term | null, all: DutyWords): readonly (string | number | null)[] {
  const { row } = duty;
  return [
    dutyName(duty, all.words),
    oneLine(all.quotas.period(row.period.name)),
    demandText(duty, all),
    row.planned,
    recordedIn(row),
    row.progress === null ? null : row.due,
    missingIn(row),
    deadlinesIn(duty, term).map(shortDate).join(all.words.list),
    stateOf(duty, all),
  ];
}

/** 组内教研（语文组）: whose it is, if it is not her own. */
export function dutyName({ row, own }: Duty, words: Words): string {
  const whose = own ? '' : (row.who ?? row.subject);
  return oneLine(`${row.activity}${whose === '' ? '' : words.parenthesis(whose)}`);
}

/** 2节, 力争1节. */
export function demandText({ row }: Duty, { own, quotas }: DutyWords): string {
  const unit = quotas.unit(row.unit ?? '');
  const amount = `${demandOf(row)}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
  return oneLine(row.soft ? `${own.striven} ${amount}` : amount);
}

/** How it stands; '' where nobody can tell. */
export function stateOf({ row }: Duty, { quotas }: DutyWords): string {
  if (row.progress !== null) return quotas.progress[row.progress];
  return row.plan === 'unchecked' ? '' : quotas.plan[row.plan];
}

function isBehind({ row }: Duty): boolean {
  return row.progress === 'behind' || row.plan === 'short' || row.plan === 'infeasible';
}

/** Whether it is owed in a term; what runs on from an earlier one only if it has to be handed in there. */
function isIn(duty: Duty, term: Term | null, isFirst: boolean): boolean {
  const { start, end } = duty.row.period;
  const from = start === null ? null : dayFromIso(start);
  const to = end === null ? null : dayFromIso(end);
  if (term === null) return true;
  if (from === null || to === null) return isFirst;
  if (from > term.end || to < term.start) return false;
  return isFirst || from >= term.start || deadlinesIn(duty, term).length > 0;
}

/** What is handed in shortly before or after a term belongs to it. */
const AROUND_DAYS = 15;

export function deadlinesIn({ deadlines }: Duty, term: Term | null): readonly Day[] {
  return deadlines.filter(
    (day) => term === null || (day >= term.start - AROUND_DAYS && day <= term.end + AROUND_DAYS),
  );
}

/** What is behind comes first, what is her own before what is her group's. */
function rank(duty: Duty): number {
  return (duty.own ? 0 : 2) + (isBehind(duty) ? 0 : 1);
}
