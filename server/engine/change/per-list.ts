import { sameElements } from './same-elements.ts';

/**
 * A function of a list that remembers its answer for as long as the list's elements are the same ones. What an edit
 * leaves alone keeps its identity, so most edits ask about an equal list.
 */
export function perList<T extends object, R>(compute: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const answers = new WeakMap<T, { readonly list: readonly T[]; readonly answer: R }>();
  return (list) => {
    const last = list.at(-1);
    const before = last && answers.get(last);
    if (before && sameElements(before.list, list)) return before.answer;
    const answer = compute(list);
    if (last) answers.set(last, { list, answer });
    return answer;
  };
}
