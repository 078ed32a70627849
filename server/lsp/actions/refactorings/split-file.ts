import { fold } from '../../../engine/text/fold.ts';
import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import type { Stretch } from '../../../language/document/structure.ts';
import { formatText } from '../../../language/format/format.ts';
import { resolvePath } from '../../../language/school/paths.ts';
import { nameUses } from '../../../school/name-uses.ts';
import type { NameUse } from '../../../school/names/name-use.ts';
import { addingClauses, clauseIn } from '../added-clause.ts';
import type { Here } from '../here.ts';
import type { Repair } from '../repair.ts';
import type { Refactoring } from './refactoring.ts';

const TERMS = [' 第一学期', ' 第二学期'];

/**
 * A 正文 or a group moves to a file of its own. Where the rest of the plan speaks of what it declares, the plan imports
 * the new file; else the new file answers to the plan (上级) and sees all of it.
 */
export const splitFile: Refactoring = {
  kind: 'refactor.move',
  at: (here, range) => {
    const { analysis, path } = here;
    const found = blockAt(here, range);
    const header = here.school.known(path)?.plan.own.header;
    // Records are held against the demands of the file they stand in.
    if (!found || !header || header.report || header.source.origin.file !== path) return [];
    const { at, title, within } = found;
    const uses = nameUses(analysis.plan);
    const inner = uses.filter(({ name }) => within.has(name.source.origin));
    const outer = uses.filter(({ name }) => !within.has(name.source.origin));
    const isNeeded = speaksOf(outer, inner);
    if (isNeeded && speaksOf(inner, outer)) return [];
    const file = freeFile(title, here);
    const own = path.slice(path.lastIndexOf('/') + 1);
    const plan = headOf(title, isNeeded ? null : own, here);
    const text = `${plan}\n\n${analysis.text.slice(at.start, at.end)}\n`;
    const rest = /^[ \t]*\n(?:[ \t]*\n)*/.exec(analysis.text.slice(at.end))?.[0].length ?? 0;
    const clause = clauseIn(here, '计划', `引用 "${file}"`);
    const repair: Repair = {
      key: 'splitFile',
      data: { path: file },
      edits: [
        ...(isNeeded ? addingClauses(here, header.source, [clause]) : []),
        { file: path, start: at.start, end: at.end + rest, text: '' },
      ],
      creates: { file: resolvePath(path, file), text },
    };
    return [repair];
  },
};

/** The new file is of the same school year, and answers to the plan if that is needed. */
function headOf(title: string, superior: string | null, here: Here): string {
  const header = here.school.known(here.path)?.plan.own.header;
  const { schoolYear, term } = header ?? {};
  const clauses = [
    ...(schoolYear ? [`学年 ${schoolYear.start}—${schoolYear.end}${term ? TERMS[term - 1] : ''}`] : []),
    ...(superior === null ? [] : [`上级 "${superior}"`]),
  ].map((clause) => `${clauseIn(here, '计划', clause)}\n`);
  const head = inLanguage(`计划 "${title}" {}`, here);
  if (clauses.length === 0) return head;
  return head.replace(/\{\s*\}$/, `{\n${clauses.map((clause) => `  ${clause}`).join('')}}`);
}

interface Movable {
  readonly at: Stretch;
  readonly title: string;
  /** The statements that go with it. */
  readonly within: ReadonlySet<object>;
}

/** The 正文 or group whose first line holds the start of a stretch, or that is selected as a whole. */
function blockAt(here: Here, range: Stretch): Movable | null {
  const { analysis } = here;
  for (const [i, { blocks, declarations }] of analysis.units.entries()) {
    const [only] = declarations;
    if (!only || declarations.length > 1 || (only.type !== 'section' && only.type !== 'group')) continue;
    const from = analysis.cuts.start(i);
    const written = analysis.text.slice(from, analysis.cuts.end(i));
    const at = { start: from + written.search(/\S/), end: from + written.trimEnd().length };
    const name = only.type === 'section' ? only.value.title : only.value.name;
    const line = analysis.text.indexOf('\n', at.start);
    const isOnHead = at.start <= range.start && range.start <= (line < 0 ? at.end : Math.min(line, at.end));
    const within = new Set<object>(blocks.flatMap((one) => one?.block ?? []));
    if (name && isOnHead) return { at, title: name.text, within };
  }
  return null;
}

/** Whether some names are those that others declare. */
function speaksOf(uses: readonly NameUse[], declaring: readonly NameUse[]): boolean {
  const declared = new Set(
    declaring.filter(({ role }) => role === 'declaration').map(({ name }) => fold(name.text)),
  );
  return uses.some(({ role, name }) => {
    const folded = fold(name.text);
    return role !== 'declaration' && [...declared].some((one) => folded === one || folded.startsWith(one));
  });
}

function freeFile(title: string, here: Here): string {
  const stem =
    title.replace(/[\\/:*?"<>|\s]+/g, '').replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/, '') || '分册';
  for (let number = 1; ; number++) {
    const file = `${stem}${number === 1 ? '' : number}.plan`;
    if (here.school.text(resolvePath(here.path, file)) === null) return file;
  }
}

function inLanguage(text: string, { analysis }: Here): string {
  const language = dominantLanguage(analysis.text);
  return language === 'zh-Hans' ? text : formatText(text, { language }).text.trimEnd();
}
