import { LONGEST_NAME } from '../engine/plan/limits.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Problem } from '../engine/plan/problem.ts';
import { perStatement } from './statements.ts';

/** `too-large`: a name longer than any name is; it is kept and used all the same. */
export const longNames = perStatement((declaration): readonly Problem[] => {
  const { value } = declaration;
  const name = 'name' in value ? (value.name as Name | null) : null;
  if (!name || name.text.length <= LONGEST_NAME) return [];
  const data = { what: 'name', size: name.text.length, limit: LONGEST_NAME } as const;
  return [{ code: 'too-large', source: name.source, data }];
});
