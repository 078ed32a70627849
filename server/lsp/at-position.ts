import type { Position } from 'vscode-languageserver-types';
import type { School } from '../school/school.ts';
import { pathOf } from './locations.ts';
import { offsetAt } from './positions.ts';
import type { Session } from './session.ts';

/** The handler of a request about a position, from what answers it for a path and an offset. */
export function atPosition<T>(session: Session, answer: (school: School, path: string, offset: number) => T) {
  return ({ textDocument, position }: { textDocument: { uri: string }; position: Position }): T | null => {
    const path = pathOf(textDocument.uri);
    const analysis = session.school.analysis(path);
    return analysis && answer(session.school, path, offsetAt(analysis, position));
  };
}
