import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file system that is no disk: `mirror:/folder` shows what lies there, as repositories on the web are shown. */
const CODE = `const { EventEmitter, FileSystemError, workspace } = require('vscode');
/** The extension itself lies on the disk that is shown. */
let disk = null;
const mirrored = ({ path }) => disk.with({ path });
exports.activate = ({ extensionUri, subscriptions }) => {
  disk = extensionUri;
  const changes = new EventEmitter();
  const changed = (type, uri) => changes.fire([{ type, uri }]);
  const existing = async (work, uri) => {
    try {
      return await work();
    } catch {
      throw FileSystemError.FileNotFound(uri);
    }
  };
  const provider = {
    onDidChangeFile: changes.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => existing(() => workspace.fs.stat(mirrored(uri)), uri),
    readDirectory: (uri) => existing(() => workspace.fs.readDirectory(mirrored(uri)), uri),
    readFile: (uri) => existing(() => workspace.fs.readFile(mirrored(uri)), uri),
    createDirectory: (uri) => workspace.fs.createDirectory(mirrored(uri)),
    async writeFile(uri, content) {
      await workspace.fs.writeFile(mirrored(uri), content);
      changed(1, uri);
    },
    async delete(uri, options) {
      await workspace.fs.delete(mirrored(uri), options);
      changed(3, uri);
    },
    async rename(from, to, options) {
      await workspace.fs.rename(mirrored(from), mirrored(to), options);
      changed(3, from);
      changed(2, to);
    },
  };
  subscriptions.push(workspace.registerFileSystemProvider('mirror', provider, { isCaseSensitive: true }));
};
`;

/**
 * Writes an extension that serves the disk under the scheme `mirror`.
 *
 * @param {{ root: string }} folders
 * @returns {string} its folder
 */
export function mirrorExtension({ root }) {
  const folder = join(root, 'mirror');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'mirror',
    publisher: 'jiaoyan',
    version: '0.0.1',
    engines: { vscode: '^1.91.0' },
    main: './mirror.js',
    browser: './mirror.js',
    activationEvents: ['onFileSystem:mirror'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'mirror.js'), CODE);
  return folder;
}
