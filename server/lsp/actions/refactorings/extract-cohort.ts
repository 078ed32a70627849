import type { Bound, Condition } from '../../../engine/plan/condition.ts';
import type { People } from '../../../engine/plan/people.ts';
import { fold } from '../../../engine/text/fold.ts';
import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import type { Stretch } from '../../../language/document/structure.ts';
import { topLevelOf } from '../../../language/document/top-level.ts';
import { formatText } from '../../../language/format/format.ts';
import { quotedName } from '../../completion/quoted-name.ts';
import { type Here, placeOf } from '../here.ts';
import type { Repair } from '../repair.ts';
import type { Refactoring } from './refactoring.ts';

/** 35周岁以上的非课题组教师 becomes 群体 …：35周岁以上 且 非 课题组, and its name stands where it was. */
export const extractCohort: Refactoring = {
  kind: 'refactor.extract',
  at: (here, range) => {
    const people = peopleAt(here, range);
    const at = people && placeOf(here, people.source);
    const statement = people && topLevelOf(here.analysis, people.source.origin);
    if (!people?.condition || !at || !statement || !isOfTeachers(people)) return [];
    const start = statement.start + here.analysis.text.slice(statement.start, statement.end).search(/\S/);
    const condition = written(people.condition);
    if (condition === null) return [];
    const name = freeName(people.condition, here);
    const line = declared(name, condition, here);
    const each = people.quantifier === 'each' ? '每位' : '';
    const repair: Repair = {
      key: 'extractCohort',
      data: { name },
      edits: [
        { file: here.path, start, end: start, text: `${line}\n` },
        { file: here.path, ...at, text: each + name },
      ],
    };
    return [repair];
  },
};

function peopleAt(here: Here, range: Stretch): People | undefined {
  const own = here.school.known(here.path)?.plan.own;
  const all = [
    ...(own?.quotas ?? []).map(({ subject }) => subject),
    ...(own?.activities ?? []).flatMap(({ participants, speakers }) => [participants, speakers]),
  ];
  return all
    .flatMap((people) => people ?? [])
    .find((people) => {
      const at = placeOf(here, people.source);
      return at && at.start <= range.start && range.end <= at.end;
    });
}

/** The condition alone says who is meant. */
function isOfTeachers({ sets, within, quantifier }: People): boolean {
  const isPlain = quantifier === 'bare' || quantifier === 'each';
  return isPlain && within.length === 0 && sets.every(({ text }) => ['教师', '老师'].includes(fold(text)));
}

/** A condition as 群体 has it; null if it is nested deeper than words can say without doubt. */
function written(condition: Condition): string | null {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) =>
        one.kind === 'all' || one.kind === 'any' ? null : written(one),
      );
      return parts.includes(null) ? null : parts.join(condition.kind === 'all' ? ' 且 ' : ' 或 ');
    }
    case 'not':
      return condition.of.kind === 'is' ? `非 ${quotedName(condition.of.name.text)}` : null;
    case 'age':
      return bounds(condition.min, condition.max, '', '周岁');
    case 'service':
      return bounds(condition.min, condition.max, '教龄', '年');
    case 'is':
      return quotedName(condition.name.text);
    case 'field':
      return `${condition.field} ${quotedName(condition.value.text)}`;
  }
}

function bounds(min: Bound | null, max: Bound | null, field: string, unit: string): string {
  const parts = [
    ...(min ? [min.inclusive ? `${field}${min.value}${unit}以上` : `${field}超过${min.value}${unit}`] : []),
    ...(max ? [max.inclusive ? `${field}${max.value}${unit}以下` : `${field}不满${max.value}${unit}`] : []),
  ];
  return parts.join(' 且 ');
}

/** A name that says what the condition says, for the writer to better. */
function freeName(condition: Condition, { school, path }: Here): string {
  const scope = school.known(path)?.plan.scope;
  const taken = new Set(
    [...(scope?.cohorts ?? []), ...(scope?.groups ?? [])].map(({ name }) => fold(name?.text ?? '')),
  );
  const name = isYoung(condition) ? '年轻教师' : '部分教师';
  let number = 1;
  while (taken.has(fold(number === 1 ? name : `${name}${number}`))) number++;
  return number === 1 ? name : `${name}${number}`;
}

function isYoung(condition: Condition): boolean {
  if (condition.kind === 'all') return condition.of.some(isYoung);
  return (
    (condition.kind === 'age' || condition.kind === 'service') && condition.max !== null && !condition.min
  );
}

function declared(name: string, condition: string, { analysis }: Here): string {
  const language = dominantLanguage(analysis.text);
  const line = `群体 ${name}：${condition}`;
  return language === 'zh-Hans' ? line : formatText(line, { language }).text.trimEnd();
}
