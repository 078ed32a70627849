/** Remembers the last result of a computation as long as everything it was made from stays the same. */
export class Memo<T> {
  private from: readonly unknown[] | null = null;
  private value: T | undefined;

  /** `from`: what the result depends on, compared by identity; nested lists element by element. */
  get(from: readonly unknown[], compute: () => T): T {
    if (!this.from || !same(this.from, from)) {
      this.value = compute();
      this.from = from;
    }
    return this.value as T;
  }
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    if (!Array.isArray(x) || !Array.isArray(y) || !same(x, y)) return false;
  }
  return true;
}
