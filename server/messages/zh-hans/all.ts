import type { Words } from '../catalogue.ts';
import { arithmetic } from './arithmetic.ts';
import { calendar } from './calendar.ts';
import { calendarWords } from './calendar-words.ts';
import { completion } from './completion.ts';
import { fixes, related } from './fixes.ts';
import { hints } from './hints.ts';
import { clauses } from './keyword-clauses.ts';
import { heads } from './keyword-heads.ts';
import { names } from './names.ts';
import { quota } from './quota.ts';
import { reading } from './reading.ts';
import { rename } from './rename.ts';
import { session } from './session.ts';
import { records, wording } from './wording.ts';

/** Everything the product says in simplified Chinese. */
export const words: Words = {
  problems: { ...reading, ...names, ...arithmetic, ...quota, ...calendar, ...wording, ...records },
  related,
  fixes,
  severity: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  calendar: calendarWords,
  rename,
  session,
  hints,
  keywords: { heads, clauses },
  completion,
};
