// What `npm start` says at the end, in Chinese, for a person: weeks, days off, what takes place, what is wrong.
import { columns } from './columns.mjs';

const SEVERITY = { error: ['错误', 31], warning: ['警告', 33], info: ['提示', 36], hint: ['建议', 90] };
const HALF = { morning: ' 上午', afternoon: ' 下午' };
const WEEKDAYS = '日一二三四五六';
/** The week that is shown as an example: the first one with ordinary routines. */
const SHOWN_WEEK = 3;

/** @param colour whether the text goes to a terminal */
export function summary({ folder, found, calendar, quotas, files }, colour) {
  const paint = (style, text) => (colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const title = (text) => `\n${paint(1, text)}`;
  const { school, title: plan } = calendar.plan;
  return [
    title(`${school ?? ''}　${plan ?? ''}`.trim()),
    title('学期'),
    ...terms(calendar.terms),
    title('放假与调休'),
    ...daysOff(calendar.days),
    title(`全年 ${calendar.events.length} 项安排`),
    ...byGroup(calendar.events),
    title(`第${SHOWN_WEEK}周`),
    ...oneWeek(calendar),
    ...duties(quotas, title),
    title(
      `检查 ${folder}：${found.files} 份文件，${found.errors} 个错误，${found.warnings} 个警告，${found.infos + found.hints} 条提示和建议`,
    ),
    ...found.diagnostics.map((diagnostic) => remark(diagnostic, paint)),
    title('写出'),
    ...columns(files.map(({ path, bytes }) => [path, `${Math.ceil(bytes / 1024)} KB`])),
  ].join('\n');
}

function terms(list) {
  const rows = list.map(({ name, start, end, weeks }) => {
    const numbered = weeks.filter(({ number }) => number > 0);
    const days = weeks.reduce((sum, { schoolDays }) => sum + schoolDays, 0);
    const teaching = numbered.filter(({ countable }) => countable).length;
    return [name, `${start} 至 ${end}`, `${numbered.length} 周`, `教学周 ${teaching}`, `上课 ${days} 天`];
  });
  return columns(rows);
}

/** Neighbouring days of one kind and name as one line. */
function daysOff(days) {
  const runs = [];
  for (const { date, kind, name, runsAs, half } of days) {
    const last = runs.at(-1);
    if (last && last.kind === kind && last.name === name && kind !== 'makeup') last.to = date;
    else runs.push({ kind, name, runsAs, half, from: date, to: date });
  }
  const KIND = { holiday: '放假', makeup: '上课', closure: '停课', exam: '考试', projected: '预计放假' };
  return columns(
    runs.map(({ kind, name, runsAs, half, from, to }) => [
      `${from === to ? day(from) : `${day(from)}—${day(to)}`}${HALF[half] ?? ''}`,
      KIND[kind] ?? kind,
      `${name ?? ''}${kind === 'makeup' && runsAs ? `（按周${WEEKDAYS[runsAs % 7]}上课）` : ''}`,
    ]),
  );
}

function byGroup(events) {
  const groups = new Map();
  for (const { group, kind, status } of events) {
    const name = group ?? '全校';
    const count =
      groups.get(name) ?? groups.set(name, { all: 0, deadlines: 0, suspended: 0, moved: 0 }).get(name);
    count.all++;
    if (kind === 'deadline') count.deadlines++;
    if (status === 'suspended') count.suspended++;
    if (status === 'moved') count.moved++;
  }
  const rows = [...groups]
    .sort(([, a], [, b]) => b.all - a.all)
    .map(([name, { all, deadlines, suspended, moved }]) => {
      const remarks = [
        [deadlines, '项上交'],
        [suspended, '项逢假停'],
        [moved, '项改期'],
      ];
      return [
        name,
        all,
        '项',
        remarks
          .filter(([count]) => count > 0)
          .map(([count, word]) => `${count} ${word}`)
          .join('，'),
      ];
    });
  return columns(rows);
}

function oneWeek({ terms: [term], events }) {
  const week = term?.weeks.find(({ number }) => number === SHOWN_WEEK);
  if (!week) return [];
  const inside = events.filter(
    ({ date, kind }) => date >= week.start && date <= week.end && kind === 'activity',
  );
  return columns(
    inside.map(({ date, start, end, group, activity, topic, place }) => [
      day(date),
      start ? `${start}${end ? `—${end}` : ''}` : '',
      group ?? '全校',
      activity,
      [topic && `《${topic}》`.replace('《《', '《').replace('》》', '》'), place]
        .filter(Boolean)
        .join(' · '),
    ]),
  );
}

/** Duties that the calendar does not serve; all others in a number. */
function duties(quotas, title) {
  if (quotas.length === 0) return [];
  const short = quotas.filter(({ plan }) => ['short', 'infeasible', 'over'].includes(plan));
  const met = quotas.filter(({ plan }) => plan === 'met').length;
  return [
    title(
      `数量要求落到每个人、每个组，共 ${quotas.length} 项：${met} 项日历上已经排够，${short.length} 项不合`,
    ),
    ...columns(
      short.map(({ who, subject, activity, period, planned, min, unit }) => [
        who ?? subject,
        activity,
        period.label,
        `排 ${planned ?? '—'} / 要求 ${min ?? '—'} ${unit}`,
      ]),
    ),
  ];
}

function remark({ severity, file, range, message, code }, paint) {
  const [word, style] = SEVERITY[severity];
  return `  ${paint(style, word)}  ${message}\n        ${paint(90, `${file}:${range.start.line + 1}  ${code}`)}`;
}

function day(date) {
  const [, month, number] = date.split('-').map(Number);
  return `${month}月${number}日 周${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
}
