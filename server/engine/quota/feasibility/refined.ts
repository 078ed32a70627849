import type { Lesson, Need } from './attendance.ts';
import { network } from './network.ts';
import { partiesOf } from './parties.ts';

/** Work (trials × arcs) up to which single needs of one person are told apart; beyond, they stay together. */
const REFINABLE = 3e7;

/**
 * Drops needs of people with several, as long as the rest cannot be met: first the same need of all who are alike,
 * then of one person after the other.
 */
export function refined(lessons: readonly Lesson[], needs: readonly Need[]): readonly Need[] {
  const isSingle = new Set(needs.map((need) => need.person)).size === needs.length;
  if (isSingle) return needs;
  const alike = partiesOf(needs).flatMap(({ people, needs: own }) => {
    const members = new Set(people);
    return own.map((of) =>
      needs.filter(
        ({ person, lessons: list, min }) => members.has(person) && list === of.lessons && min === of.min,
      ),
    );
  });
  const fewer = spared(lessons, needs, alike);
  return spared(
    lessons,
    fewer,
    fewer.map((need) => [need]),
  );
}

/** The needs without those of these sets, tried in turn, that can be spared. */
function spared(
  lessons: readonly Lesson[],
  needs: readonly Need[],
  sets: readonly (readonly Need[])[],
): readonly Need[] {
  const arcs = partiesOf(needs)
    .flatMap((party) => party.needs)
    .reduce((sum, need) => sum + need.lessons.length, 0);
  if ((arcs + needs.length) * sets.length > REFINABLE) return needs;
  let kept = needs;
  for (const set of sets) {
    const dropped = new Set(set);
    const rest = kept.filter((need) => !dropped.has(need));
    if (isViolated(lessons, rest)) kept = rest;
  }
  return kept;
}

function isViolated(lessons: readonly Lesson[], needs: readonly Need[]): boolean {
  return network(lessons, partiesOf(needs)).admitAll() > 0;
}
