import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';

/** What something of these names may count towards: itself, what it belongs to (属于), and what it counts for (计入). */
export function towards(names: readonly string[], kinds: KindTable): ReadonlySet<string> {
  const kindsCounted = names.flatMap((name) => [name, ...kinds.credits(name).map(({ kind }) => kind)]);
  return new Set(kindsCounted.flatMap((name) => kinds.lineage(name)).map(fold));
}

/** The name under which what counts towards an activity is found among {@link towards}. */
export function targetOf(activity: string, kinds: KindTable): string {
  return fold(kinds.find(activity)?.name.text ?? activity);
}
