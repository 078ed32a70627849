import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindTable } from '../../../server/engine/plan/kinds.ts';
import type { QuotaEvent } from '../../../server/engine/quota/events.ts';
import { EventFinder } from '../../../server/engine/quota/served.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';

const kinds = kindTable(standardLibrary().kinds);
const NAMES = [['公开课'], ['数学公开课'], ['听课'], ['教研活动', '公开课'], ['集体备课'], ['家长会']];
const ASKED = ['公开课', '听课', '教研活动', '集体备课', '家长会', '观课', '数学公开课'];

/** Two events of each name; only what the finder looks at. */
const events = [0, 1].flatMap(() => NAMES.map((names) => ({ names }) as unknown as QuotaEvent));

/** Events of a moment, in the order of time or in any other. */
const moment = fc.oneof(
  fc.subarray(events, { minLength: 4 }),
  fc.shuffledSubarray(events),
  fc.constant(events),
);

/** What serves each activity, and as what. */
function found(finder: EventFinder) {
  return ASKED.map((activity) => finder.find(activity));
}

test('What serves an activity does not depend on the events there were before', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 8 }), (moments) => {
      let finder: EventFinder | null = null;
      for (const now of moments) {
        finder = new EventFinder(now, kinds, finder);
        const anew = found(new EventFinder(now, kinds));
        const followed = found(finder);
        expect(followed).toEqual(anew);
        followed.forEach((list, i) => {
          expect(list.map(({ event }) => events.indexOf(event))).toEqual(
            anew[i]?.map(({ event }) => events.indexOf(event)),
          );
        });
      }
    }),
    { numRuns: 500 },
  );
});

test('An event that takes the place of another of its name changes the lists of what it serves only', () => {
  const before = new EventFinder(events, kinds);
  const [lists] = [found(before)];
  const moved = events.with(2, { names: ['听课'] } as unknown as QuotaEvent);
  const after = found(new EventFinder(moved, kinds, before));
  expect(ASKED.filter((_, i) => after[i] !== lists[i])).toEqual(['听课', '观课']);
});
