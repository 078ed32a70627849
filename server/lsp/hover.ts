import type { Hover } from 'vscode-languageserver-types';
import type { Feature } from './feature.ts';
import { hoverAt } from './hover/hover-at.ts';
import { pathOf } from './locations.ts';
import { offsetAt, rangeOf } from './positions.ts';
import { ask } from './said/asked.ts';

/** What stands under the pointer, in the language of the file. */
export const registerHover: Feature = (connection, session) => {
  connection.onHover(({ textDocument, position }): Hover | null => {
    const asked = ask(session.school, pathOf(textDocument.uri), session.settings.language);
    const told = asked && hoverAt(asked, offsetAt(asked.analysis, position));
    if (!asked || !told) return null;
    return {
      contents: { kind: 'markdown', value: told.text.join('\n\n') },
      range: rangeOf(asked.analysis, told.start, told.end),
    };
  });
  return { hoverProvider: true };
};
