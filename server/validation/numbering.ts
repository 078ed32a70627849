import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Problem } from '../engine/plan/problem.ts';
import { numeralLike, type TitleNumber, titleNumber } from './title-number.ts';
import { partOfName } from './written.ts';

/**
 * `numbering-gap` on titles of 正文: 四 after 二, a second 三, (2) without (1). Each level and each style counts for
 * itself; a finer style begins again under every title of a coarser one (一、 1. 2. 二、 1.).
 */
export function numberingGaps({ declarations }: PlanFile): readonly Problem[] {
  return ofLevel(declarations);
}

function ofLevel(declarations: readonly Declaration[]): readonly Problem[] {
  const open: { readonly style: string; last: number }[] = [];
  return declarations.flatMap((declaration) => {
    if (declaration.type !== 'section') return [];
    const { title, content } = declaration.value;
    const number = title && titleNumber(title.text);
    const problems: Problem[] = [];
    if (number) {
      const known = open.findIndex(({ style }) => style === number.style);
      if (known < 0) open.push({ style: number.style, last: 0 });
      else open.length = known + 1;
      const series = open.at(-1);
      if (series && number.value !== series.last + 1) problems.push(gap(title, number, series.last + 1));
      // A repeated number is one mistake: what follows it counts on from there.
      if (series) series.last = number.value;
    }
    return [...problems, ...ofLevel(content)];
  });
}

function gap(title: Name, number: TitleNumber, expected: number): Problem {
  const numeral = numeralLike(expected, number);
  const to = number.text.slice(0, number.from) + numeral + number.text.slice(number.to);
  const edit = { source: partOfName(title, number.from, number.to), text: numeral };
  return {
    code: 'numbering-gap',
    source: title.source,
    data: { expected: to, found: number.text },
    fixes: [{ key: 'renumber', data: { to }, edits: [edit] }],
  };
}
