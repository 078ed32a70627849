/** Whether two values of the model say the same: equal by value, and origins (which know themselves) by identity. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => sameValue(one, b[i]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [x, y] = [a[key as keyof typeof a], b[key as keyof typeof b]];
      return key === 'origin' ? x === y : key in b && sameValue(x, y);
    })
  );
}
