import type { Attendance, Lesson, Need } from './attendance.ts';
import { components } from './components.ts';
import { withoutFree } from './free-people.ts';
import { greedySuffices } from './greedy.ts';
import { network } from './network.ts';
import { type Party, partiesOf } from './parties.ts';
import { refined } from './refined.ts';

/** A proof that not all needs can be met: these needs alone ask for more than the lessons they name can give. */
export interface Violation {
  /** Minimal: without any one of them the rest can be met. */
  readonly needs: readonly Need[];
  /** The lessons of these needs; were any of them open to everybody without limit, the rest could be met. */
  readonly lessons: readonly number[];
  readonly people: readonly number[];
  readonly demand: number;
  readonly supply: number;
}

/** Work (parties × choices) up to which people who can be spared are let out one party after the other. */
const MINIMIZABLE = 1e9;

/**
 * Null if all needs can be met at once. `tooLarge` is told of a part with more choices than `most`, which is then not
 * judged: lessons to choose from, of all who cannot stand for each other.
 */
export function violation(
  problem: Attendance,
  most = Number.POSITIVE_INFINITY,
  tooLarge: (choices: number) => void = () => {},
): Violation | null {
  for (const { lessons, needs } of components(problem)) {
    const parties = withoutFree(lessons, partiesOf(needs));
    if (greedySuffices(lessons, parties)) continue;
    const choices = choicesOf(parties);
    if (choices > most) {
      tooLarge(choices);
      continue;
    }
    const found = violationIn(lessons, parties, needs);
    if (found) return found;
  }
  return null;
}

function choicesOf(parties: readonly Party[]): number {
  return parties.reduce((sum, party) => {
    return sum + party.needs.reduce((own, need) => own + need.lessons.length, 0);
  }, 0);
}

function violationIn(
  lessons: readonly Lesson[],
  parties: readonly Party[],
  needs: readonly Need[],
): Violation | null {
  const all = network(lessons, parties);
  if (all.admitAll() === 0) return null;
  const tight = all.tight();
  const people = minimalPeople(
    lessons,
    parties.filter((party) => tight.has(party)),
  );
  return measured(
    lessons,
    refined(
      lessons,
      needs.filter(({ person }) => people.has(person)),
    ),
  );
}

/**
 * Admits one party after the other until one does not fit, then lets out whoever can be spared: a party without whom
 * it still does not fit, and of the others as many as it takes until it just does not. Who is left is needed:
 * without any of them the rest fits.
 */
function minimalPeople(lessons: readonly Lesson[], parties: readonly Party[]): ReadonlySet<number> {
  if (parties.length * choicesOf(parties) > MINIMIZABLE)
    return new Set(parties.flatMap(({ people }) => people));
  const growing = network(lessons, parties);
  const last = parties.find((party) => growing.admit(party, party.people.length) > 0);
  const reached = growing.tight();
  const prefix = last ? parties.slice(0, parties.indexOf(last) + 1) : parties;
  const core = prefix.filter((party) => party === last || reached.has(party));
  const small = network(lessons, core);
  small.admitAll();
  return new Set(
    core.flatMap((party) => {
      if (small.evict(party) > 0) return [];
      return party.people.slice(0, small.admitTooMany(party));
    }),
  );
}

function measured(lessons: readonly Lesson[], needs: readonly Need[]): Violation {
  const parties = partiesOf(needs);
  const people = [...new Set(needs.map((need) => need.person))];
  const demand = parties.reduce((sum, { forest, people }) => {
    return sum + people.length * forest.reduce((each, { total }) => each + total, 0);
  }, 0);
  return {
    needs,
    lessons: [...new Set(needs.flatMap((need) => need.lessons))].sort((a, b) => a - b),
    people,
    demand,
    supply: demand - network(lessons, parties).admitAll(),
  };
}
