import { perObject } from '../engine/change/per-object.ts';
import type { Amount } from '../engine/plan/amount.ts';
import type { Declaration } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Clause, People } from '../engine/plan/people.ts';
import type { Source } from '../engine/plan/source.ts';

/** A piece of what somebody wrote, and where. */
export interface Written {
  readonly text: string;
  readonly source: Source;
}

/** Content of sections is visited on its own; a source is a place, and the statement of a quota repeats its parts. */
const ELSEWHERE: ReadonlySet<string> = new Set(['source', 'content', 'statement']);

/** Every value within a statement, outermost first; several checks look through all of them. */
const valuesOf = perObject((value: Declaration['value']) => valuesIn(value));

function valuesIn(value: unknown, found: object[] = []): readonly object[] {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) {
    for (const inner of value) valuesIn(inner, found);
    return found;
  }
  found.push(value);
  for (const key in value) if (!ELSEWHERE.has(key)) valuesIn(value[key as keyof typeof value], found);
  return found;
}

/** All amounts of a statement, those of its parts included. */
export function amountsIn({ value }: Declaration): readonly Amount[] {
  return valuesOf(value).filter((one): one is Amount => 'comparison' in one);
}

/** All phrases for people of a statement. */
export function peopleIn({ value }: Declaration): readonly People[] {
  return valuesOf(value).filter((one): one is People => 'quantifier' in one);
}

/** All clauses of a statement. */
export function clausesIn({ value }: Declaration): readonly Clause[] {
  return valuesOf(value).filter(isClause);
}

/** Every text of a statement with its place: names, amounts, values of clauses, prose. The same may come twice. */
export function textsIn({ value }: Declaration): readonly Written[] {
  return valuesOf(value).flatMap((one) => {
    if (isClause(one)) return [clauseValue(one)];
    return isWritten(one) ? [placed(one)] : [];
  });
}

/** Where the value of a clause stands: at its end. */
export function clauseValue({ text, source }: Clause): Written {
  return { text, source: { ...source, start: Math.max(source.start, source.end - text.length) } };
}

/** The place of a part of a name's text, which may stand in quotes. */
export function partOfName(name: Name, from: number, to: number): Source {
  const { source } = placed(name);
  return { ...source, start: source.start + from, end: source.start + to };
}

function isClause(value: object): value is Clause {
  return 'known' in value && 'word' in value;
}

function isWritten(value: object): value is Written {
  return 'text' in value && typeof value.text === 'string' && 'source' in value;
}

/**
 * With the place where the text itself begins: behind the quotes of a name, and before the place of an amount whose
 * comparison or 每篇 stands in front of it.
 */
function placed({ text, source }: Written): Written {
  const more = source.end - source.start - text.length;
  if (more === 0) return { text, source };
  const start = more > 0 ? source.start + 1 : Math.max(0, source.end - text.length);
  return { text, source: { ...source, start } };
}
