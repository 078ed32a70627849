// Writes everything that is derived from the grammar, the vocabulary and the data packages. With --check it does so in
// a copy elsewhere and names the files that are not what they should be; nothing here is touched.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Langium's generator, then every script beside this one that is called generate-….mjs. */
const STEPS = [
  [
    '--import',
    './scripts/group-by.mjs',
    'node_modules/langium-cli/bin/langium.js',
    'generate',
    '--mode',
    'production',
  ],
  ...readdirSync(join(ROOT, 'scripts'))
    .filter((file) => /^generate-.*\.mjs$/.test(file))
    .sort()
    .map((file) => [`scripts/${file}`]),
];
/** What the steps read and write. */
const PLACES = ['grammar', 'server', 'docs', 'scripts', 'langium-config.json', 'package.json'];

function generate(folder) {
  for (const step of STEPS) {
    const { status, stdout, stderr } = spawnSync(process.execPath, step, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${step.join(' ')}\n${stdout}${stderr}`);
  }
}

/** Files that a fresh run would change, add or take away. */
function stale() {
  const copy = mkdtempSync(join(tmpdir(), 'jiaoyan-generate-'));
  try {
    for (const place of PLACES) cpSync(join(ROOT, place), join(copy, place), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const before = new Map(filesOf(copy).map((file) => [file, readFileSync(join(copy, file), 'utf8')]));
    generate(copy);
    const after = filesOf(copy);
    return [...new Set([...before.keys(), ...after])].filter(
      (file) => !existsSync(join(copy, file)) || readFileSync(join(copy, file), 'utf8') !== before.get(file),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function filesOf(folder) {
  const below = (path) =>
    statSync(path).isDirectory()
      ? readdirSync(path).flatMap((name) => below(join(path, name)))
      : [relative(folder, path)];
  return PLACES.flatMap((place) => below(join(folder, place)));
}

if (process.argv.includes('--check')) {
  const files = stale();
  for (const file of files) console.error(`${file} is not what npm run generate writes`);
  process.exitCode = files.length > 0 ? 1 : 0;
} else {
  generate(ROOT);
}
