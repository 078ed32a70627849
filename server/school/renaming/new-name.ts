import { fold } from '../../engine/text/fold.ts';
import { clausesAt, heads, headsAt, type StatementKind } from '../../language/lexicon/keywords.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import type { RenameRefusalKey } from '../../messages/rename-words.ts';
import { isCohortWord, isPartOfEverySchool } from '../../validation/people-words.ts';
import type { Space } from '../names/entity.ts';

/** UTF-16 units (language.md §7). */
const LONGEST = 200;

/** What is wrong with a new name by itself; null: nothing. */
export function faultOf(name: string, space: Space): RenameRefusalKey | null {
  if (name.trim() === '') return 'empty';
  if (/[\r\n]|"""/.test(name)) return 'lineBreak';
  if (name.length > LONGEST) return 'tooLong';
  const key = fold(name.trim());
  return beginsSomething(key) || (space === 'people' && meansEveryone(key)) ? 'keyword' : null;
}

/** The first word of a statement or a clause, in any spelling: 活动, 時間, deadline. Some are names as well (新教师). */
function beginsSomething(key: string): boolean {
  const known = standardLibrary().names.kind(key);
  const whole = ({ length }: { readonly length: number }) => length === key.length;
  if (headsAt(key, 0).some(whole)) return known !== 'kind';
  const statements = new Set<StatementKind>(heads().map(({ statement }) => statement));
  return known === null && [...statements].some((kind) => clausesAt(kind, key, 0).some(whole));
}

/** 教师, 教研组长, 三年级: every plan says something else with it. 青年教师 and 文科组 are for a school to define. */
function meansEveryone(key: string): boolean {
  const kind = standardLibrary().names.kind(key);
  if (kind === 'post' || kind === 'subject' || kind === 'grade') return true;
  return kind === 'cohort' && !isCohortWord(key) && isPartOfEverySchool(key);
}
