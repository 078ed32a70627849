// Reads the standard library of kinds (grammar/standard.plan) once and for all; the product starts with the result.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const folder = mkdtempSync('.generate-standard-');
const outfile = join(folder, 'read.mjs');
try {
  await esbuild.build({
    entryPoints: ['server/language/school/read-standard.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    loader: { '.plan': 'text' },
    inject: ['scripts/group-by.mjs'],
    logLevel: 'error',
  });
  const { standardSnapshot } = await import(pathToFileURL(outfile).href);
  writeFileSync('server/language/generated/standard.json', `${JSON.stringify(standardSnapshot())}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
