import { spawn } from 'node:child_process';

/** Groups of processes started here and not yet ended. */
const groups = new Set();

process.on('exit', () => {
  for (const group of groups) killGroup(group, 'SIGKILL');
});
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => process.exit(status));

/** Starts a program in a process group of its own, so that `end` reaches all it starts. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid !== undefined) groups.add(child.pid);
  return child;
}

/** Ends a group: politely first, then by force. */
export async function endGroup(child) {
  if (child.pid === undefined || !groups.has(child.pid)) return;
  killGroup(child.pid, 'SIGTERM');
  const end = Date.now() + 3_000;
  while (isAlive(child.pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  killGroup(child.pid, 'SIGKILL');
  groups.delete(child.pid);
}

function killGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // The group has ended by itself.
  }
}

function isAlive(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end and returns what it wrote to standard output; throws with all it wrote if it fails.
 *
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, accept?: readonly number[] }} [options] accept: exit statuses that are fine
 */
export function run(command, args, { accept = [0], ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = startGroup(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      all += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (child.pid !== undefined) groups.delete(child.pid);
      if (status !== null && accept.includes(status)) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${status}\n${all.slice(-4_000)}`));
    });
  });
}
