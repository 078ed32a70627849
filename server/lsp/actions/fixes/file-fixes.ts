import type { Source } from '../../../engine/plan/source.ts';
import { isTable, relativePath, resolvePath } from '../../../language/school/paths.ts';
import { type Here, placeOf, rewriting, writtenAt } from '../here.ts';
import { nearest } from '../nearest.ts';
import type { Repair, Repairs } from '../repair.ts';

/** What a new table must have for the plan to read it. */
const COLUMNS = {
  roster: '姓名,教研组,学科,年级,职务,年龄,教龄,职称\n',
  records: '日期,姓名,活动,数量,单位,对象\n',
};

/** Files that are not there, and imports that lead back. */
export const fileFixes: Repairs = {
  'file-not-found': ({ source, data }, here) =>
    data.reason === 'missing'
      ? [
          ...found(source, data.path, here),
          ...created(data.path, here),
          ...unimported(source, data.path, here),
        ]
      : [],
  'import-cycle': ({ source }, here) => unimported(source, unquoted(writtenAt(here, source)), here),
};

/** A file of the school whose name is nearly the same, or is the same in another folder. */
function found(source: Source, path: string, here: Here): readonly Repair[] {
  const { school } = here;
  const sort = /\.[^.]*$/.exec(path)?.[0] ?? '';
  const files = [...school.paths(), ...school.tablePaths()]
    .filter((file) => file !== here.path && file.endsWith(sort))
    .map((file) => relativePath(here.path, file));
  const sameName = files.filter((file) => nameOf(file) === nameOf(path));
  return [...new Set([...sameName, ...nearest(path, files)])].map((to, rank) => ({
    key: 'useNearestName',
    data: { name: to },
    edits: rewriting(here, source, `"${to}"`),
    likely: rank === 0,
  }));
}

function created(path: string, here: Here): readonly Repair[] {
  const file = resolvePath(here.path, path);
  const plan = here.school.known(here.path)?.plan;
  const isRoster = here.analysis.plan.declarations.some(
    ({ type, value }) => type === 'roster' && value.path.text === path,
  );
  const title = nameOf(path).replace(/\.plan$/i, '');
  const school = plan?.own.header?.school?.text;
  const header = `计划 "${title}" {${school ? ` 学校 ${school} ` : ' '}}\n`;
  const table = isTable(path);
  if (!table && !/\.plan$/i.test(path)) return [];
  const text = table ? (isRoster ? COLUMNS.roster : COLUMNS.records) : header;
  return [{ key: 'createFile', data: { path }, edits: [], creates: { file, text } }];
}

/** The clause goes with its line if nothing else stands there. */
function unimported(source: Source, path: string, here: Here): readonly Repair[] {
  const at = placeOf(here, source);
  const header = here.school.known(here.path)?.plan.own.header;
  const imported = header?.imports.some((name) => name.source === source);
  if (!at || !imported) return [];
  const { text } = here.analysis;
  const before = /(?:\n[ \t\u3000]*|[;；，,]\s*|\s*)[^\s;；，,{｛】"]+\s*$/.exec(
    text.slice(0, at.start),
  )?.[0];
  if (before === undefined || !/(?:引用|import)/i.test(before)) return [];
  const edit = { file: here.path, start: at.start - before.length, end: at.end, text: '' };
  return [{ key: 'removeImport', data: { path }, edits: [edit] }];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function unquoted(text: string): string {
  return text.replace(/^["“]|["”]$/g, '');
}
