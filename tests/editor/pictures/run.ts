export { run } from '../window/run.ts';
