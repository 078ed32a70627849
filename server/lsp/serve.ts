import {
  type Connection,
  DidChangeConfigurationNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { analyseFile } from '../language/document/file-analysis.ts';
import { standardLibrary } from '../language/school/standard.ts';
import { registerCalendarRequest } from './calendar-request.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCodeLens } from './code-lens.ts';
import { registerCompletion } from './completion/register.ts';
import { registerDefinition } from './definition.ts';
import { registerDocumentHighlight } from './document-highlight.ts';
import { registerDocumentLinks } from './document-links.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerExportRequest } from './export-request.ts';
import type { Feature } from './feature.ts';
import type { FileAccess } from './file-access.ts';
import { registerFolding } from './folding.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { pathOf } from './locations.ts';
import { registerPreview } from './preview/register.ts';
import { registerPullDiagnostics } from './pull-diagnostics.ts';
import { registerQuotasRequest } from './quotas-request.ts';
import { registerReferences } from './references.ts';
import { refreshAfterChanges } from './refresh.ts';
import { registerRename } from './rename.ts';
import { registerRenameFiles } from './rename-files.ts';
import { registerSelectionRange } from './selection-range.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { Session } from './session.ts';
import { registerStandardDocument } from './standard-document.ts';
import { registerStarterRequests } from './starter-requests.ts';
import { watchFiles } from './watched-files.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

/** How the host reaches files, once it is known whether the client can help. */
export type ChooseFiles = (clientReads: boolean) => FileAccess;

/** From a client that said what day it is: `{ today }`, once another day has begun. */
const DAY_CHANGED = 'jiaoyan/didChangeDay';

/** Everything the server can do beside diagnostics. */
const FEATURES: readonly Feature[] = [
  registerCalendarRequest,
  registerCodeLens,
  registerCompletion,
  registerPreview,
  registerQuotasRequest,
  registerCodeActions,
  registerDefinition,
  registerDocumentHighlight,
  registerDocumentLinks,
  registerDocumentSymbols,
  registerExportRequest,
  registerFolding,
  registerFormatting,
  registerHover,
  registerInlayHints,
  registerPullDiagnostics,
  registerReferences,
  registerRename,
  registerRenameFiles,
  registerSelectionRange,
  registerSemanticTokens,
  registerStandardDocument,
  registerStarterRequests,
  registerWorkspaceSymbols,
];

/** Answers a client until it goes. */
export function serve(connection: Connection, chooseFiles: ChooseFiles): void {
  let session: Session | null = null;
  let start: { params: InitializeParams; session: Session } | null = null;
  connection.onInitialize((params): InitializeResult => {
    const options = initializationOptions(params);
    session = new Session(connection, chooseFiles(options.clientReads));
    session.opensPlaces = options.opensPlaces;
    session.showsCalendar = options.showsCalendar;
    session.showsProgress = params.capabilities.window?.workDoneProgress === true;
    session.documents.listen(connection);
    refreshAfterChanges(connection, session, params.capabilities);
    start = { params, session };
    const current = session;
    setTimeout(makeReady);
    const added = FEATURES.map((register) => register(connection, current, params.capabilities));
    const capabilities: ServerCapabilities = Object.assign({}, ...added);
    return {
      serverInfo: { name: 'jiaoyan', version },
      capabilities: {
        ...capabilities,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        workspace: {
          ...Object.assign({}, ...added.map(({ workspace }) => workspace)),
          workspaceFolders: { supported: true, changeNotifications: true },
        },
      },
    };
  });
  connection.onInitialized(async () => {
    if (start) await begin(connection, start.session, start.params);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await session?.configureFrom(
      start && asksForSettings(start.params)
        ? await ownSettings(connection, start.session)
        : (settings?.jiaoyan ?? null),
    );
  });
  connection.onNotification(DAY_CHANGED, async (params: { readonly today?: unknown } | null) => {
    await session?.turnTo(String(params?.today));
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await session?.follow(
      changes.map(({ uri, type }) => ({ path: pathOf(uri), isGone: type === FileChangeType.Deleted })),
    );
  });
}

/** While the client reads the answer to `initialize`: what its first plan will need, whatever stands in it. */
function makeReady(): void {
  analyseFile('', '活动\n', standardLibrary().names);
}

async function begin(connection: Connection, session: Session, params: InitializeParams): Promise<void> {
  const folders = foldersOf(params);
  const { today } = initializationOptions(params);
  session.prepare({ folders, today, locale: params.locale ?? null });
  // Listened for before anything is waited for: what is told meanwhile would be lost.
  if (params.capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      await session.removeFolders(removed.map(({ uri }) => pathOf(uri)));
      await session.addFolders(added.map(({ uri }) => pathOf(uri)));
    });
  }
  if (asksForSettings(params)) {
    if (params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const register = () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: 'jiaoyan' });
      await session.faults.around('client/registerCapability', register, undefined);
    }
    await session.configureFrom(await ownSettings(connection, session));
  }
  void watchFiles(connection, session, params.capabilities);
  await session.readFolders();
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}

function asksForSettings(params: InitializeParams): boolean {
  return params.capabilities.workspace?.configuration === true;
}

/** What the client answers; a client that fails to answer has none. */
function ownSettings(connection: Connection, { faults }: Session): Promise<unknown> {
  const ask = (): Promise<unknown> => connection.workspace.getConfiguration('jiaoyan');
  return faults.around('workspace/configuration', ask, undefined);
}

/**
 * `today`: the client's own date; `clientReads`: it answers `jiaoyan/readFile` and `jiaoyan/listFiles`; `opensPlaces`:
 * it has the command `jiaoyan.openPlaces`; `showsCalendar`: it wants to know when the calendar changes.
 */
function initializationOptions({ initializationOptions: given }: InitializeParams): {
  today: string | null;
  clientReads: boolean;
  opensPlaces: boolean;
  showsCalendar: boolean;
} {
  const options = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  return {
    today: typeof options.today === 'string' ? options.today : null,
    clientReads: options.clientReads === true,
    opensPlaces: options.opensPlaces === true,
    showsCalendar: options.showsCalendar === true,
  };
}
