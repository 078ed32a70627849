import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalTo, greaterEq, lessEq, solve } from 'yalps';
import { type Attendance, nested } from '../../../server/engine/quota/feasibility/attendance.ts';
import { violation } from '../../../server/engine/quota/feasibility/violation.ts';

/** Tries every choice of lessons of every person in turn. Slow, obviously right. */
function canBeMet({ lessons, needs }: Attendance): boolean {
  const people = [...new Set(needs.map((need) => need.person))];
  const room = lessons.map((lesson) => lesson.capacity ?? Number.POSITIVE_INFINITY);
  const assign = (at: number): boolean => {
    const person = people[at];
    if (person === undefined) return true;
    const own = needs.filter((need) => need.person === person);
    const within = [...new Set(own.flatMap((need) => need.lessons))];
    for (let choice = 0; choice < 1 << within.length; choice++) {
      const taken = within.filter((_, bit) => choice & (1 << bit));
      const slots = taken.flatMap((lesson) => lessons[lesson]?.slot ?? []);
      if (new Set(slots).size < slots.length) continue;
      if (own.some((need) => need.lessons.filter((lesson) => taken.includes(lesson)).length < need.min))
        continue;
      if (taken.some((lesson) => (room[lesson] ?? 0) < 1)) continue;
      for (const lesson of taken) room[lesson] = (room[lesson] ?? 0) - 1;
      const isMet = assign(at + 1);
      for (const lesson of taken) room[lesson] = (room[lesson] ?? 0) + 1;
      if (isMet) return true;
    }
    return false;
  };
  return assign(0);
}

/** The same as a linear program; its matrix is totally unimodular where no time crosses needs. */
function lpCanBeMet({ lessons, needs }: Attendance): boolean {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, ReturnType<typeof lessEq>> = {};
  lessons.forEach(({ capacity }, lesson) => {
    if (capacity !== null) constraints[`room${lesson}`] = lessEq(capacity);
  });
  needs.forEach(({ person, lessons: within, min }, at) => {
    constraints[`need${at}`] = greaterEq(min);
    for (const lesson of within) {
      const key = `${person}-${lesson}`;
      const column = variables[key] ?? { [`once${key}`]: 1, [`room${lesson}`]: 1 };
      constraints[`once${key}`] = lessEq(1);
      const slot = lessons[lesson]?.slot ?? null;
      if (slot !== null) {
        column[`slot${person}-${slot}`] = 1;
        constraints[`slot${person}-${slot}`] = lessEq(1);
      }
      column[`need${at}`] = 1;
      variables[key] = column;
    }
  });
  constraints.nothing = equalTo(0);
  return solve({ direction: 'minimize', objective: 'cost', constraints, variables }).status !== 'infeasible';
}

/** Everybody may take a lesson without limit, as often as he likes: the lesson proves nothing any more. */
function withoutLimit(problem: Attendance, lesson: number): Attendance {
  return { ...problem, needs: problem.needs.filter((need) => !need.lessons.includes(lesson)) };
}

const lessonCount = 5;
const anyLessons = fc.array(
  fc.record({
    capacity: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 6 }),
    slot: fc.constant(null),
  }),
  { minLength: 1, maxLength: lessonCount },
);

/** One need for each person. */
const simple = anyLessons.chain((lessons) =>
  fc
    .array(
      fc.record({
        lessons: fc.subarray(
          lessons.map((_, at) => at),
          { minLength: 1 },
        ),
        min: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((needs): Attendance => ({ lessons, needs: needs.map((need, person) => ({ ...need, person })) })),
);

/** Nested needs, and lessons that clash within one need. */
const layered = fc
  .record({
    capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 4, maxLength: 6 }),
    slots: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 6, maxLength: 6 }),
    clash: fc.boolean(),
    people: fc.array(
      fc.record({
        early: fc.integer({ min: 0, max: 2 }),
        late: fc.integer({ min: 0, max: 2 }),
        all: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ capacities, slots, clash, people }): Attendance => {
    const half = Math.floor(capacities.length / 2);
    const all = capacities.map((_, at) => at);
    const [early, late] = [all.slice(0, half), all.slice(half)];
    return {
      lessons: capacities.map((capacity, at) => ({
        capacity,
        slot: clash ? (at < half ? 0 : 10) + (slots[at] ?? 0) : null,
      })),
      needs: people.flatMap((person, at) =>
        [
          { person: at, lessons: early, min: person.early },
          { person: at, lessons: late, min: person.late },
          { person: at, lessons: all, min: person.all },
        ].filter((need) => need.min > 0),
      ),
    };
  });

/** Several who need the same, beside others who cannot attend all of it. */
const alike = fc
  .record({
    capacities: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 5 }),
    slots: fc.array(fc.option(fc.integer({ min: 0, max: 1 })), { minLength: 5, maxLength: 5 }),
    parties: fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 3 }),
        without: fc.integer({ min: -1, max: 4 }),
        early: fc.integer({ min: 0, max: 2 }),
        all: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ capacities, slots, parties }): Attendance => {
    const half = Math.floor(capacities.length / 2);
    const slotOf = (at: number) => {
      const slot = slots[at] ?? null;
      return slot === null ? null : (at < half ? 0 : 10) + slot;
    };
    const people = parties.flatMap(({ size, without, early, all }) => {
      const within = capacities.map((_, at) => at).filter((at) => at !== without);
      const first = within.filter((at) => at < half);
      const own = [
        { lessons: first, min: early },
        { lessons: within, min: all },
      ].filter(({ lessons, min }) => min > 0 && lessons.length > 0);
      return Array.from({ length: size }, () => own);
    });
    return {
      lessons: capacities.map((capacity, at) => ({ capacity, slot: slotOf(at) })),
      needs: people.flatMap((own, person) => own.map((need) => ({ ...need, person }))),
    };
  });

