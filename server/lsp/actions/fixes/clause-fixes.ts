import fieldTable from '../../../../grammar/vocabulary/fields.json' with { type: 'json' };
import { iso } from '../../../engine/calendar/day.ts';
import type { Activity } from '../../../engine/plan/activity.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import type { Quota } from '../../../engine/plan/quota.ts';
import type { Source } from '../../../engine/plan/source.ts';
import { fold, sameName } from '../../../engine/text/fold.ts';
import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import { formatText } from '../../../language/format/format.ts';
import { clauseWords } from '../../../language/lexicon/keywords.ts';
import { isHalfTerm } from '../../../language/reading/time/words.ts';
import { quotedName } from '../../completion/quoted-name.ts';
import { inScript, spellings } from '../../completion/spelling.ts';
import { addingClauses, clauseIn } from '../added-clause.ts';
import { type Here, inserting, isWithin, placeOf, rewriting, writtenAt } from '../here.ts';
import type { Repair, Repairs } from '../repair.ts';

/** What an office writes where something is not settled yet. */
const OPEN = '待定';
/** Fields with a value that is right as long as nobody knows better. */
const STANDING: Readonly<Record<string, string>> = {
  时间: '机动',
  主讲: '成员轮流',
  主备: '成员轮流',
  组织: '每个教研组',
  参加: '全体教师',
  状态: '暂定',
};

/** What a statement should say and does not, or says too loosely. */
export const clauseFixes: Repairs = {
  'missing-field': missingFields,
  'activity-unscheduled': ({ source }, here) => {
    const activity = activityAt(source, here);
    if (!activity || activity.schedule) return [];
    const clause = clauseIn(here, '活动', '时间 机动');
    const edits = addingClauses(here, activity.source, [clause]);
    return [{ key: 'addField', data: { field: clause }, edits }];
  },
  'missing-amount': missingAmount,
  'missing-period': missingPeriod,
  'quota-unscheduled': scheduled,
  'vague-wording': madeExact,
  'boundary-overlap': excluded,
  'record-without-period': reportPeriod,
};

function activityAt(source: Source, { school, path }: Here): Activity | undefined {
  return school.known(path)?.plan.own.activities.find((one) => isWithin(source, one.source));
}

function missingFields({ source, data }: Problem<'missing-field'>, here: Here): readonly Repair[] {
  const activity = activityAt(source, here);
  if (!activity) return [];
  const lines = data.fields.map((field) => {
    const word = clauseFor(field);
    return clauseIn(here, '活动', `${word} ${standingValue(word, here)}`);
  });
  const edits = addingClauses(here, activity.source, lines);
  return [{ key: 'addFields', data: { fields: data.fields.join('、') }, edits, likely: true }];
}

/** 人员 is filled by 参加, 时间 by itself. */
function clauseFor(field: string): string {
  const folded = fold(field);
  const known = fieldTable.fields.find(({ hans, hant, en }) =>
    [...hans, ...hant, ...en].some((spelling) => fold(spelling) === folded),
  );
  const word = known?.filledBy[0];
  if (word !== undefined) return word;
  return (
    clauseWords('activity').find((one) => spellings(one).some((spelling) => fold(spelling) === folded))?.id ??
    field
  );
}

/** Where all activities that say where are held in one place, that place. */
function standingValue(field: string, here: Here): string {
  const places = here.school.known(here.path)?.plan.scope.activities.flatMap((one) => one.places) ?? [];
  const names = new Set(places.map(({ text }) => text));
  const [place] = names;
  if (field === '地点' && place !== undefined && names.size === 1) return place;
  return STANDING[field] ?? OPEN;
}

/** One of the unit in which the thing is counted. */
function missingAmount({ source, data }: Problem<'missing-amount'>, here: Here): readonly Repair[] {
  const plan = here.school.known(here.path)?.plan;
  const quota = plan?.own.quotas.find(({ activity }) => activity?.source === source);
  const at = quota && placeOf(here, quota.statement.source);
  if (!plan || !quota || !at || !isPlain(quota, here)) return [];
  const kind = plan.kinds.find(({ name, aliases }) =>
    [name, ...aliases].some(({ text }) => sameName(text, data.name)),
  );
  const unit = kind?.units[0] ?? (kind?.category === 'document' ? '份' : '次');
  const parts = [quota.activity, quota.subject, quota.period].flatMap((part) => part?.source ?? []);
  const place = Math.max(at.start, ...parts.map((part) => placeOf(here, part)?.end ?? 0));
  return [{ key: 'addAmount', data: { unit }, edits: inserting(here, place, ` ${amountIn(here, unit)}`) }];
}

function amountIn({ analysis: { text } }: Here, unit: string): string {
  return dominantLanguage(text) === 'en' ? `1 ${unit}` : `1${inScript(unit, dominantLanguage(text))}`;
}

