import { delimiter } from 'node:path';

/** What an editor or npm around us has set, and what would change how the programs below behave. */
const FOREIGN =
  /^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_(?:package|lifecycle|command|execpath|config_local_prefix))/;

/**
 * The environment for an installer or an editor: this one's, less what the surroundings have set for themselves.
 *
 * @param {Record<string, string>} [more]
 * @param {string} [programs] a folder to search before PATH
 */
export function cleanEnvironment(more = {}, programs) {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  const environment = { ...Object.fromEntries(kept), ...more };
  if (programs !== undefined) environment.PATH = `${programs}${delimiter}${process.env.PATH ?? ''}`;
  return environment;
}
