import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { referenceAt } from '../school/name-at.ts';
import type { School } from '../school/school.ts';
import { usesOfFile } from '../school/uses-in.ts';
import { atPosition } from './at-position.ts';
import type { Feature } from './feature.ts';

/** The places of the same file that speak of what is named at an offset; a declaration counts as written. */
export function highlightsAt(school: School, path: string, offset: number): DocumentHighlight[] {
  const reference = referenceAt(school, path, offset);
  if (!reference) return [];
  return usesOfFile(school, path, reference.entity)
    .filter(({ name }) => name.source.origin.file === path)
    .map(({ name, use }) => ({
      range: school.locate(name.source),
      kind: use.role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

export const registerDocumentHighlight: Feature = (connection, session) => {
  connection.onDocumentHighlight(atPosition(session, highlightsAt));
  return { documentHighlightProvider: true };
};
