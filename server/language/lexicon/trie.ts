/** Words by their characters, read forwards or backwards. Immutable once built. */
export interface Trie<T> {
  /** What stands at every word that begins at `at` (ends at `at`, if backwards), shortest first. */
  along(folded: string, at: number): readonly Found<T>[];
}

interface Found<T> {
  readonly length: number;
  readonly value: T;
}

const NOTHING: readonly never[] = [];

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** A later entry of the same word replaces an earlier one. Empty words are left out. */
export function trie<T>(
  entries: Iterable<readonly [string, T]>,
  direction: 'forwards' | 'backwards',
): Trie<T> {
  const root: Node<T> = { next: new Map(), value: undefined };
  const step = direction === 'forwards' ? 1 : -1;
  for (const [word, value] of entries) {
    if (word === '') continue;
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(step === 1 ? i : word.length - 1 - i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), value: undefined };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value = value;
  }
  return {
    along: (folded, at) => {
      let node = root.next.get(folded.charCodeAt(step === 1 ? at : at - 1));
      if (!node) return NOTHING;
      const found: Found<T>[] = [];
      for (let length = 1; node; length++) {
        if (node.value !== undefined) found.push({ length, value: node.value });
        node = node.next.get(folded.charCodeAt(step === 1 ? at + length : at - 1 - length));
      }
      return found;
    },
  };
}
