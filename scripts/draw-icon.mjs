// Draws client/icons/jiaoyan.png (the market wants a PNG) from the SVG beside it, with Debian's chromium. Needed only
// when the drawing changes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const icons = fileURLToPath(new URL('../client/icons/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'icon-'));
try {
  const page = join(scratch, 'icon.html');
  const drawing = readFileSync(join(icons, 'jiaoyan.svg'), 'utf8');
  writeFileSync(page, `<style>body{margin:0}svg{display:block}</style>${drawing}`);
  execFileSync('chromium', [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${join(scratch, 'profile')}`,
    '--default-background-color=00000000',
    '--window-size=256,256',
    `--screenshot=${join(icons, 'jiaoyan.png')}`,
    `file://${page}`,
  ]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
