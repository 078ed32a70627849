import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { uriOf } from './locations.ts';
import type { Session } from './session.ts';

/** Plans and tables, and folders that come and go: an editor need not tell of what is in them. */
const ALWAYS: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.{plan,csv}' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks a client that can be asked to tell of changes outside of its windows, also of the user's holiday file. */
export async function watchFiles(
  connection: Connection,
  session: Session,
  { workspace }: ClientCapabilities,
): Promise<void> {
  const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
  if (!dynamicRegistration) return;
  let watched: string | null = null;
  let last: Promise<Disposable | null> = Promise.resolve(null);
  const register = (before: Disposable | null): Promise<Disposable | null> => {
    before?.dispose();
    const own = watched === null ? [] : [watcherOf(watched, relativePatternSupport === true)];
    const ask = () =>
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...ALWAYS, ...own] });
    return session.faults.around('client/registerCapability', ask, null);
  };
  const follow = () => {
    if (watched === session.holidayFile) return;
    watched = session.holidayFile;
    last = last.then(register);
  };
  watched = session.holidayFile;
  last = last.then(register);
  session.watchers.add(follow);
  await last;
}

function watcherOf(path: string, relative: boolean): FileSystemWatcher {
  const slash = path.lastIndexOf('/');
  const pattern = path.slice(slash + 1).replace(/[[\]{}*?]/g, '?');
  return { globPattern: relative ? { baseUri: uriOf(path.slice(0, slash)), pattern } : `**/${pattern}` };
}
