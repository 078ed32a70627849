// Measures the built server and command line over stdio beside Langium's own services; prints tables as Markdown.
// `npm run bench -- keys start` runs only the named sections.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundleOptions } from '../esbuild.mjs';

// A folder of its own: what is in dist may be built anew meanwhile.
const folder = mkdtempSync(join(tmpdir(), 'jiaoyan-bench-'));
const bundle = (name) => ({ ...bundleOptions(name, true), outdir: folder, metafile: false });
await esbuild.build(bundle('programs'));
await esbuild.build(bundle('starters'));
await esbuild.build({
  ...bundle('starters'),
  inject: bundle('programs').inject,
  entryPoints: { bench: 'tests/bench/bench.ts', 'stock-server': 'tests/bench/stock-server.ts' },
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
});
const args = [join(folder, 'bench.mjs'), folder, ...process.argv.slice(2)];
const run = spawn(process.execPath, args, { stdio: 'inherit' });
run.once('exit', (code) => {
  rmSync(folder, { recursive: true });
  process.exitCode = code ?? 1;
});
