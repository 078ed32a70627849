/** An exact number: lowest terms, `d` > 0, both safe integers. Plans say 1.5学时 and 每两周1次; floats would lie. */
export interface Rational {
  readonly n: number;
  readonly d: number;
}
