import type { CompletionItem, CompletionList, ServerCapabilities } from 'vscode-languageserver';
import type { Language } from '../../messages/language.ts';
import { languageFor } from '../../school/diagnostics.ts';
import type { School } from '../../school/school.ts';
import type { Feature } from '../feature.ts';
import { pathOf } from '../locations.ts';
import { offsetAt, rangeOf } from '../positions.ts';
import type { DocumentationKey } from './candidate.ts';
import { complete, withoutPlaceholders } from './complete.ts';
import { documentationOf } from './documentation.ts';
import { completionItem } from './items.ts';
import { signatureAt } from './signature.ts';

/**
 * Marks and the blank. Chinese characters need not be listed, and could not all be: clients ask by themselves while
 * a word is typed, and the language configuration says that these characters are of words. `{` is left out: whoever
 * ends a line with it presses Enter next, which would take the first suggestion for wanted.
 */
const TRIGGERS = [' ', '、', '，', ',', '：', ':', '"', '。', '；'];

interface Data {
  readonly path: string;
  readonly key: DocumentationKey;
}

/** Completion, what it says of a chosen word, and the help within times and sentences of quotas. */
export const registerCompletion: Feature = (connection, session, client): ServerCapabilities => {
  const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(({ textDocument, position }): CompletionList | null =>
    completionList(session.school, pathOf(textDocument.uri), position, snippets, session.editorLanguage),
  );
  connection.onCompletionResolve((item) => {
    const data = item.data as Data | undefined;
    if (!data) return item;
    const known = session.school.known(data.path);
    const text = session.school.analysis(data.path)?.text ?? '';
    const value = documentationOf(
      data.key,
      known?.plan.kinds ?? [],
      languageFor(text, session.settings.language),
    );
    return value === '' ? item : { ...item, documentation: { kind: 'markdown', value } };
  });
  connection.onSignatureHelp(({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    const analysis = session.school.analysis(path);
    if (!analysis) return null;
    return signatureAt(
      analysis,
      offsetAt(analysis, position),
      languageFor(analysis.text, session.settings.language),
    );
  });
  return {
    completionProvider: {
      triggerCharacters: TRIGGERS,
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    signatureHelpProvider: { triggerCharacters: [' ', '：'], retriggerCharacters: ['、', '，', ' '] },
  };
};

/** What may be written at a position of a file, as the protocol has it. `snippets`: the client knows placeholders. */
export function completionList(
  school: School,
  path: string,
  position: { readonly line: number; readonly character: number },
  snippets: boolean,
  editor?: Language,
): CompletionList | null {
  const analysis = school.analysis(path);
  if (!analysis) return null;
  const offset = offsetAt(analysis, position);
  const items = complete(school, path, offset, editor).map((found, i): CompletionItem => {
    const completion = snippets ? found : withoutPlaceholders(found);
    const { from, to } = completion;
    const item = completionItem(
      completion,
      rangeOf(analysis, from, to),
      analysis.text.slice(from, offset),
      i,
    );
    return item.data === undefined ? item : { ...item, data: { path, key: item.data } satisfies Data };
  });
  return { isIncomplete: true, items };
}
