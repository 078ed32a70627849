import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from './processes.mjs';

/**
 * Leaves beside a workspace what the command line says about the school in it, for the tests to compare with what the
 * editor shows.
 *
 * @param {string} workspace
 */
export async function writeExpectations(workspace) {
  const args = [
    resolve('dist/cli.mjs'),
    'check',
    'school',
    '--format',
    'json',
    '--today',
    localDate(new Date()),
  ];
  // Status 1: there are errors. They are what is compared.
  const text = await run(process.execPath, args, { cwd: workspace, accept: [0, 1] });
  writeFileSync(join(dirname(workspace), 'check.json'), text);
}

function localDate(now) {
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
