import type { Name } from '../../engine/plan/name.ts';
import { fold } from '../../engine/text/fold.ts';
import { partOfName } from '../../validation/written.ts';

/** Endings that turn a group, cohort, grade or subject into the people in it (see engine/plan/members.ts). */
const PEOPLE_IN = /(?:的)?(?:教师|老师|成员|组员)$/;

/** A part of a name, at its place in the text; of a quoted name without the quotes. */
export function partOf(name: Name, from: number, to: number): Name {
  return { text: name.text.slice(from, to), source: partOfName(name, from, to) };
}

/** The name within 语文组教师, 语文组组长, 语文组长 whose people or leaders are meant; longest first. */
export function stemsOf(name: Name): readonly Name[] {
  const folded = fold(name.text);
  const ends = [
    folded.replace(PEOPLE_IN, '').length,
    ...(folded.endsWith('组组长') ? [folded.length - 2] : folded.endsWith('长') ? [folded.length - 1] : []),
  ];
  return ends.filter((end) => end > 0 && end < folded.length).map((end) => partOf(name, 0, end));
}
