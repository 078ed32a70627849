import { perElement } from '../engine/change/per-element.ts';
import { perObject } from '../engine/change/per-object.ts';
import type { Declaration, PlanFile, Section } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Fix, Problem } from '../engine/plan/problem.ts';
import { perName } from './kinds-in-scope.ts';
import { numeralLike, type TitleNumber, titleNumber } from './title-number.ts';
import { partOfName } from './written.ts';

/**
 * `numbering-gap` on titles of 正文: 四 after 二, a second 三, (2) without (1). Each level and each style counts for
 * itself; a finer style begins again under every title of a coarser one (一、 1. 2. 二、 1.).
 */
export function numberingGaps({ declarations }: PlanFile): readonly Problem[] {
  return ofLevel(sectionsOf(declarations));
}

const sectionsOf = perElement((declaration: Declaration) =>
  declaration.type === 'section' ? [declaration.value] : [],
);

const numberOf = perName(titleNumber);

interface Member {
  readonly title: Name;
  readonly number: TitleNumber;
}

interface Series {
  readonly style: string;
  readonly members: Member[];
}

const ofLevel = perObject((sections: readonly Section[]): readonly Problem[] => {
  const all: Series[] = [];
  const open: Series[] = [];
  const within: Problem[] = [];
  for (const { title, content } of sections) {
    const number = title && numberOf(title);
    if (number) seriesOf(open, all, number.style).members.push({ title, number });
    within.push(...ofLevel(sectionsOf(content)));
  }
  return [...all.flatMap(({ members }) => gapsIn(members)), ...within];
});

/** The series that a style carries on; what is finer ends with it. */
function seriesOf(open: Series[], all: Series[], style: string): Series {
  const known = open.findIndex((series) => series.style === style);
  const series = open[known] ?? { style, members: [] };
  if (known < 0) {
    open.push(series);
    all.push(series);
  } else open.length = known + 1;
  return series;
}

/** A repeated number is one mistake: what follows it counts on from there. */
function gapsIn(members: readonly Member[]): readonly Problem[] {
  return members.flatMap(({ title, number }, i): readonly Problem[] => {
    const expected = (members[i - 1]?.number.value ?? 0) + 1;
    if (number.value === expected) return [];
    const to = written(number, expected);
    const rest = members.slice(i).flatMap((member, k) => renumbered(member, expected + k));
    const one: Fix = { key: 'renumber', data: { to }, edits: rest.slice(0, 1) };
    const last = members.at(-1);
    const through = last ? written(last.number, expected + members.length - 1 - i) : to;
    const fixes: readonly Fix[] =
      rest.length > 1
        ? [{ key: 'renumberAll', data: { from: to, to: through, count: rest.length }, edits: rest }, one]
        : [one];
    return [
      { code: 'numbering-gap', source: title.source, data: { expected: to, found: number.text }, fixes },
    ];
  });
}

function renumbered({ title, number }: Member, value: number): Fix['edits'] {
  if (number.value === value) return [];
  return [{ source: partOfName(title, number.from, number.to), text: numeralLike(value, number) }];
}

/** Another number with the brackets of this one. */
function written(number: TitleNumber, value: number): string {
  return number.text.slice(0, number.from) + numeralLike(value, number) + number.text.slice(number.to);
}
