import type { Credit, KindTable } from '../plan/kinds.ts';
import { compare, type Rational, rational } from '../text/rational.ts';

/** What one event counts for towards one amount, by part taken in it; null = nothing. */
export interface Roles {
  /** For who teaches or speaks. */
  readonly teacher: Rational | null;
  /** For who takes part without teaching. */
  readonly attendee: Rational | null;
  /** For the group that arranges it. */
  readonly group: Rational | null;
  /** For all together. */
  readonly total: Rational | null;
}

const ONE = rational(1);

/**
 * What events of these names (activity, kind of lesson) count for towards `target`: by 计入 where it is said; else a
 * lesson counts for who teaches it and its group, any other event for everybody in it. Null: they do not serve it.
 */
export function rolesOf(names: readonly string[], target: string, kinds: KindTable): Roles | null {
  const direct = names.filter((name) => kinds.countsToward(name, target));
  const credits = names
    .flatMap((name) => kinds.credits(name))
    .filter(({ kind }) => kinds.countsToward(kind, target));
  if (direct.length === 0 && credits.length === 0) return null;
  const served = direct.length > 0 ? ONE : null;
  const group = most(credits, 'group') ?? served;
  const total = served ? (most(credits, 'group') ?? most(credits, 'teacher') ?? served) : null;
  if (credits.length > 0) {
    return { teacher: most(credits, 'teacher'), attendee: most(credits, 'attendee'), group, total };
  }
  const isLesson = direct.some((name) => kinds.isTaught(name));
  return { teacher: served, attendee: isLesson ? null : served, group, total };
}

function most(credits: readonly Credit[], role: Credit['role']): Rational | null {
  const amounts = credits.filter((credit) => credit.role === role).map((credit) => credit.amount);
  return amounts.reduce<Rational | null>((best, one) => (best && compare(best, one) >= 0 ? best : one), null);
}
