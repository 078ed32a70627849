import { listChange } from './list-change.ts';
import { sameElements } from './same-elements.ts';

interface State<T, R> {
  readonly list: readonly T[];
  readonly found: readonly (readonly R[])[];
  readonly all: readonly R[];
}

/**
 * A function of a list that looks at each element by itself and remembers what it found: asked about a list that
 * differs in places from one before (known again by its first or last element), it looks at what is new in it. What
 * comes out the same is the same list.
 */
export function perElement<T extends object, R>(
  look: (element: T) => readonly R[],
): (list: readonly T[]) => readonly R[] {
  const states = new WeakMap<T, State<T, R>>();
  return (list) => {
    const first = list[0];
    const last = list[list.length - 1];
    if (first === undefined || last === undefined) return NOTHING;
    const before = states.get(first) ?? states.get(last);
    if (before?.list === list) return before.all;
    const state = before ? changed(before, list, look) : found(list, look);
    states.set(first, state);
    states.set(last, state);
    return state.all;
  };
}

const NOTHING: readonly never[] = [];

function changed<T, R>(
  before: State<T, R>,
  list: readonly T[],
  look: (element: T) => readonly R[],
): State<T, R> {
  const { start, goneEnd, comeEnd } = listChange(before.list, list);
  if (start === goneEnd && start === comeEnd) return { ...before, list };
  const moved = new Map<T, readonly R[]>();
  for (let at = start; at < goneEnd; at++) moved.set(before.list[at] as T, before.found[at] ?? NOTHING);
  const middle = list.slice(start, comeEnd).map((element) => moved.get(element) ?? look(element));
  const each = before.found.slice(0, start).concat(middle, before.found.slice(goneEnd));
  const gone = before.found.slice(start, goneEnd).flat();
  const come = middle.flat();
  if (sameElements(gone, come)) return { list, found: each, all: before.all };
  let from = 0;
  for (let at = 0; at < start; at++) from += before.found[at]?.length ?? 0;
  const all = before.all.slice(0, from).concat(come, before.all.slice(from + gone.length));
  return { list, found: each, all };
}

function found<T, R>(list: readonly T[], look: (element: T) => readonly R[]): State<T, R> {
  const each = list.map(look);
  return { list, found: each, all: each.flat() };
}
