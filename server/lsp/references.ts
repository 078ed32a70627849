import type { Location } from 'vscode-languageserver-types';
import { referenceAt } from '../school/name-at.ts';
import type { Entity, Reference } from '../school/names/entity.ts';
import type { School } from '../school/school.ts';
import { sharedUses, usesIn, usesOfFile } from '../school/uses-in.ts';
import { atPosition } from './at-position.ts';
import { cancelled } from './calendar-request.ts';
import type { Feature } from './feature.ts';
import { inSlices } from './in-slices.ts';
import { pathOf, uriOf } from './locations.ts';

interface Wanted {
  readonly includeDeclaration: boolean;
}

/** Every place in the school that speaks of what is named at an offset, under whatever spelling. */
export function referencesAt(school: School, path: string, offset: number, wanted: Wanted): Location[] {
  const reference = referenceAt(school, path, offset);
  return reference ? locations(school, usesIn(school, path, reference.entity), wanted) : [];
}

function locations(school: School, uses: readonly Reference[], { includeDeclaration }: Wanted): Location[] {
  return uses
    .filter(({ use }) => includeDeclaration || use.role === 'use')
    .map(({ name }) => ({ uri: uriOf(name.source.origin.file), range: school.locate(name.source) }));
}

/** {@link usesIn} with other messages let in between; null if one of them made it stale. */
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
  const { school } = session;
  connection.onReferences(async (params, token) => {
    const path = pathOf(params.textDocument.uri);
    const reference = atPosition(session, referenceAt)(params);
    if (!reference) return [];
    const uses = await usesInSlices(school, path, reference.entity, () => token.isCancellationRequested);
    return uses ? locations(school, uses, params.context) : cancelled();
  });
  return { referencesProvider: true };
};
