// Bundles everything that is shipped into dist/. `--watch` builds again on each change, `--production` makes the
// bundles small and leaves the source maps out.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { ascii } from './scripts/ascii.mjs';
import { flatProtocol } from './scripts/flat-protocol.mjs';
import { notices, packagesIn } from './scripts/notices.mjs';

const MEGABYTE = 1024 * 1024;
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** What bin/ runs, compiled as it was before: a function of its module and of what loads others. */
const FUNCTION = {
  platform: 'node',
  format: 'cjs',
  charset: 'ascii',
  banner: { js: '(function (module, require) {' },
  footer: { js: '})' },
};

/** What is built, by name: entries and how they differ from the others. */
const BUNDLES = {
  client: {
    entryPoints: { client: 'bin/client.ts' },
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    inject: [],
    external: ['vscode'],
  },
  'client-extension': {
    ...FUNCTION,
    entryPoints: { extension: 'client/extension.ts' },
    external: ['vscode'],
  },
  'client-web': {
    entryPoints: { 'client-web': 'client/extension-web.ts' },
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  // Server and command line are mostly the same code; it is shipped once.
  programs: { ...FUNCTION, entryPoints: { jiaoyan: 'server/programs.ts' } },
  starters: {
    entryPoints: { server: 'bin/server.ts', cli: 'bin/cli.ts' },
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    inject: [],
    banner: { js: '#!/usr/bin/env node' },
  },
  // The page of the preview: script and style of its own.
  webview: {
    entryPoints: [
      { in: 'client/webview/main.ts', out: 'webview' },
      { in: 'client/webview/page.css', out: 'webview' },
    ],
    platform: 'browser',
    format: 'iife',
  },
  'server-web': { entryPoints: { 'server-web': 'server/browser.ts' }, platform: 'browser', format: 'iife' },
};

function options(bundle, production) {
  const node = bundle.platform === 'node';
  return {
    outdir: 'dist',
    bundle: true,
    target: node ? 'node20' : 'es2022',
    mainFields: node ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    charset: 'utf8',
    legalComments: production ? 'none' : 'eof',
    loader: { '.plan': 'text', '.md': 'text' },
    // Langium calls Object.groupBy, which Node 20 and older browsers lack.
    inject: ['scripts/group-by.mjs'],
    metafile: true,
    logLevel: 'warning',
    ...bundle,
    plugins: [flatProtocol, ...(production && bundle.charset === 'ascii' ? [ascii] : [])],
  };
}

/** How one of the bundles is built. */
export function bundleOptions(name, production) {
  return options(BUNDLES[name], production);
}

/** Builds all bundles; what each is made of is left in dist/meta.json. Gives the files and their sizes. */
export async function build({ production = false } = {}) {
  const built = await Promise.all(
    Object.entries(BUNDLES).map(async ([name, bundle]) => [
      name,
      (await esbuild.build(options(bundle, production))).metafile,
    ]),
  );
  const metafiles = built.map(([, metafile]) => metafile);
  const files = metafiles.flatMap(({ outputs }) => Object.entries(outputs));
  writeFileSync('dist/meta.json', JSON.stringify(Object.fromEntries(built)));
  writeFileSync(`dist/${NOTICES}`, notices(packagesIn(metafiles)));
  clean(files.map(([file]) => file));
  return files.map(([file, { bytes }]) => ({ file, bytes })).filter(({ file }) => !file.endsWith('.map'));
}

/** Removes what earlier builds left. */
function clean(outputs) {
  const kept = new Set([...outputs, 'dist/meta.json', `dist/${NOTICES}`]);
  for (const file of readdirSync('dist')) {
    if (!kept.has(`dist/${file}`)) rmSync(`dist/${file}`, { recursive: true });
  }
}

async function watch() {
  for (const bundle of Object.values(BUNDLES)) {
    const context = await esbuild.context({ ...options(bundle, false), logLevel: 'info' });
    await context.watch();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    // esbuild has named what is wrong by then.
    const built = await build({ production: process.argv.includes('--production') }).catch(() =>
      process.exit(1),
    );
    for (const { file, bytes } of built) console.log(`${file.padEnd(26)}${(bytes / MEGABYTE).toFixed(2)} MB`);
  }
}
