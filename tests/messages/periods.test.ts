import { expect, test } from 'vitest';
import type { PeriodName } from '../../server/engine/plan/period-name.ts';
import { period as english } from '../../server/messages/en/period.ts';
import { period as simplified } from '../../server/messages/zh-hans/period.ts';
import { period as traditional } from '../../server/messages/zh-hant/period.generated.ts';

const NAMES: readonly (readonly [PeriodName | readonly PeriodName[], string, string, string])[] = [
  ['第一学期', '第一学期', '第一學期', 'Term 1'],
  ['每两周', '每两周', '每兩週', 'every two weeks'],
  [{ kind: 'week', from: 3, to: 3 }, '第3周', '第3週', 'week 3'],
  [{ kind: 'week', from: 3, to: 4 }, '第3周—第4周', '第3週—第4週', 'weeks 3–4'],
  [{ kind: 'month', from: 9, to: 9 }, '9月', '9月', 'September'],
  [{ kind: 'month', from: 9, to: 10 }, '9月—10月', '9月—10月', 'September–October'],
  [{ kind: 'year', start: 2026, end: 2027 }, '2026—2027学年', '2026—2027學年', 'school year 2026–2027'],
  [
    [
      { kind: 'month', from: 11, to: 11 },
      { kind: 'month', from: 12, to: 12 },
    ],
    '11月、12月',
    '11月、12月',
    'November and December',
  ],
];

test.each(NAMES)('%j is called by its reader’s word', (name, hans, hant, en) => {
  expect([simplified(name), traditional(name), english(name)]).toEqual([hans, hant, en]);
});
