// Loaded before the program (`node --import`): a disk that fails, or a process that dies, at one call of the file system.
// FAULT=kill:renameSync dies there, FAULT=ENOSPC:writeFileSync writes one half and has no room for the other.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [what, call] = (process.env.FAULT ?? '').split(':');
const real = fs[call];
const isOurs = (first) => typeof first === 'number' || String(first).includes('.jiaoyan-');

fs[call] = (...given) => {
  if (!isOurs(given[0])) return real(...given);
  if (call === 'writeFileSync') real(given[0], given[1].subarray(0, given[1].length / 2));
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${what}: injected`), { code: what });
};
syncBuiltinESMExports();
