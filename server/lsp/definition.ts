import type { Location } from 'vscode-languageserver-types';
import { standardLibrary } from '../language/school/standard.ts';
import { declarationsOf } from '../school/declarations-of.ts';
import { referenceAt } from '../school/name-at.ts';
import type { Reference } from '../school/names/entity.ts';
import type { School } from '../school/school.ts';
import { atPosition } from './at-position.ts';
import type { Feature } from './feature.ts';
import { uriOf } from './locations.ts';

/** The standard library is part of the server: no window can show it. */
const BUILT_IN = standardLibrary().plan.file;

/** Every place that declares what is named at an offset, the plan's own first. */
export function declarationsAt(school: School, path: string, offset: number): Location[] {
  const reference = referenceAt(school, path, offset);
  if (!reference) return [];
  if (reference.entity.space === 'file') return fileStart(school, reference);
  return declarationsOf(school, path, reference.entity)
    .filter(({ name }) => name.source.origin.file !== BUILT_IN)
    .map(({ name }) => ({ uri: uriOf(name.source.origin.file), range: school.locate(name.source) }));
}

/** What is meant here: of places in several files those of the nearest. */
export function definitionAt(school: School, path: string, offset: number): Location[] {
  const all = declarationsAt(school, path, offset);
  return all.filter(({ uri }) => uri === all[0]?.uri);
}

/** 引用 "校历.plan" leads to the beginning of that file. */
function fileStart(school: School, { entity }: Reference): Location[] {
  const start = { line: 0, character: 0 };
  return school.text(entity.key) === null ? [] : [{ uri: uriOf(entity.key), range: { start, end: start } }];
}

export const registerDefinition: Feature = (connection, session) => {
  connection.onDefinition(atPosition(session, definitionAt));
  connection.onDeclaration(atPosition(session, declarationsAt));
  return { definitionProvider: true, declarationProvider: true };
};
