import type { Problem } from '../../../engine/plan/problem.ts';
import type { Schedule, ScheduleEntry } from '../../../engine/plan/schedule.ts';
import { type Reading, type Slice, sourceOf, trimmed } from '../slice.ts';
import { checkEntry } from './checks.ts';
import type { Draft, Stretch } from './draft.ts';
import { entries } from './list.ts';
import { type TimeReader, timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/**
 * Where the time stands. Under 期间 and 除 a term as such (本学期) is no loose wording; what a 校历 says is judged as a
 * whole by the calendar, which reports impossible dates and reversed ranges itself.
 */
export interface ScheduleContext {
  readonly role: 'time' | 'deadline' | 'fixedTime' | 'period' | 'except' | 'calendar';
}

/**
 * The value of 时间, 截止, 固定时间, 期间 or 除 (language.md §4). Blanks change nothing. What cannot be read becomes a
 * `syntax` problem at its place; the rest is used.
 */
export function readSchedule(slice: Slice, context: ScheduleContext = { role: 'time' }): Reading<Schedule> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const said: Draft[] = [];
  const except: Draft[] = [];
  const unread: Stretch[] = [];
  while (!reader.done) {
    const into = exceptionOpens(reader) ? except : said;
    const named = into === except || context.role === 'except' || context.role === 'period';
    const found = entries(reader, named);
    into.push(...found.drafts);
    unread.push(...found.unreadable);
    if (into === except) reader.take('exceptEnd');
  }
  if (said.length + except.length + unread.length === 0) unread.push({ from: 0, to: whole.text.length });
  const schedule: Schedule = {
    source: sourceOf(whole),
    text: whole.text,
    entries: said.map((draft) => placed(whole, draft)),
    except: except.map((draft) => placed(whole, draft)),
  };
  const loose = context.role === 'time' || context.role === 'deadline' || context.role === 'fixedTime';
  const judged = context.role === 'calendar' ? [] : [...schedule.entries, ...schedule.except];
  const problems = [
    ...unread.map((stretch) => unreadable(whole, 'time', stretch.from, stretch.to)),
    ...judged.flatMap((entry) => checkEntry(whole, entry)),
    ...said.flatMap((draft) => remarks(whole, draft, loose)),
  ];
  return { value: schedule, problems: unique(problems) };
}

function exceptionOpens(reader: TimeReader): boolean {
  while (reader.take('exceptEnd'));
  return reader.take('except') !== null;
}

function placed(whole: Slice, draft: Draft): ScheduleEntry {
  return {
    when: draft.when,
    at: draft.at,
    bound: draft.bound,
    source: sourceOf(whole, draft.text.from, draft.text.to),
  };
}

/** Hints: 每周 without a day, 定期, a piece that could be read otherwise. */
function remarks(whole: Slice, draft: Draft, loose: boolean): Problem[] {
  const problems: Problem[] = [];
  const { when, vague, doubt } = draft;
  const open = when.kind === 'vague' || (when.kind === 'routine' && when.days.length === 0);
  if (vague && open && loose) {
    const word = whole.text.slice(vague.from, vague.to).trim();
    problems.push({ code: 'vague-wording', source: sourceOf(whole, vague.from, vague.to), data: { word } });
  }
  if (doubt) {
    const text = whole.text.slice(doubt.from, doubt.to);
    problems.push({
      code: 'ambiguous-split',
      source: sourceOf(whole, doubt.from, doubt.to),
      data: { text: text.trim(), reading: '', time: draft.at?.kind === 'part' ? draft.at.part : 'week' },
    });
  }
  return problems;
}

/** Drafts of one entry share their remarks. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.source.start} ${problem.source.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
