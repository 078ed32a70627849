// The main job on the examples: a school's plans are checked and its calendar is written to out/, in four formats. Then
// says what came of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { setup } from './setup.mjs';
import { summary } from './summary.mjs';

const SCHOOL = 'examples/school';
const OUTPUT = 'out';
const FORMATS = ['ics', 'html', 'csv', 'json'];

setup();
const { build } = await import('../esbuild.mjs');
await build();
mkdirSync(OUTPUT, { recursive: true });

const found = JSON.parse(jiaoyan('check', SCHOOL, '--format', 'json'));
const calendar = JSON.parse(jiaoyan('calendar', SCHOOL, '--format', 'json'));
const { quotas } = JSON.parse(jiaoyan('quotas', SCHOOL, '--format', 'json'));
const files = FORMATS.map((format) => {
  const path = `${OUTPUT}/行事历.${format}`;
  jiaoyan('calendar', SCHOOL, '--format', format, '-o', path);
  return { path, bytes: statSync(path).size };
});
console.log(summary({ folder: SCHOOL, found, calendar, quotas, files }, process.stdout.isTTY === true));
process.exitCode = found.errors > 0 ? 1 : 0;

/** One call of the command line; its output. Errors in the plans (1) are part of the result. */
function jiaoyan(...call) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.mjs', ...call], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0 || status === 1) return stdout;
  process.stderr.write(stderr);
  process.exit(status ?? 3);
}
