import type { RenderLanguage } from '../render/view.ts';
import { parseArguments } from './arguments.ts';
import { calendar } from './calendar.ts';
import { check } from './check.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';
import { document } from './document.ts';
import type { Environment } from './environment.ts';
import { explain } from './explain.ts';
import { Failure, failureLine } from './failure.ts';
import { format } from './format.ts';
import { commandHelp, overview } from './help.ts';
import { newPlan } from './new.ts';
import type { Program } from './project.ts';
import { quotas } from './quotas.ts';
import { server } from './server.ts';
import { nearest } from './suggest.ts';
import { cliWords } from './words.ts';

const COMMANDS: readonly Command[] = [check, calendar, quotas, document, format, newPlan, explain, server];

/**
 * Runs one call (without `node` and the script) and returns its exit status: 0 fine, 1 errors in the plan, 2 the call
 * was wrong. What is thrown beyond that is a failure of the program.
 */
export async function run(argv: readonly string[], env: Environment, program: Program): Promise<number> {
  const language = languageOf(argv);
  const words = cliWords(language);
  try {
    const at = argv.findIndex((argument, index) => !argument.startsWith('-') && !takesValue(argv[index - 1]));
    const name = argv[at];
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (name !== undefined && !command) {
      throw new Failure(
        words.unknownCommand(
          name,
          nearest(
            name,
            COMMANDS.map((candidate) => candidate.name),
          ),
        ),
      );
    }
    const rest = at === -1 ? argv : [...argv.slice(0, at), ...argv.slice(at + 1)];
    const parsed = parseArguments(rest, [...(command?.options ?? []), ...COMMON_OPTIONS], words);
    if (parsed.options.has('version')) {
      env.stdout(`${program.version}\n`);
      return 0;
    }
    if (parsed.options.has('help')) {
      env.stdout(command ? commandHelp(command, language) : overview(COMMANDS, language));
      return 0;
    }
    if (!command) {
      env.stderr(overview(COMMANDS, language));
      return 2;
    }
    return await command.run({ arguments: parsed, env, program, words, language });
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    env.stderr(failureLine(problem, words));
    return problem.status;
  }
}

/** `--lang` is read before anything else, so that a wrong call is answered in the right language. */
export function languageOf(argv: readonly string[]): RenderLanguage {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : at === -1 ? null : argv[at + 1];
  return value === 'en' || value === 'zh-Hant' ? value : 'zh-Hans';
}

/** Before the command only the common options can stand. */
function takesValue(argument: string | undefined): boolean {
  return COMMON_OPTIONS.some((option) => option.value !== null && argument === `--${option.name}`);
}
