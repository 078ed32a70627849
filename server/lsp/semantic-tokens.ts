import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { offsetAt } from './positions.ts';
import { tokenEdits } from './tokens/delta.ts';
import { documentTokens } from './tokens/document-tokens.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './tokens/legend.ts';

interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Colours by what a word means: of the whole file, of what is on the screen, or what changed of them. */
export const registerSemanticTokens: Feature = (connection, session) => {
  const sent = new Map<string, Sent>();
  let answers = 0;
  const fresh = (path: string): Sent => {
    const result = { resultId: String(++answers), data: documentTokens(session.school, path) };
    sent.set(path, result);
    return result;
  };
  connection.languages.semanticTokens.on(({ textDocument }): SemanticTokens => {
    const { resultId, data } = fresh(pathOf(textDocument.uri));
    return { resultId, data: [...data] };
  });
  connection.languages.semanticTokens.onDelta(
    ({ textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const path = pathOf(textDocument.uri);
      const before = sent.get(path);
      const { resultId, data } = fresh(path);
      if (before?.resultId !== previousResultId) return { resultId, data: [...data] };
      return { resultId, edits: tokenEdits(before.data, data) };
    },
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }): SemanticTokens => {
    const path = pathOf(textDocument.uri);
    const analysis = session.school.analysis(path);
    if (!analysis) return { data: [] };
    const stretch = { start: offsetAt(analysis, range.start), end: offsetAt(analysis, range.end) };
    return { data: [...documentTokens(session.school, path, stretch)] };
  });
  session.documents.onDidClose(({ document }) => sent.delete(pathOf(document.uri)));
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
};
