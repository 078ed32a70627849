import type { Activity } from '../plan/activity.ts';
import type { Declared } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import { STAGE_MARK, stagesOf } from './stages.ts';

/** Longer chains of dates that hang on each other are taken for circles. */
const LONGEST_CHAIN = 64;

interface AnchorIndex {
  readonly named: ReadonlyMap<string, readonly Activity[]>;
  readonly ofKind: ReadonlyMap<string, readonly Activity[]>;
}

const indexes = new WeakMap<Declared, AnchorIndex>();

/** Activities and stages of that name (初赛 names 优质课竞赛·初赛), else those of that kind of lesson (每次公开课). */
export function anchorsNamed(name: string, scope: Declared): readonly Activity[] {
  const { named, ofKind } = anchorIndex(scope);
  return named.get(fold(name)) ?? ofKind.get(fold(name)) ?? [];
}

/** Whether an activity is one of these, or their time depends, through any number of steps, on its time. */
export function hangOn(from: readonly Activity[], target: Activity, scope: Declared): boolean {
  if (from.includes(target)) return true;
  const seen = new Set<Activity>(from);
  let level = from;
  for (let steps = 0; level.length > 0; steps++) {
    const names = new Set(level.flatMap(anchorNames));
    const next = [...names].flatMap((name) => anchorsNamed(name, scope));
    if (next.includes(target) || steps === LONGEST_CHAIN) return true;
    level = [...new Set(next)].filter((one) => !seen.has(one));
    for (const one of level) seen.add(one);
  }
  return false;
}

function anchorNames(activity: Activity): readonly string[] {
  return [activity.schedule, activity.period].flatMap((schedule) =>
    [...(schedule?.entries ?? []), ...(schedule?.except ?? [])].flatMap(({ when }) =>
      when.kind === 'relative' && when.anchor.kind === 'named' ? [when.anchor.name.text] : [],
    ),
  );
}

function anchorIndex(scope: Declared): AnchorIndex {
  const known = indexes.get(scope);
  if (known) return known;
  const named = new Map<string, Activity[]>();
  const ofKind = new Map<string, Activity[]>();
  for (const activity of scope.activities.flatMap((one) => [one, ...stagesOf(one)])) {
    const name = activity.name ? fold(activity.name.text) : null;
    if (name !== null) put(named, name, activity);
    const mark = name?.lastIndexOf(STAGE_MARK) ?? -1;
    if (name !== null && mark >= 0) put(named, name.slice(mark + 1), activity);
    if (activity.lessonKind) put(ofKind, fold(activity.lessonKind.text), activity);
  }
  const index = { named, ofKind };
  indexes.set(scope, index);
  return index;
}

function put(map: Map<string, Activity[]>, key: string, activity: Activity): void {
  const list = map.get(key);
  if (list) list.push(activity);
  else map.set(key, [activity]);
}
