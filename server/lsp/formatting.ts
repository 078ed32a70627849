import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import type { Stretch } from '../language/document/structure.ts';
import type { Edit } from '../language/format/edits.ts';
import { formatSteps } from '../language/format/format.ts';
import { formatOnType } from '../language/format/on-type.ts';
import type { School } from '../school/school.ts';
import { cancelled } from './cancelled.ts';
import type { Feature } from './feature.ts';
import { stepwise } from './in-slices.ts';
import { pathOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { withProgress } from './progress.ts';

/** What puts a plan, or those of its statements that a stretch touches, in order: statement by statement. */
export function* formattingSteps(analysis: FileAnalysis, range?: Stretch): Steps<readonly TextEdit[]> {
  const edits = yield* formatSteps(analysis.text, { language: null, analysis }, range);
  return yield* mapped(edits, (edit) => textEdit(analysis, edit));
}

/** What follows a character just typed; `position` is behind it. */
export function typing(
  school: School,
  path: string,
  position: Position,
  typed: string,
): readonly TextEdit[] | null {
  const analysis = school.analysis(path);
  if (!analysis) return null;
  const offset = offsetAt(analysis, position);
  const edits = formatOnType(analysis.text, offset, typed, { language: null, analysis });
  return edits.map((edit) => textEdit(analysis, edit));
}

function textEdit(analysis: FileAnalysis, { start, end, text }: Edit): TextEdit {
  return { range: rangeOf(analysis, start, end), newText: text };
}

interface Asked {
  readonly textDocument: TextDocumentIdentifier;
  readonly range?: Range;
}

function outdated(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'content modified');
}

/** Steps that a statement takes: it is put in order, set in its place, compared and looked at again. */
const STEPS_PER_STATEMENT = 6;

/** The whole plan, a part of it, or the line that was just ended. The keywords stay in the language they are in. */
export const registerFormatting: Feature = (connection, { school }) => {
  const sent = (found: readonly TextEdit[] | null) => found && [...found];
  /** In slices. What was typed meanwhile makes the answer worthless: it would be of another text. */
  const answer = async (
    { textDocument, range }: Asked,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<TextEdit[] | null | ResponseError<void>> => {
    const path = pathOf(textDocument.uri);
    const analysis = school.analysis(path);
    if (!analysis) return null;
    const stretch = range && { start: offsetAt(analysis, range.start), end: offsetAt(analysis, range.end) };
    const all = STEPS_PER_STATEMENT * analysis.units.length;
    const stale = () => token.isCancellationRequested || school.text(path) !== analysis.text;
    const made = await withProgress(progress, path.split('/').at(-1) ?? path, (tell) =>
      stepwise(formattingSteps(analysis, stretch), stale, (steps) => tell(steps / all)),
    );
    if (made) return sent(made.value);
    return token.isCancellationRequested ? cancelled() : outdated();
  };
  connection.onDocumentFormatting(answer);
  connection.onDocumentRangeFormatting(answer);
  connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }) =>
    sent(typing(school, pathOf(textDocument.uri), position, ch)),
  );
  return {
    documentFormattingProvider: { workDoneProgress: true },
    documentRangeFormattingProvider: { workDoneProgress: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', '；', ';'] },
  };
};
