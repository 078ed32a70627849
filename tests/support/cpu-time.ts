/**
 * Milliseconds of processor time that a task takes: what a machine does besides does not count, so that a bound holds on
 * a busy one too.
 */
export function cpuTime(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
