// Bundles everything that is shipped into dist/. `--watch` builds again on each change, `--production` makes the
// bundles small and leaves the source maps out.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { notices, packagesIn } from './scripts/notices.mjs';

const MEGABYTE = 1024 * 1024;
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Bundle name → how it differs from the others. */
const BUNDLES = {
  'client.cjs': { entry: 'client/extension.ts', platform: 'node', format: 'cjs', external: ['vscode'] },
  'client-web.js': {
    entry: 'client/extension-web.ts',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  'server.cjs': { entry: 'server/main.ts', platform: 'node', format: 'cjs' },
  'server-web.js': { entry: 'server/browser.ts', platform: 'browser', format: 'iife' },
  'cli.mjs': { entry: 'server/cli/main.ts', platform: 'node', format: 'esm', banner: '#!/usr/bin/env node' },
};

/**
 * Options for esbuild. `import.meta` is absent from a CommonJS bundle and `require` from an ES module; libraries that
 * ask for them get Node's own.
 */
function options(name, { entry, banner, ...rest }, production) {
  return {
    ...rest,
    entryPoints: [entry],
    outfile: `dist/${name}`,
    bundle: true,
    target: rest.platform === 'node' ? 'node20' : 'es2022',
    mainFields: rest.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    charset: 'utf8',
    legalComments: production ? 'none' : 'eof',
    loader: { '.plan': 'text', '.md': 'text' },
    // Langium calls Object.groupBy, which Node 20 and older browsers lack.
    inject: ['scripts/group-by.mjs'],
    banner: { js: [banner, rest.format === 'esm' ? REQUIRE : null].filter(Boolean).join('\n') },
    metafile: true,
    logLevel: 'warning',
  };
}

const REQUIRE = `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`;

/** Builds all bundles; what each is made of is left in dist/meta.json. Gives their sizes. */
export async function build({ production = false } = {}) {
  const built = await Promise.all(
    Object.entries(BUNDLES).map(async ([name, bundle]) => {
      const { metafile } = await esbuild.build(options(name, bundle, production));
      return { name, metafile, bytes: metafile.outputs[`dist/${name}`].bytes };
    }),
  );
  writeFileSync('dist/meta.json', JSON.stringify(Object.fromEntries(built.map((b) => [b.name, b.metafile]))));
  writeFileSync(`dist/${NOTICES}`, notices(packagesIn(built.map(({ metafile }) => metafile))));
  clean(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
  return built;
}

/** Removes what earlier builds left. */
function clean(outputs) {
  const kept = new Set([...outputs, 'dist/meta.json', `dist/${NOTICES}`]);
  for (const file of readdirSync('dist')) {
    if (!kept.has(`dist/${file}`)) rmSync(`dist/${file}`, { recursive: true });
  }
}

async function watch() {
  for (const [name, bundle] of Object.entries(BUNDLES)) {
    const context = await esbuild.context({ ...options(name, bundle, false), logLevel: 'info' });
    await context.watch();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    const built = await build({ production: process.argv.includes('--production') });
    for (const { name, bytes } of built)
      console.log(`dist/${name.padEnd(16)}${(bytes / MEGABYTE).toFixed(2)} MB`);
  }
}
