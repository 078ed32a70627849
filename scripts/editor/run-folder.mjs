import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every editor started here is set to: no network, no greeting, nothing that changes files by itself. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/**
 * A fresh folder for one run of an editor: user data, extensions, and everything a program may want to keep. It is
 * removed when this process ends, unless JIAOYAN_KEEP is set.
 */
export function runFolder() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'jiaoyan-editor-')));
  process.on('exit', () => {
    if (process.env.JIAOYAN_KEEP) console.log(`Kept: ${root}`);
    else rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });
  const folders = {
    root,
    data: join(root, 'data'),
    extensions: join(root, 'extensions'),
    state: join(root, 'state'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

/** Writes the user's settings: the common ones and `more`. */
export function writeSettings({ data }, more = {}) {
  const folder = join(data, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...more }, null, 2));
}

/** A copy of the examples that may be changed at will; `name` tells the runs of one editor apart. */
export function exampleWorkspace({ root }, name) {
  const workspace = join(root, name, 'workspace');
  cpSync('examples', workspace, { recursive: true });
  return workspace;
}
