import type { Plan } from '../engine/plan/scope.ts';
import { SIMPLIFIED, TRADITIONAL } from '../engine/text/simplified.generated.ts';
import { textsIn } from './written.ts';

/** Texts looked at to tell the script of a plan. */
const ENOUGH = 60;

const traditionalOnly = new Set(TRADITIONAL);
const simplifiedOnly = new Set([...SIMPLIFIED].filter((character) => !traditionalOnly.has(character)));
const known = new WeakMap<Plan['file'], boolean>();

/** Whether what a plan says is mostly written in Traditional characters. */
export function writesTraditional({ file }: Plan): boolean {
  let answer = known.get(file);
  if (answer === undefined) {
    answer = isTraditional(file);
    known.set(file, answer);
  }
  return answer;
}

function isTraditional(file: Plan['file']): boolean {
  let balance = 0;
  let seen = 0;
  for (const declaration of file.declarations) {
    for (const { text } of textsIn(declaration)) {
      for (const character of text) {
        if (traditionalOnly.has(character)) balance++;
        else if (simplifiedOnly.has(character)) balance--;
      }
      if (++seen === ENOUGH) return balance > 0;
    }
  }
  return balance > 0;
}
