import type { Person } from '../../../engine/plan/people.ts';
import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import { type Stretch, structureOf } from '../../../language/document/structure.ts';
import { resolvePath } from '../../../language/school/paths.ts';
import type { PlacedEdit } from '../edit.ts';
import { type Here, placeOf } from '../here.ts';
import type { Repair } from '../repair.ts';
import type { Refactoring } from './refactoring.ts';

const COLUMNS = ['姓名', '教研组', '学科', '年级', '年龄', '教龄', '职称', '职务', '荣誉'];

/** All 教师 statements of a plan, or the 成员 of a group, become rows of a new table that the plan names as its 名册. */
export const moveToRoster: Refactoring = {
  kind: 'refactor.move',
  at: (here, range) => [...teachers(here, range), ...members(here, range)],
};

function teachers(here: Here, range: Stretch): readonly Repair[] {
  const people = here.analysis.plan.declarations.flatMap(({ type, value }) =>
    type === 'person' ? [value] : [],
  );
  const places = people.flatMap(
    ({ source }) => placeOf(here, { ...source, start: 0, end: statementEnd(source.origin, here) }) ?? [],
  );
  const [first] = places;
  const isAsked = places.some(({ start, end }) => start <= range.start && range.start <= end);
  const isPlain = places.every((place) => !hasComment(place, here));
  if (!first || !isAsked || !isPlain || places.length !== people.length || sharesStatement(people)) return [];
  const edits = places.map((place): PlacedEdit => {
    const isFirst = place === first;
    return {
      file: here.path,
      start: place.start,
      end: isFirst ? place.end : withLineEnd(place.end, here),
      text: '',
    };
  });
  return [moved(people.map(rowOf), edits, first.start, here)];
}

/** Groups remember their leaders themselves; members move with the name of their group. */
function members(here: Here, range: Stretch): readonly Repair[] {
  const group = here.analysis.plan.declarations
    .flatMap(({ type, value }) => (type === 'group' ? [value] : []))
    .find(({ source }) => {
      const at = placeOf(here, source);
      return at && at.start <= range.start && range.start <= at.end;
    });
  const clauses = group?.clauses.filter(({ word }) => word === '成员') ?? [];
  const [clause] = clauses;
  const at = clause && placeOf(here, clause.source);
  const block = group && here.analysis.blocks.find(({ block: one }) => one === group.source.origin)?.block;
  const statement =
    block && placeOf(here, { origin: block, start: block.text.search(/\S/), end: block.text.length });
  if (!group?.name || !at || !statement || clauses.length > 1 || hasComment(at, here)) return [];
  const known = new Set(here.school.known(here.path)?.plan.own.people.map(({ name }) => name.text));
  if (group.members.some(({ text, note }) => known.has(text) || note !== undefined)) return [];
  const name = group.name.text;
  const rows = group.members.map(({ text }) => [text, name, '', '', '', '', '', '', '']);
  return [moved(rows, [removedClause(at, here)], statement.start, here)];
}

/** With the mark or the line that separates it from the next. */
function removedClause(at: Stretch, { analysis: { text }, path }: Here): PlacedEdit {
  const after = /^[ \t]*(?:[;；，,][ \t]*|\n[ \t\u3000]*)/.exec(text.slice(at.end))?.[0] ?? '';
  const before = after === '' ? (/[ \t]*[;；，,][ \t]*$/.exec(text.slice(0, at.start))?.[0] ?? '') : '';
  return { file: path, start: at.start - before.length, end: at.end + after.length, text: '' };
}

function moved(
  rows: readonly (readonly string[])[],
  edits: readonly PlacedEdit[],
  at: number,
  here: Here,
): Repair {
  const path = freePath(here);
  const head =
    dominantLanguage(here.analysis.text) === 'en'
      ? 'roster'
      : dominantLanguage(here.analysis.text) === 'zh-Hant'
        ? '名冊'
        : '名册';
  const named = `${head} "${path}"`;
  const [first] = edits;
  const replaces = first?.start === at;
  const text = [COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\n');
  return {
    key: 'moveToRoster',
    data: { count: rows.length, path },
    edits: replaces
      ? edits.map((edit) => (edit === first ? { ...edit, text: named } : edit))
      : [{ file: here.path, start: at, end: at, text: `${named}\n` }, ...edits],
    creates: { file: resolvePath(here.path, path), text: `${text}\n` },
  };
}

function rowOf(person: Person): readonly string[] {
  const { name, groups, subjects, grades, age, service, title, posts, honours } = person;
  const list = (all: readonly string[]) => all.join('、');
  return [
    name.text,
    list(groups),
    list(subjects),
    list(grades),
    age === null ? '' : String(age),
    service === null ? '' : String(service),
    title ?? '',
    list(posts),
    list(honours),
  ];
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name that no table of the school has. */
function freePath(here: Here): string {
  for (let number = 1; ; number++) {
    const path = `教师名册${number === 1 ? '' : number}.csv`;
    if (here.school.text(resolvePath(here.path, path)) === null) return path;
  }
}

function statementEnd(origin: Person['source']['origin'], { analysis }: Here): number {
  return analysis.blocks.find(({ block }) => block === origin)?.block.text.trimEnd().length ?? 0;
}

function sharesStatement(people: readonly Person[]): boolean {
  return new Set(people.map(({ source }) => source.origin)).size !== people.length;
}

function withLineEnd(end: number, { analysis: { text } }: Here): number {
  return text.charAt(end) === '\n' ? end + 1 : end;
}

function hasComment(at: Stretch, here: Here): boolean {
  return structureOf(here.analysis).comments.some(({ start, end }) => start < at.end && at.start < end);
}
