import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perElement } from '../../../server/engine/change/per-element.ts';

interface Item {
  readonly number: number;
}

const items: readonly Item[] = Array.from({ length: 12 }, (_, number) => ({ number }));

/** Of some numbers nothing is found, of others two things. */
function look({ number }: Item): readonly string[] {
  return number % 3 === 0 ? [] : number % 3 === 1 ? [`${number}`] : [`${number}`, `${number}`];
}

describe('a list that is looked at element by element', () => {
  it('says of each state of a list what looking at all of it says', () => {
    const states = fc.array(
      fc.array(fc.nat(11), { maxLength: 14 }).map((numbers) => numbers.flatMap((at) => items[at] ?? [])),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(states, (lists) => {
        const found = perElement(look);
        for (const list of lists) expect(found(list)).toEqual(list.flatMap(look));
      }),
    );
  });

  it('looks at what is new only, wherever the rest has moved', () => {
    const looked: number[] = [];
    const found = perElement((item: Item) => {
      looked.push(item.number);
      return [item];
    });
    const [a, b, c, d, e] = items as [Item, Item, Item, Item, Item];
    found([a, b, c, d]);
    found([a, c, b, e, d]);
    found([a, c, b, e, d]);
    expect(looked).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives the very list that it gave if the same comes out', () => {
    const found = perElement(look);
    const [zero, one, , three] = items as [Item, Item, Item, Item];
    const before = found([zero, one]);
    expect(found([three, one])).toBe(before);
    expect(found([one, one])).not.toBe(before);
  });
});
