import type { Location } from 'vscode-languageserver-types';
import { declarationsOf } from '../school/declarations-of.ts';
import { referenceAt } from '../school/name-at.ts';
import type { Reference } from '../school/names/entity.ts';
import type { School } from '../school/school.ts';
import { atPosition } from './at-position.ts';
import type { Feature } from './feature.ts';
import { uriOf } from './locations.ts';
import { isStandard, opensStandard, standardLocation } from './standard-document.ts';

/** Every place that declares what is named at an offset, the plan's own first; `standard`: the library can be shown. */
export function declarationsAt(school: School, path: string, offset: number, standard = false): Location[] {
  const reference = referenceAt(school, path, offset);
  if (!reference) return [];
  if (reference.entity.space === 'file') return fileStart(school, reference);
  return declarationsOf(school, path, reference.entity).flatMap(({ name: { source } }) => {
    if (isStandard(source)) return standard ? [standardLocation(source)] : [];
    return [{ uri: uriOf(source.origin.file), range: school.locate(source) }];
  });
}

/** What is meant here: of places in several files those of the nearest. */
export function definitionAt(school: School, path: string, offset: number, standard = false): Location[] {
  const all = declarationsAt(school, path, offset, standard);
  return all.filter(({ uri }) => uri === all[0]?.uri);
}

/** 引用 "校历.plan" leads to the beginning of that file. */
function fileStart(school: School, { entity }: Reference): Location[] {
  const start = { line: 0, character: 0 };
  return school.text(entity.key) === null ? [] : [{ uri: uriOf(entity.key), range: { start, end: start } }];
}

export const registerDefinition: Feature = (connection, session, client) => {
  const standard = opensStandard(client);
  connection.onDefinition(atPosition(session, (...place) => definitionAt(...place, standard)));
  connection.onDeclaration(atPosition(session, (...place) => declarationsAt(...place, standard)));
  return { definitionProvider: true, declarationProvider: true };
};
