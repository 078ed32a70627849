import type { ClientCapabilities } from 'vscode-languageserver';
import type { Location } from 'vscode-languageserver-types';
import standardText from '../../grammar/standard.plan';
import type { Source } from '../engine/plan/source.ts';
import { standardLibrary } from '../language/school/standard.ts';
import { plainLocator } from '../school/file-cache.ts';
import type { Feature } from './feature.ts';

const SCHEME = 'jiaoyan-standard';
const URI = `${SCHEME}:/standard.plan`;

const locate = plainLocator(standardText);

/** Whether the client opens documents that only the server has (a protocol of 3.18 or later). */
export function opensStandard(client: ClientCapabilities): boolean {
  return client.workspace?.textDocumentContent !== undefined;
}

export function isStandard({ origin }: Source): boolean {
  return origin.file === standardLibrary().plan.file;
}

/** Where something stands in the standard library, for clients that can open it. */
export function standardLocation(source: Source): Location {
  return { uri: URI, range: locate(source) };
}

/** The standard library as a document that can be read but not changed: it says in the plan language what 听课 is. */
export const registerStandardDocument: Feature = (connection, _session, client) => {
  if (!opensStandard(client)) return {};
  connection.workspace.textDocumentContent.on(({ uri }) => ({ text: uri === URI ? standardText : '' }));
  return { workspace: { textDocumentContent: { schemes: [SCHEME] } } };
};
