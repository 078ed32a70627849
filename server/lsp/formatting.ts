import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Stretch } from '../language/document/structure.ts';
import type { Edit } from '../language/format/edits.ts';
import { formatEdits } from '../language/format/format.ts';
import { formatOnType } from '../language/format/on-type.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';

/** What puts a plan, or those of its statements that a stretch touches, in order; null: there is no such plan. */
export function formatting(school: School, path: string, range?: Stretch): readonly TextEdit[] | null {
  return edits(school, path, (text, analysis) => formatEdits(text, { language: null, analysis }, range));
}

/** What follows a character just typed; `position` is behind it. */
export function typing(
  school: School,
  path: string,
  position: Position,
  typed: string,
): readonly TextEdit[] | null {
  return edits(school, path, (text, analysis) =>
    formatOnType(text, offsetAt(analysis, position), typed, { language: null, analysis }),
  );
}

type Analysis = NonNullable<ReturnType<School['analysis']>>;

function edits(
  school: School,
  path: string,
  make: (text: string, analysis: Analysis) => readonly Edit[],
): readonly TextEdit[] | null {
  const analysis = school.analysis(path);
  if (!analysis) return null;
  return make(analysis.text, analysis).map(({ start, end, text }) => ({
    range: rangeOf(analysis, start, end),
    newText: text,
  }));
}

/** The whole plan, a part of it, or the line that was just ended. The keywords stay in the language they are in. */
export const registerFormatting: Feature = (connection, { school }) => {
  const sent = (found: readonly TextEdit[] | null) => found && [...found];
  connection.onDocumentFormatting(({ textDocument }) => sent(formatting(school, pathOf(textDocument.uri))));
  connection.onDocumentRangeFormatting(({ textDocument, range }) => {
    const path = pathOf(textDocument.uri);
    const analysis = school.analysis(path);
    if (!analysis) return null;
    const stretch = { start: offsetAt(analysis, range.start), end: offsetAt(analysis, range.end) };
    return sent(formatting(school, path, stretch));
  });
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }) =>
    sent(typing(school, pathOf(textDocument.uri), position, ch)),
  );
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', '；', ';'] },
  };
};
