import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { codeServer } from './install-code-server.mjs';
import { endGroup, run, startGroup } from './processes.mjs';

const START_LIMIT = 60_000;

/**
 * Starts code-server with one extension installed from its package.
 *
 * @param {{ root: string, data: string, extensions: string, state: string }} folders
 * @param {{ vsix: string, port?: number }} options port: any free one if absent
 * @returns {Promise<{ url: string, end: () => Promise<void> }>}
 */
export async function startCodeServer(folders, { vsix, port }) {
  const { node, entry } = await codeServer();
  const config = join(folders.root, 'config.yaml');
  writeFileSync(config, '');
  const common = [
    '--config',
    config,
    '--user-data-dir',
    folders.data,
    '--extensions-dir',
    folders.extensions,
  ];
  const env = cleanEnvironment({
    XDG_DATA_HOME: folders.state,
    XDG_CONFIG_HOME: folders.state,
    XDG_RUNTIME_DIR: folders.state,
  });
  await run(node, [entry, ...common, '--install-extension', vsix, '--force'], { env });
  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const access = ['--bind-addr', address, '--auth', 'none', '--disable-workspace-trust'];
  const log = join(folders.root, 'code-server.log');
  const server = startGroup(node, [entry, ...common, ...access, ...quiet], { env, stdio: 'pipe' });
  const written = createWriteStream(log);
  server.stdout.pipe(written);
  server.stderr.pipe(written);
  const url = `http://${address}`;
  await untilHealthy(url, server, log);
  return { url, end: () => endGroup(server) };
}

async function untilHealthy(url, server, log) {
  const end = Date.now() + START_LIMIT;
  while (Date.now() < end && server.exitCode === null) {
    const healthy = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await endGroup(server);
  throw new Error(`code-server did not start\n${readFileSync(log, 'utf8').slice(-4_000)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
