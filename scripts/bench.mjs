// Measures parsing, a keystroke, a term's calendar and the server's start; prints a table.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from '../esbuild.mjs';

await build({ production: true });
const folder = mkdtempSync(join('dist', 'bench-'));
const outfile = join(folder, 'bench.mjs');
await esbuild.build({
  entryPoints: ['tests/bench/bench.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  loader: { '.plan': 'text', '.md': 'text' },
  inject: ['scripts/group-by.mjs'],
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}
