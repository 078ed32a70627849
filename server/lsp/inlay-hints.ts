import type { InlayHint } from 'vscode-languageserver-types';
import type { Feature } from './feature.ts';
import type { Hint } from './inlay/hint.ts';
import { hintsIn } from './inlay/hints-in.ts';
import { pathOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { type Asked, ask } from './said/asked.ts';

/** Dates and totals behind what does not say them; explained when somebody points at one. */
export const registerInlayHints: Feature = (connection, session) => {
  const asking = (uri: string) => ask(session.school, pathOf(uri), session.settings.language);
  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const asked = session.settings.inlayHints ? asking(textDocument.uri) : null;
    if (!asked) return [];
    const { analysis } = asked;
    return hintsIn(asked, offsetAt(analysis, range.start), offsetAt(analysis, range.end)).map((hint) =>
      shown(hint, asked, textDocument.uri),
    );
  });
  connection.languages.inlayHint.resolve((hint) => {
    const asked = typeof hint.data === 'string' ? asking(hint.data) : null;
    if (!asked) return hint;
    const at = offsetAt(asked.analysis, hint.position);
    const same = hintsIn(asked, at, at).find(({ label }) => label === hint.label);
    return same ? { ...hint, tooltip: { kind: 'markdown', value: same.tooltip() } } : hint;
  });
  return { inlayHintProvider: { resolveProvider: true } };
};

function shown({ at, label }: Hint, { analysis }: Asked, uri: string): InlayHint {
  const position = rangeOf(analysis, at, at).start;
  return { position, label, paddingLeft: true, paddingRight: true, data: uri };
}