describe.each([
  ['one need each', simple, 3000],
  ['people who are alike', alike, 3000],
  ['weeks within a term, clashing lessons', layered, 3000],
])('who can attend what: %s', (_, problems, runs) => {
  test('the verdict is that of trying everything', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(violation(problem) === null).toBe(canBeMet(problem));
      }),
      { numRuns: runs },
    );
  });

  test('the verdict is that of a linear program', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(violation(problem) === null).toBe(lpCanBeMet(problem));
      }),
      { numRuns: runs / 3 },
    );
  });

  test('a proof is minimal: without any person, any need or any lesson in it, it is none', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const proof = violation(problem);
        if (!proof) return;
        const core = { lessons: problem.lessons, needs: proof.needs };
        expect(canBeMet(core)).toBe(false);
        for (const person of proof.people) {
          expect(canBeMet({ ...core, needs: core.needs.filter((need) => need.person !== person) })).toBe(
            true,
          );
        }
        for (const need of proof.needs) {
          expect(canBeMet({ ...core, needs: core.needs.filter((one) => one !== need) })).toBe(true);
        }
        for (const lesson of proof.lessons) expect(canBeMet(withoutLimit(core, lesson))).toBe(true);
        expect(proof.supply).toBeLessThan(proof.demand);
      }),
      { numRuns: runs },
    );
  });
});

describe('worked by hand', () => {
  test('语文组6人各需10节，11节公开课每节限5人：60人次只有55人次', () => {
    const lessons = Array.from({ length: 11 }, () => ({ capacity: 5, slot: null }));
    const within = lessons.map((_, at) => at);
    const needs = Array.from({ length: 6 }, (_, person) => ({ person, lessons: within, min: 10 }));
    const proof = violation({ lessons, needs });
    expect(proof).toMatchObject({ demand: 60, supply: 55, people: [0, 1, 2, 3, 4, 5], lessons: within });
    expect(violation({ lessons, needs: needs.slice(1) })).toBeNull();
  });

  test('two lessons at one time count for one', () => {
    const lessons = [
      { capacity: null, slot: 1 },
      { capacity: null, slot: 1 },
      { capacity: null, slot: null },
    ];
    expect(violation({ lessons, needs: [{ person: 0, lessons: [0, 1, 2], min: 2 }] })).toBeNull();
    expect(violation({ lessons, needs: [{ person: 0, lessons: [0, 1, 2], min: 3 }] })).toMatchObject({
      demand: 3,
      supply: 2,
    });
  });

  test('who is not needed for the proof is not named', () => {
    const lessons = [
      { capacity: 1, slot: null },
      { capacity: 9, slot: null },
    ];
    const needs = [
      { person: 0, lessons: [0], min: 1 },
      { person: 1, lessons: [1], min: 1 },
      { person: 2, lessons: [0], min: 1 },
      { person: 3, lessons: [0, 1], min: 1 },
    ];
    expect(violation({ lessons, needs })?.people).toEqual([0, 2]);
  });

  test('needs that cross are weakened, never invented', () => {
    const crossing = nested([
      { person: 0, lessons: [0, 1, 2], min: 2 },
      { person: 0, lessons: [2, 3], min: 1 },
    ]);
    expect(crossing).toEqual({ exact: false, needs: [{ person: 0, lessons: [0, 1, 2], min: 2 }] });
  });

  test('200 people, 1,000 lessons with seats: under a second, also where it cannot be done', () => {
    const lessons = Array.from({ length: 1000 }, () => ({ capacity: 2, slot: null }));
    const within = lessons.map((_, at) => at);
    const needs = (min: number) =>
      Array.from({ length: 200 }, (_, person) => ({ person, lessons: within, min }));
    expect(violation({ lessons, needs: needs(10) })).toBeNull();
    const proof = violation({ lessons, needs: needs(11) });
    expect(proof).toMatchObject({ supply: 2000 });
    expect(proof?.people).toHaveLength(182);
  });
});
