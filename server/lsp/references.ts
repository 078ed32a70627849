import type { Location } from 'vscode-languageserver-types';
import { referenceAt } from '../school/name-at.ts';
import type { School } from '../school/school.ts';
import { usesIn } from '../school/uses-in.ts';
import { atPosition } from './at-position.ts';
import type { Feature } from './feature.ts';
import { uriOf } from './locations.ts';

/** Every place in the school that speaks of what is named at an offset, under whatever spelling. */
export function referencesAt(
  school: School,
  path: string,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const reference = referenceAt(school, path, offset);
  if (!reference) return [];
  return usesIn(school, path, reference.entity)
    .filter(({ use }) => includeDeclaration || use.role === 'use')
    .map(({ name }) => ({ uri: uriOf(name.source.origin.file), range: school.locate(name.source) }));
}

export const registerReferences: Feature = (connection, session) => {
  connection.onReferences((params) =>
    atPosition(session, (school, path, offset) => referencesAt(school, path, offset, params.context))(params),
  );
  return { referencesProvider: true };
};
