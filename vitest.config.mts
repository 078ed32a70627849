import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Plan files and pages are imported as text, as in the bundles (esbuild.mjs). */
const text = {
  name: 'text',
  enforce: 'pre' as const,
  load(id: string) {
    return /\.(?:plan|md)$/.test(id) ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))};` : null;
  },
};

export default defineConfig({
  plugins: [text],
  test: {
    include: ['tests/**/*.test.ts'],
    // Run inside the editor: scripts/test-editor.mjs.
    exclude: ['tests/editor/**'],
    // Generous, for machines that do other things; what hangs is still found.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Modules are read once per worker, not once per file: none keeps what a test could trip over.
    isolate: false,
    // The usual number leaves one processor idle.
    maxWorkers: '100%',
    setupFiles: ['scripts/group-by.mjs', 'tests/support/seed.ts'],
  },
});