/** Neither with a block nor a sentence after a colon, where an amount may belong anywhere. */
function isPlain({ statement }: Quota, here: Here): boolean {
  return /^[^\s:：{｛【]+[^:：{｛【]*$/.test(writtenAt(here, statement.source).trimStart());
}

function missingPeriod({ source, data }: Problem<'missing-period'>, here: Here): readonly Repair[] {
  const quotas = here.school.known(here.path)?.plan.own.quotas ?? [];
  const at = quotas.findIndex(({ activity, subject, amount, period }) =>
    [activity, subject, amount].some((part) => period === null && part?.source === source),
  );
  const quota = quotas[at];
  const amount = quota?.amount && placeOf(here, quota.amount.source);
  if (!amount) return [];
  const language = dominantLanguage(here.analysis.text);
  const year = data.assumed === '本学年' ? '每学年' : '每学期';
  return [...new Set([...periodBefore(quota, quotas.slice(0, at)), year, '每学期', '每周'])].map(
    (word, rank) => {
      const period = periodIn(word, language);
      return {
        key: 'addPeriod',
        data: { period },
        edits: inserting(here, amount.start, `${period} `),
        likely: rank === 0,
      };
    },
  );
}

/** 每周听课2节，写反思1篇: what the clause before says of the same people is probably meant here too. */
function periodBefore({ statement }: Quota, before: readonly Quota[]): readonly string[] {
  const said = before.filter(({ period }) => period !== null && period.kind !== 'occasion').at(-1);
  const isSame =
    said?.statement.source.origin === statement.source.origin &&
    said.statement.source.start === statement.source.start;
  return isSame && said.period ? [said.period.text] : [];
}

function periodIn(word: string, language: ReturnType<typeof dominantLanguage>): string {
  if (language !== 'en') return inScript(word, language);
  return { 每学年: 'every year', 每学期: 'every term', 每周: 'every week' }[word] ?? word;
}

/** An activity of that name, as often as it is owed, for whom to date it. */
function scheduled({ source, data }: Problem<'quota-unscheduled'>, here: Here): readonly Repair[] {
  const plan = here.school.known(here.path)?.plan;
  const isDeclared = plan?.scope.activities.some(({ name }) => name && sameName(name.text, data.activity));
  const quota = plan?.own.quotas.find(({ amount }) => amount !== null && isWithin(source, amount.source));
  const at = quota && placeOf(here, quota.statement.source);
  if (
    isDeclared ||
    !quota?.amount?.min ||
    quota.subject?.sets.length !== 1 ||
    quota.period?.kind !== 'term' ||
    !at
  )
    return [];
  const count = quota.amount.min.n / quota.amount.min.d;
  if (!Number.isInteger(count)) return [];
  const { text } = here.analysis;
  const language = dominantLanguage(text);
  const line = `活动 ${quotedName(data.activity)} { 组织 ${data.subject}；时间 每学期${count}次 }`;
  const statement = language === 'zh-Hans' ? line : formatText(line, { language }).text.trimEnd();
  const newline = text.indexOf('\n', at.end);
  const end = newline < 0 ? text.length : newline;
  const data1 = { activity: data.activity, count };
  return [{ key: 'addOccurrences', data: data1, edits: inserting(here, end, `\n${statement}`) }];
}

/** 定期 as a time says nothing; 机动 says so on purpose. 每期 and 每年 are read as school time anyway. */
function madeExact({ source, data }: Problem<'vague-wording'>, here: Here): readonly Repair[] {
  const activity = here.school
    .known(here.path)
    ?.plan.own.activities.find(({ schedule }) => schedule && isWithin(source, schedule.source));
  const isTime = activity?.schedule?.entries.some(
    ({ when, source: at }) => when.kind === 'vague' && isWithin(source, at),
  );
  if (data.suggest !== undefined) {
    const edits = rewriting(here, source, data.suggest);
    const safe = !isHalfTerm(fold(data.word));
    return [{ key: 'makeExact', data: { text: data.suggest }, edits, ...(safe && { safe }) }];
  }
  if (!isTime) return [];
  const [, to = ''] = clauseIn(here, '活动', '时间 机动').split(/ (.*)/);
  return [{ key: 'replaceWord', data: { from: data.word, to }, edits: rewriting(here, source, to) }];
}

/** 以上 and 以下 take the number in, 超过 and 不满 do not. */
function excluded({ source }: Problem<'boundary-overlap'>, here: Here): readonly Repair[] {
  const written = writtenAt(here, source);
  const found = /(\d+)(\s*(?:周?[岁歲]|年))(?:\s*及)?(以上|以下|以内|以內)/.exec(written);
  if (!found) return [];
  const [all, number = '', unit = '', word] = found;
  const exact = word === '以上' ? '超过' : '不满';
  const text = `${inScript(exact, dominantLanguage(here.analysis.text))}${number}${unit}`;
  const at = written.indexOf(all);
  const edits = rewriting(here, source, written.slice(0, at) + text + written.slice(at + all.length));
  return [{ key: 'excludeBoundary', data: { text }, edits, likely: true }];
}

/** 报告期 from the first to the last day of the terms. */
function reportPeriod(_: Problem<'record-without-period'>, here: Here): readonly Repair[] {
  const known = here.school.known(here.path);
  const header = known?.plan.own.header;
  const terms = known?.calendar.calendar.terms ?? [];
  const [first, last] = [terms[0], terms.at(-1)];
  if (!header || header.reportPeriod || !first || !last) return [];
  const clause = clauseIn(here, '总结', `报告期 ${iso(first.start)} 至 ${iso(last.end)}`);
  return [{ key: 'addReportPeriod', data: {}, edits: addingClauses(here, header.source, [clause]) }];
}
