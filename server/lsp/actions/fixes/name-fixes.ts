import type { Problem } from '../../../engine/plan/problem.ts';
import type { Source } from '../../../engine/plan/source.ts';
import { fold } from '../../../engine/text/fold.ts';
import { topLevelOf } from '../../../language/document/top-level.ts';
import { clauseWords } from '../../../language/lexicon/keywords.ts';
import { partOf } from '../../../school/names/name-parts.ts';
import { quotedName } from '../../completion/quoted-name.ts';
import { spellings } from '../../completion/spelling.ts';
import { type Here, indentAt, inserting, isWithin, placeOf, rewriting, writtenAt } from '../here.ts';
import { nearest } from '../nearest.ts';
import type { Repair, Repairs } from '../repair.ts';

/** Names that lead nowhere, stand twice, or are words that no table has. */
export const nameFixes: Repairs = {
  'unresolved-reference': (problem, here) => {
    const { name, kind } = problem.data;
    if (kind === 'parent')
      return [
        ...named(problem.source, name, groupsOf(here), here),
        ...unparented(problem.source, name, here),
      ];
    return kind === 'anchor' ? named(problem.source, name, datedOf(here), here) : [];
  },
  'group-cycle': (problem, here) => unparented(problem.source, writtenAt(here, problem.source), here),
  'duplicate-name': renamed,
  'unknown-activity': ({ source, data }, here) => declaredKind(source, data.name, here),
  'unknown-clause': ({ source, data }, here) => {
    const words = clauseWords('activity').flatMap(spellings);
    return nearest(data.word, data.suggest === undefined ? words : [data.suggest]).map((to, rank) => ({
      key: 'replaceWord',
      data: { from: data.word, to },
      edits: rewriting(here, firstOf(source, data.word, here), to),
      likely: rank === 0,
    }));
  },
};

/** The first place of a text within a source. */
function firstOf(source: Source, text: string, here: Here): Source {
  const at = writtenAt(here, source).indexOf(text);
  return at < 0 ? source : { ...source, start: source.start + at, end: source.start + at + text.length };
}

function named(source: Source, name: string, names: readonly string[], here: Here): readonly Repair[] {
  return nearest(name, names).map((to, rank) => ({
    key: 'useNearestName',
    data: { name: to },
    edits: rewriting(here, firstOf(source, name, here), to),
    likely: rank === 0,
  }));
}

function groupsOf({ school, path }: Here): readonly string[] {
  return school.known(path)?.plan.scope.groups.flatMap(({ name }) => name?.text ?? []) ?? [];
}

/** What a relative date may hang on. */
function datedOf({ school, path }: Here): readonly string[] {
  const scope = school.known(path)?.plan.scope;
  if (!scope) return [];
  const days = scope.calendars.flatMap(({ exams, holidays, closures }) => [
    ...exams,
    ...holidays,
    ...closures,
  ]);
  const activities = scope.activities.filter(({ schedule }) => schedule !== null);
  return [...days, ...activities].flatMap(({ name }) => name?.text ?? []);
}

/** 隶属 is taken out with the name that leads nowhere or back. */
function unparented(source: Source, name: string, here: Here): readonly Repair[] {
  const group = here.school.known(here.path)?.plan.own.groups.find(({ parent }) => parent?.source === source);
  const clause = group?.clauses.find((one) => isWithin(source, one.source));
  const at = clause && placeOf(here, clause.source);
  if (!at) return [];
  const { text } = here.analysis;
  const before = /[ \t]*[;；，,]?[ \t]*$/.exec(text.slice(0, at.start))?.[0] ?? '';
  const after = /^[ \t]*[;；，,][ \t]*/.exec(text.slice(at.end))?.[0] ?? '';
  const keepsMark = /[;；，,]/.test(before) && after !== '';
  const edit = {
    file: here.path,
    start: at.start - (/[;；，,]/.test(before) && !keepsMark ? before.length : 0),
    end: at.end + after.length,
    text: '',
  };
  return [{ key: 'removeParent', data: { name }, edits: [edit] }];
}

/** 语文组 → 语文组2: the first number that is free. */
function renamed({ source, data }: Problem<'duplicate-name'>, here: Here): readonly Repair[] {
  const scope = here.school.known(here.path)?.plan.scope;
  const taken = new Set(
    [scope?.groups, scope?.activities, scope?.people, scope?.cohorts].flatMap((all) =>
      (all ?? []).flatMap(({ name }) => (name ? [fold(name.text)] : [])),
    ),
  );
  let number = 2;
  while (taken.has(fold(`${data.name}${number}`))) number++;
  const name = `${data.name}${number}`;
  const place = partOf({ text: data.name, source }, 0, data.name.length).source;
  return [{ key: 'renameDuplicate', data: { name }, edits: rewriting(here, place, name) }];
}

/** The school's own word is no slip: it goes into the vocabulary, before the top-level statement that uses it. */
function declaredKind(source: Source, name: string, here: Here): readonly Repair[] {
  const whole = topLevelOf(here.analysis, source.origin);
  if (!whole) return [];
  const start = whole.start + here.analysis.text.slice(whole.start, whole.end).search(/\S/);
  const line = `词汇 活动类型 ${quotedName(name)}\n${indentAt(here, start)}`;
  return [{ key: 'declareKind', data: { name }, edits: inserting(here, start, line) }];
}
