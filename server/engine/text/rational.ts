/** An exact number: lowest terms, `d` > 0, both safe integers. Plans say 1.5学时 and 每两周1次; floats would lie. */
export interface Rational {
  readonly n: number;
  readonly d: number;
}

/** n/d in lowest terms. `d` must not be 0. */
export function rational(n: number, d = 1): Rational {
  const divisor = gcd(Math.abs(n), Math.abs(d)) * Math.sign(d);
  return { n: n / divisor, d: d / divisor };
}

/** The exact value of a decimal literal such as `2`, `1.50`, `0.5`. */
export function fromDecimal(text: string): Rational {
  const [whole = '0', fraction = ''] = text.split('.');
  return rational(Number(whole + fraction), 10 ** fraction.length);
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compare(a: Rational, b: Rational): number {
  return a.n * b.d - b.n * a.d;
}

/** For messages and JSON, where a float says enough. */
export function toNumber(a: Rational): number {
  return a.n / a.d;
}

/** The least denominator that amounts with these denominators have in common. Both positive. */
export function leastCommonMultiple(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a || 1 : gcd(b, a % b);
}
