import type { DocumentLink } from 'vscode-languageserver-types';
import { resolvePath } from '../language/school/paths.ts';
import { nameUses } from '../school/name-uses.ts';
import { partOf } from '../school/names/name-parts.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { pathOf, uriOf } from './locations.ts';

/** 引用, 上级, 名册 and 记录 "….csv": the path without its quotes leads to the file, whether it is there yet or not. */
export function documentLinks(school: School, path: string): DocumentLink[] {
  const analysis = school.analysis(path);
  if (!analysis) return [];
  return nameUses(analysis.plan)
    .filter(({ as }) => as === 'file')
    .map(({ name }) => ({
      range: school.locate(partOf(name, 0, name.text.length).source),
      target: uriOf(resolvePath(path, name.text)),
    }));
}

export const registerDocumentLinks: Feature = (connection, session) => {
  connection.onDocumentLinks(({ textDocument }) => documentLinks(session.school, pathOf(textDocument.uri)));
  return { documentLinkProvider: {} };
};
