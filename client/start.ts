import { commands, type ExtensionContext, env } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { registerExportDocument } from './commands/export-document.ts';
import { registerGenerateCalendar } from './commands/generate-calendar.ts';
import { registerNewPlan } from './commands/new-plan.ts';
import { isVirtual, serveFiles } from './files.ts';
import { CLIENT_ID, LANGUAGE_ID, RESTART_COMMAND } from './language.ts';
import { localDate } from './local-date.ts';
import { tellNewDays } from './new-day.ts';
import { registerOpenPlaces } from './open-places.ts';
import { registerPreview } from './preview/register.ts';
import { revival } from './revival.ts';
import { type ServerState, serverStatus } from './server-status.ts';

/** A language client as the host (desktop or browser) makes it. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Running {
  readonly client: BaseLanguageClient;
  /** Settles when the server has answered for the first time, or could not be started. */
  readonly ready: Promise<void>;
}

/**
 * Everything the extension does in either host. What it registers ends with the context.
 *
 * @param inBrowser the server has no file system of its own
 */
export function start(context: ExtensionContext, create: CreateClient, inBrowser: boolean): Running {
  const status = serverStatus();
  const revive = revival(status, () => void restart());
  const client = create({
    // Every scheme: plans on virtual file systems and unsaved ones are checked too.
    documentSelector: [{ language: LANGUAGE_ID }],
    initializationOptions: () => ({
      locale: env.language,
      today: localDate(new Date()),
      clientReads: inBrowser || isVirtual(),
      opensPlaces: true,
      showsCalendar: true,
    }),
    synchronize: { configurationSection: CLIENT_ID },
    errorHandler: revive,
    // A request that fails is in the log; a server that has died says so in the status. Failures to start are still shown.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
  const restart = async () => {
    if (revive.hurry()) return;
    if (client.isRunning()) await client.stop();
    await client.start();
  };
  context.subscriptions.push(
    status,
    ...serveFiles(client),
    registerOpenPlaces(client),
    tellNewDays(client),
    client.onDidChangeState(({ newState }) => status.show(shown(newState))),
    commands.registerCommand(RESTART_COMMAND, restart),
    commands.registerCommand('jiaoyan.showLog', () => client.outputChannel.show()),
    commands.registerCommand('jiaoyan.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
  // A failure to start is shown by the client and in the status; the editor goes on without checks.
  const ready = client.start().catch(() => status.show('stopped'));
  context.subscriptions.push(
    ...registerPreview(context, client, ready),
    registerGenerateCalendar(client, ready),
    registerExportDocument(client, ready),
    registerNewPlan(client, ready),
  );
  return { client, ready };
}

function shown(state: State): ServerState {
  if (state === State.Running) return 'ready';
  return state === State.Starting ? 'starting' : 'stopped';
}
