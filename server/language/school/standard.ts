import type { PlanFile } from '../../engine/plan/file.ts';
import { englishNames } from '../../engine/plan/merged-kinds.ts';
import type { Origin } from '../../engine/plan/source.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import snapshot from '../generated/standard.json' with { type: 'json' };
import type { KnownNames } from '../lexicon/names.ts';
import { standardNames } from '../lexicon/standard-people.ts';

/** The standard library: kinds of lesson, activity and document, and the names every file knows. */
export interface Standard {
  readonly plan: PlanFile;
  readonly kinds: readonly Kind[];
  readonly names: KnownNames;
}

/** The whole of grammar/standard.plan; places in it are offsets in its text. */
const ORIGIN: Origin = { file: 'standard.plan' };

let standard: Standard | null = null;

/** Put together once, on first use. */
export function standardLibrary(): Standard {
  standard ??= assembled();
  return standard;
}

function assembled(): Standard {
  const plan = placed(snapshot) as PlanFile;
  const kinds = plan.declarations.flatMap((declaration) =>
    declaration.type === 'kind' ? [declaration.value] : [],
  );
  const spellings = kinds.flatMap((kind) => [
    kind.name.text,
    ...kind.aliases.map((alias) => alias.text),
    ...englishNames(kind),
  ]);
  return { plan, kinds, names: standardNames(spellings) };
}

/** The snapshot itself, with every place made a source again: nobody else sees it, and a copy would take its time. */
function placed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    if (key !== 'source') placed(fields[key]);
    else {
      const [start, end] = fields[key] as [number, number];
      fields[key] = { origin: ORIGIN, start, end };
    }
  }
  return value;
}
