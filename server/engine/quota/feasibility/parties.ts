import { forestOf, type Need, type NeedNode } from './attendance.ts';

/**
 * People who need the same, so that any of them can stand for any other. What a party as a whole attends can always
 * be shared out evenly among its people (docs/quotas.md, Feasibility), so networks have a node for a party, not for
 * each person.
 */
export interface Party {
  readonly people: readonly number[];
  /** Of the first of them. */
  readonly needs: readonly Need[];
  readonly forest: readonly NeedNode[];
}

/** People in parties, in order of their first needs. Lists of lessons are compared by identity. */
export function partiesOf(needs: readonly Need[]): readonly Party[] {
  const byPerson = new Map<number, Need[]>();
  for (const need of needs) {
    const own = byPerson.get(need.person);
    if (own) own.push(need);
    else byPerson.set(need.person, [need]);
  }
  const numbers = new Map<readonly number[], number>();
  const numberOf = (lessons: readonly number[]) => {
    const number = numbers.get(lessons) ?? numbers.size;
    numbers.set(lessons, number);
    return number;
  };
  const parties = new Map<string, { readonly people: number[]; readonly needs: readonly Need[] }>();
  for (const [person, own] of byPerson) {
    const signature = own.map(({ lessons, min }) => `${numberOf(lessons)}:${min}`).join(' ');
    const party = parties.get(signature);
    if (party) party.people.push(person);
    else parties.set(signature, { people: [person], needs: own });
  }
  return [...parties.values()].map((party) => ({ ...party, forest: forestOf(party.needs) }));
}

/** How many people there are in all. */
export function headsIn(parties: readonly Party[]): number {
  return parties.reduce((sum, { people }) => sum + people.length, 0);
}
