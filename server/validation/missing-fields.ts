import clauseTable from '../../grammar/vocabulary/clauses.json' with { type: 'json' };
import fieldTable from '../../grammar/vocabulary/fields.json' with { type: 'json' };
import { perElement } from '../engine/change/per-element.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Group } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { type KnownKinds, knownKinds } from './kinds-in-scope.ts';

/** Clause words that fill a field, by the field's folded spelling: 时间 → 时间, 人员 → 参加, 主讲 …. */
const filledBy = new Map<string, readonly string[]>();
for (const { id, in: places, hans, hant, en } of clauseTable.clauses) {
  if (places.includes('activity')) for (const word of [...hans, ...hant, ...en]) learn(word, [id]);
}
for (const { hans, hant, en, filledBy: words } of fieldTable.fields) {
  for (const word of [...hans, ...hant, ...en]) filledBy.set(fold(word), words);
}

/** `missing-field`: what 必填 of an activity, or of its kind, asks for and the activity does not say. */
export function missingFields(plan: Plan): readonly Problem[] {
  return lookAmong(plan)(plan.own.activities);
}

type Look = (activities: readonly Activity[]) => readonly Problem[];

interface Known {
  readonly kinds: KnownKinds;
  readonly look: Look;
}

const byGroups = new WeakMap<readonly Group[], Known>();

/** Among the same groups and kinds an activity that stays lacks what it lacked. */
function lookAmong(plan: Plan): Look {
  const { groups } = plan.scope;
  const kinds = knownKinds(plan.kinds);
  let known = byGroups.get(groups);
  if (known?.kinds !== kinds) {
    known = { kinds, look: perElement((activity) => ofActivity(activity, kinds, groups)) };
    byGroups.set(groups, known);
  }
  return known.look;
}

function ofActivity(activity: Activity, kinds: KnownKinds, groups: readonly Group[]): readonly Problem[] {
  const missing = requiredOf(activity, kinds).filter((field) => !isSaid(field.text, activity, groups));
  if (missing.length === 0) return [];
  const fields = missing.map(({ text }) => text);
  const source = activity.name?.source ?? activity.source;
  return [
    { code: 'missing-field', source, data: { activity: activity.name?.text ?? activity.kind, fields } },
  ];
}

function requiredOf(activity: Activity, { table }: KnownKinds): readonly Name[] {
  const names = [activity.name, activity.lessonKind].flatMap((name) =>
    name ? table.lineage(name.text) : [],
  );
  const ofKind = names.flatMap((name) => table.find(name)?.requiredFields ?? []);
  const fields = new Map<string, Name>();
  for (const field of [...activity.required, ...ofKind]) {
    if (!fields.has(fold(field.text))) fields.set(fold(field.text), field);
  }
  return [...fields.values()];
}

function isSaid(field: string, activity: Activity, groups: readonly Group[]): boolean {
  const words = filledBy.get(fold(field)) ?? [field];
  if (words.includes('时间') && activity.schedule) return true;
  if (words.includes('地点') && hasGroupPlace(activity, groups)) return true;
  return activity.clauses.some(
    ({ word, text }) => text.trim() !== '' && words.some((one) => fold(one) === fold(word)),
  );
}

/** Groups that always meet at the same place need not say where. */
function hasGroupPlace({ organizers }: Activity, groups: readonly Group[]): boolean {
  const sets = new Set(organizers?.sets.map((name) => fold(name.text)));
  const holders = groups.filter((group) => names(group).some((name) => sets.has(name)));
  return holders.length > 0 && holders.every((group) => group.place !== null);
}

function names({ kind, name }: Group): readonly string[] {
  return name ? [fold(kind), fold(name.text)] : [fold(kind)];
}

function learn(word: string, fills: readonly string[]): void {
  const known = filledBy.get(fold(word)) ?? [];
  filledBy.set(fold(word), [...known, ...fills]);
}
