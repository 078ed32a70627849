import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver';
import * as protocol from 'vscode-languageserver-protocol';
import { TestClient } from '../support/lsp-client.ts';

/** How a server announces a method; what is not here is not announced. */
const ANNOUNCED: Readonly<Record<string, (server: ServerCapabilities) => unknown>> = {
  'textDocument/diagnostic': ({ diagnosticProvider }) => diagnosticProvider,
  'workspace/diagnostic': ({ diagnosticProvider }) => diagnosticProvider?.workspaceDiagnostics,
  'textDocument/definition': ({ definitionProvider }) => definitionProvider,
  'textDocument/declaration': ({ declarationProvider }) => declarationProvider,
  'textDocument/typeDefinition': ({ typeDefinitionProvider }) => typeDefinitionProvider,
  'textDocument/implementation': ({ implementationProvider }) => implementationProvider,
  'textDocument/references': ({ referencesProvider }) => referencesProvider,
  'textDocument/documentHighlight': ({ documentHighlightProvider }) => documentHighlightProvider,
  'textDocument/documentSymbol': ({ documentSymbolProvider }) => documentSymbolProvider,
  'workspace/symbol': ({ workspaceSymbolProvider }) => workspaceSymbolProvider,
  'textDocument/documentLink': ({ documentLinkProvider }) => documentLinkProvider,
  'textDocument/moniker': ({ monikerProvider }) => monikerProvider,
  'textDocument/prepareCallHierarchy': ({ callHierarchyProvider }) => callHierarchyProvider,
  'textDocument/prepareTypeHierarchy': ({ typeHierarchyProvider }) => typeHierarchyProvider,
  'workspace/textDocumentContent': ({ workspace }) => workspace?.textDocumentContent,
  'textDocument/hover': ({ hoverProvider }) => hoverProvider,
  'textDocument/inlayHint': ({ inlayHintProvider }) => inlayHintProvider,
  'textDocument/codeLens': ({ codeLensProvider }) => codeLensProvider,
  'codeLens/resolve': ({ codeLensProvider }) => codeLensProvider?.resolveProvider,
  'textDocument/semanticTokens/full': ({ semanticTokensProvider }) => semanticTokensProvider?.full,
  'textDocument/semanticTokens/range': ({ semanticTokensProvider }) => semanticTokensProvider?.range,
  'textDocument/foldingRange': ({ foldingRangeProvider }) => foldingRangeProvider,
  'textDocument/selectionRange': ({ selectionRangeProvider }) => selectionRangeProvider,
  'textDocument/documentColor': ({ colorProvider }) => colorProvider,
  'textDocument/inlineValue': ({ inlineValueProvider }) => inlineValueProvider,
  'textDocument/completion': ({ completionProvider }) => completionProvider,
  'completionItem/resolve': ({ completionProvider }) => completionProvider?.resolveProvider,
  'textDocument/signatureHelp': ({ signatureHelpProvider }) => signatureHelpProvider,
  'textDocument/inlineCompletion': ({ inlineCompletionProvider }) => inlineCompletionProvider,
  'textDocument/codeAction': ({ codeActionProvider }) => codeActionProvider,
  'textDocument/formatting': ({ documentFormattingProvider }) => documentFormattingProvider,
  'textDocument/rangeFormatting': ({ documentRangeFormattingProvider }) => documentRangeFormattingProvider,
  'textDocument/onTypeFormatting': ({ documentOnTypeFormattingProvider }) => documentOnTypeFormattingProvider,
  'textDocument/prepareRename': ({ renameProvider }) => renameProvider,
  'workspace/willRenameFiles': ({ workspace }) => workspace?.fileOperations?.willRename,
  'workspace/didRenameFiles': ({ workspace }) => workspace?.fileOperations?.didRename,
  'textDocument/linkedEditingRange': ({ linkedEditingRangeProvider }) => linkedEditingRangeProvider,
  'workspace/executeCommand': ({ executeCommandProvider }) => executeCommandProvider,
  'notebookDocument/didOpen': ({ notebookDocumentSync }) => notebookDocumentSync,
};

/** Method → whether docs/features.md says that it is answered. */
const promised = new Map(
  readFileSync('docs/features.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, methods, answer] = /^\| (`.*?) \| (yes|no|not yet|own) \|/.exec(line) ?? [];
      return [...(methods ?? '').matchAll(/`([^`]+)`/g)].map(
        ([, method]) => [method ?? '', answer === 'yes'] as const,
      );
    }),
);

/** Names of registrations, which are no methods. */
const NO_METHODS = ['notebookDocument/sync', 'textDocument/semanticTokens'];
/** Of the base protocol, which the package keeps to itself. */
const BASE = ['$/cancelRequest', '$/progress'];

/** Every method that a part of the protocol package names. */
function methodsIn(value: unknown, depth = 0): readonly string[] {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || depth > 2) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'method' && typeof part === 'string' ? [part] : methodsIn(part, depth + 1),
  );
}

test('docs/features.md lists every method of the protocol, and none that is none', () => {
  const methods = methodsIn({ ...protocol }).filter((name) =>
    /[/]|^(?:initialized?|shutdown|exit)$/.test(name),
  );
  const known = new Set([...methods, ...BASE].filter((name) => !NO_METHODS.includes(name)));
  expect(known.size).toBeGreaterThan(90);
  const listed = [...promised.keys()].filter((name) => !name.startsWith('jiaoyan/'));
  expect(listed.toSorted()).toEqual([...known].toSorted());
});

let capabilities: ServerCapabilities;

beforeAll(async () => {
  const client = new TestClient({});
  const workspace = { workspaceFolders: true, textDocumentContent: {} };
  ({ capabilities } = await client.start({
    capabilities: { workspace, textDocument: { diagnostic: {} } },
  }));
  await client.stop();
});

test.each(Object.keys(ANNOUNCED))('%s is answered exactly if docs/features.md says so', (method) => {
  expect([...promised.keys()]).toContain(method);
  expect(Boolean(ANNOUNCED[method]?.(capabilities))).toBe(promised.get(method));
});
