import standardText from '../../../grammar/standard.plan';
import type { PlanFile } from '../../engine/plan/file.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import { analyseFile } from '../document/file-analysis.ts';
import { type KnownNames, knownNames } from '../lexicon/names.ts';
import { standardNames } from '../lexicon/standard-people.ts';

/** The standard library: kinds of lesson, activity and document, and the names every file knows. */
export interface Standard {
  readonly plan: PlanFile;
  readonly kinds: readonly Kind[];
  readonly names: KnownNames;
}

let standard: Standard | null = null;

/** Read once, on first use. */
export function standardLibrary(): Standard {
  standard ??= read();
  return standard;
}

function read(): Standard {
  const { plan } = analyseFile('standard.plan', standardText, knownNames([]));
  const kinds = plan.declarations.flatMap((declaration) =>
    declaration.type === 'kind' ? [declaration.value] : [],
  );
  const spellings = kinds.flatMap(({ name, aliases, english }) => [
    name.text,
    ...aliases.map((alias) => alias.text),
    ...(english ? [english] : []),
  ]);
  return { plan, kinds, names: standardNames(spellings) };
}
