import type { RenderLanguage } from '../render/view.ts';
import type { Arguments, Option } from './arguments.ts';
import type { Environment } from './environment.ts';
import type { Program } from './project.ts';
import type { CliWords } from './words.ts';

/** What a command is given to work with. */
export interface Call {
  readonly arguments: Arguments;
  readonly env: Environment;
  readonly program: Program;
  readonly words: CliWords;
  readonly language: RenderLanguage;
}

export interface Command {
  readonly name: string;
  /** After the name in the help: `PATH…`. */
  readonly usage: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly options: readonly Option[];
  /** The exit status. Throws a Failure for a wrong call. */
  readonly run: (call: Call) => number | Promise<number>;
}

/** Understood by every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'lang', value: 'language', choices: ['zh', 'en', 'zh-Hans', 'zh-Hant'] },
  { name: 'holidays', value: 'file' },
  { name: 'outside', value: null },
  { name: 'color', value: 'format', choices: ['auto', 'never'] },
  { name: 'help', short: 'h', value: null },
  { name: 'version', value: null },
];
