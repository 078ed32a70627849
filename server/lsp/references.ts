import type { Location } from 'vscode-languageserver-types';
import { referenceAt } from '../school/name-at.ts';
import type { Entity, Reference } from '../school/names/entity.ts';
import type { School } from '../school/school.ts';
import { sharedUses, usesOfFile } from '../school/uses-in.ts';
import { atPosition } from './at-position.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { inSlices } from './in-slices.ts';
import { uriOf } from './locations.ts';

interface Wanted {
  readonly includeDeclaration: boolean;
}

/**
 * Every place in the school that speaks of what is named at an offset, under whatever spelling. Null: it was taken back
 * meanwhile, or the text has changed.
 */
export async function referencesAt(
  school: School,
  path: string,
  offset: number,
  wanted: Wanted,
  taken: () => boolean,
): Promise<Location[] | null> {
  const reference = referenceAt(school, path, offset);
  if (!reference) return [];
  const uses = await usesInSlices(school, path, reference.entity, taken);
  return uses && locations(school, uses, wanted);
}

function locations(school: School, uses: readonly Reference[], { includeDeclaration }: Wanted): Location[] {
  return uses
    .filter(({ use }) => includeDeclaration || use.role === 'use')
    .map(({ name }) => ({ uri: uriOf(name.source.origin.file), range: school.locate(name.source) }));
}

/** All uses in the school, with other messages let in between; null if one of them made it stale. */
export async function usesInSlices(
  school: School,
  path: string,
  entity: Entity,
  taken: () => boolean,
): Promise<readonly Reference[] | null> {
  const asked = school.analysis(path);
  const stale = () => taken() || school.analysis(path) !== asked;
  const found = await inSlices(
    school.paths(),
    (file) => [file, usesOfFile(school, file, entity)] as const,
    stale,
  );
  return found && sharedUses(school, path, entity, found);
}

export const registerReferences: Feature = (connection, session) => {
  connection.onReferences(async (params, token) => {
    const taken = () => token.isCancellationRequested;
    const found = atPosition(session, (school, path, offset) =>
      referencesAt(school, path, offset, params.context, taken),
    )(params);
    return found ? ((await found) ?? cancelled()) : [];
  });
  return { referencesProvider: true };
};
