import { PEOPLE } from '../../lexicon/sentence-words.ts';
import type { View } from './view.ts';

/** Whether 每位, 每人, 全体 … begin at `at`; 各 alone is too little to go by. */
export function quantifierAt({ folded }: View, at: number): boolean {
  const word = PEOPLE.each.at(folded, at) ?? PEOPLE.eachPerson.at(folded, at) ?? PEOPLE.all.at(folded, at);
  return word !== null && (word.id !== '每位' || word.length > 1);
}
