// A real VS Code in the browser, with the extension and a copy of the examples, one plan of them open:
// `npm run try [-- --port 8080]`.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCodeServer } from './editor/code-server.mjs';
import { codeServer } from './editor/install-code-server.mjs';
import { packageExtension } from './editor/package-extension.mjs';
import { exampleWorkspace, runFolder, writeSettings } from './editor/run-folder.mjs';

/** The plan to begin with. */
const FIRST = 'school/语文组.plan';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
  console.error(`--port: not a port: ${values.port}`);
  process.exit(2);
}
await codeServer();
const vsix = await packageExtension();
const folders = runFolder();
const workspace = exampleWorkspace(folders, 'examples');
writeSettings(folders);
const { url } = await startCodeServer(folders, { vsix, port });
const plan = `vscode-remote://${new URL(url).host}${workspace}/${FIRST}`;
const opened = { folder: workspace, payload: JSON.stringify([['openFile', plan]]) };
console.log(`\n  教研计划 · Jiaoyan Plan\n  ${url}/?${new URLSearchParams(opened)}\n`);
console.log('  Ctrl-C 结束 · Ctrl-C ends it. What you change there is thrown away.');
