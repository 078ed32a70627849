import { allDeclarations } from '../engine/plan/all-declarations.ts';
import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Person } from '../engine/plan/people.ts';
import type { RecordEntry } from '../engine/plan/quota.ts';
import type { Origin } from '../engine/plan/source.ts';
import type { NameUse } from './names/name-use.ts';
import { statementNames } from './names/statement-names.ts';

const ofPlan = new WeakMap<PlanFile, readonly NameUse[]>();
/** By the first declaration of a statement: all of them are read at once and stay or go together. */
const ofStatement = new WeakMap<Declaration, readonly NameUse[]>();

/**
 * Every place in a file where a name stands, in document order, each once. Statements that an edit leaves alone keep
 * theirs, so a keystroke costs what its statement costs.
 */
export function nameUses(file: PlanFile): readonly NameUse[] {
  let known = ofPlan.get(file);
  if (!known) {
    known = byOrigin(allDeclarations(file)).flatMap(usesOf);
    ofPlan.set(file, known);
  }
  return known;
}

/** The names in the rows of rosters and record files. */
export function tableUses(people: readonly Person[], records: readonly RecordEntry[]): readonly NameUse[] {
  const rows: readonly Declaration[] = [
    ...people.map((value) => ({ type: 'person', value }) as const),
    ...records.map((value) => ({ type: 'record', value }) as const),
  ];
  return byOrigin(rows).flatMap((table) => inOrder(table.flatMap(statementNames)));
}

function usesOf(declarations: readonly Declaration[]): readonly NameUse[] {
  const [first] = declarations;
  if (!first) return [];
  let known = ofStatement.get(first);
  if (!known) {
    known = inOrder(declarations.flatMap((one) => statementNames(withoutContent(one))));
    ofStatement.set(first, known);
  }
  return known;
}

/** What stands in a 正文 speaks for itself. */
function withoutContent(declaration: Declaration): Declaration {
  if (declaration.type !== 'section') return declaration;
  return { type: 'section', value: { ...declaration.value, content: [] } };
}

/** Declarations by the statement (or the table) that made them. */
function byOrigin(declarations: readonly Declaration[]): readonly (readonly Declaration[])[] {
  const statements: Declaration[][] = [];
  let origin: Origin | null = null;
  for (const declaration of declarations) {
    if (declaration.value.source.origin !== origin) statements.push([]);
    statements.at(-1)?.push(declaration);
    origin = declaration.value.source.origin;
  }
  return statements;
}

/** Several values may share a name (活动 甲、乙 { 组织 语文组 }): the first that has it tells what it is. */
function inOrder(uses: readonly NameUse[]): readonly NameUse[] {
  const byPlace = new Map<string, NameUse>();
  for (const use of uses) {
    const { start, end } = use.name.source;
    if (end > start && !byPlace.has(`${start}-${end}`)) byPlace.set(`${start}-${end}`, use);
  }
  return [...byPlace.values()].sort((a, b) => a.name.source.start - b.name.source.start);
}
