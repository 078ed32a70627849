import { fold } from '../engine/text/fold.ts';
import { standardLibrary } from '../language/school/standard.ts';
import { nameUses } from './name-uses.ts';
import type { Entity, Reference } from './names/entity.ts';
import type { NameUse } from './names/name-use.ts';
import type { School } from './school.ts';
import { usesOfFile } from './uses-in.ts';

/**
 * The places that declare a thing, as a plan sees them: its own, then those of the files in its scope. For a name that
 * nobody declares, what comes nearest to it: the group that lists a person, the 材料 that asks for a document. A
 * standard kind's place is in the built-in library (the file of its origin is `standard.plan`).
 */
export function declarationsOf(school: School, path: string, entity: Entity): readonly Reference[] {
  const inScope = (wanted: (use: NameUse) => boolean) =>
    school.inScope(path).flatMap((file) => usesOfFile(school, file, entity, wanted));
  const declared = inScope(({ role }) => role === 'declaration');
  if (declared.length > 0) return declared;
  if (entity.standard) return entity.space === 'kind' ? standardKind(entity) : [];
  return inScope(({ as }) => as === 'member' || as === 'duty');
}

function standardKind(entity: Entity): readonly Reference[] {
  return nameUses(standardLibrary().plan)
    .filter(({ role, as, name }) => role === 'declaration' && as === 'kind' && fold(name.text) === entity.key)
    .map((use) => ({ use, name: use.name, entity }));
}
