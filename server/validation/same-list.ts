/**
 * A function of a list that remembers its answer for as long as the list's elements are the same ones. What an edit
 * leaves alone keeps its identity, so most edits ask about an equal list.
 */
export function sameList<T extends object, R>(compute: (list: readonly T[]) => R): (list: readonly T[]) => R {
  const answers = new WeakMap<T, { readonly list: readonly T[]; readonly answer: R }>();
  return (list) => {
    const last = list.at(-1);
    const before = last && answers.get(last);
    if (before && before.list.length === list.length && before.list.every((one, i) => one === list[i])) {
      return before.answer;
    }
    const answer = compute(list);
    if (last) answers.set(last, { list, answer });
    return answer;
  };
}

/** So many lists of texts are kept: those of the plans that somebody writes at the same time. */
const KEPT = 4;

/** The same for lists of texts, which are equal if they read the same. */
export function sameTexts<R>(compute: (list: readonly string[]) => R): (list: readonly string[]) => R {
  const answers: { readonly list: readonly string[]; readonly answer: R }[] = [];
  return (list) => {
    const at = answers.findIndex(
      (one) => one.list.length === list.length && one.list.every((text, i) => text === list[i]),
    );
    const [known = { list, answer: compute(list) }] = at < 0 ? [] : answers.splice(at, 1);
    answers.unshift(known);
    answers.length = Math.min(answers.length, KEPT);
    return known.answer;
  };
}
