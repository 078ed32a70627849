import type { Random } from './random.ts';
import { piece, spoiled } from './texts.ts';
import { VOCABULARY } from './words.ts';

const COLUMNS = [
  '姓名',
  '学科',
  '年级',
  '年龄',
  '教龄',
  '职称',
  '职务',
  '荣誉',
  '教研组',
  '日期',
  '活动',
  '数量',
  '单位',
  'name',
  '备注',
];
const CELLS = [
  '张敏',
  '李华',
  '王芳',
  '语文',
  '三年级',
  '38',
  '38岁',
  '三十八',
  '语文组、数学组',
  '2026-09-12',
  '2026/9/1',
  '听课',
  '公开课',
  '2',
  '2节',
  '-1',
  '1e9',
  '',
  ' ',
  '=1+1',
];

/** A roster or a table of records, as offices and their spreadsheets spoil them. */
export function anyTable(random: Random): string {
  const columns = random.times(1, 8, () => random.pick(random.chance(0.8) ? COLUMNS : VOCABULARY));
  const rows = random.times(0, 12, () =>
    random
      .times(0, columns.length + 1, () => cell(random))
      .join(random.pick([',', ',', ',', ';', '\t', '，'])),
  );
  const end = random.pick(['\n', '\r\n', '\r']);
  const text = `${random.chance(0.2) ? '\ufeff' : ''}${columns.join(',')}${end}${rows.join(end)}${random.pick(['', end])}`;
  return random.chance(0.4) ? spoiled(random, text) : text;
}

function cell(random: Random): string {
  const text = random.chance(0.85) ? random.pick(CELLS) : piece(random);
  return random.chance(0.15) ? `"${text}"` : text;
}

const DAYS = [
  '2026-10-01',
  '2026-10-01/2026-10-07',
  '2026-10-07/2026-10-01',
  '2026-02-30',
  '2026',
  '',
  7,
  null,
  '9999-12-31',
  '2026-10-01/2999-10-07',
];

/** The text of a holiday file, right, nearly right or nothing of the kind. */
export function anyHolidayFile(random: Random): string {
  const notice = () => ({
    [random.pick(['year', 'year', 'jahr'])]: random.pick([2026, 2027, '2026', -1, 1e9, null, 2026.5]),
    url: random.pick(['https://www.gov.cn/', 1, null]),
    holidays: random.times(0, 3, () => ({
      name: random.pick(['国庆节', '', 7, null, '𠮷\u202e']),
      off: random.times(0, 2, () => random.pick(DAYS)),
      work: random.times(0, 2, () => random.pick(DAYS)),
    })),
  });
  const whole = random.pick<unknown>([
    { notices: random.times(0, 3, notice) },
    { notices: [notice()], knownUntil: random.pick([2027, 'x', null]) },
    { notices: random.pick([null, 7, 'x', {}]) },
    random.times(0, 2, notice),
    null,
    'text',
    1e308,
  ]);
  const text = JSON.stringify(whole);
  return random.chance(0.3) ? spoiled(random, text) : text;
}
