// Writes into package.json the diagnostic codes that a user may re-grade in the settings: one for every page of
// docs/diagnostics.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const MANIFEST = new URL('../package.json', import.meta.url);
const PAGES = new URL('../docs/diagnostics/zh/', import.meta.url);

/** package.json as it should be. */
export function manifest() {
  const json = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const codes = readdirSync(PAGES)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => file.replace('.md', ''))
    .sort();
  json.contributes.configuration.properties['jiaoyan.diagnostics.severity'].propertyNames = { enum: codes };
  return `${JSON.stringify(json, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(MANIFEST, manifest());
}
