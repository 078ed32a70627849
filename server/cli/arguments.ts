import { Failure } from './failure.ts';
import { nearest } from './suggest.ts';
import type { CliWords } from './words.ts';

/** One option of a command. `value` names what follows it in the help; null = a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly value: 'format' | 'file' | 'date' | 'number' | 'code' | 'name' | 'language' | 'layout' | null;
  readonly choices?: readonly string[];
}

/** A parsed call: every value of every option, in order, and what is left. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Reads a call against a table of options. Throws a {@link Failure} with a suggestion for what it does not know. */
export function parseArguments(
  argv: readonly string[],
  table: readonly Option[],
  words: CliWords,
): Arguments {
  const positional: string[] = [];
  const options = new Map<string, string[]>();
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--') {
      positional.push(...argv.slice(i + 1));
      break;
    }
    if (argument === '-' || !argument.startsWith('-')) {
      positional.push(argument);
      continue;
    }
    const [written, attached] = splitOption(argument);
    const option = table.find(
      ({ name, short }) => written === `--${name}` || (short !== undefined && written === `-${short}`),
    );
    if (!option)
      throw new Failure(
        words.unknownOption(
          written,
          nearest(
            written,
            table.map(({ name }) => `--${name}`),
          ),
        ),
      );
    if (option.value === null) {
      if (attached !== null) throw new Failure(words.noValue(written));
      options.set(option.name, ['']);
      continue;
    }
    const value = attached ?? argv[++i];
    if (value === undefined || value === '') throw new Failure(words.valueMissing(written));
    if (option.choices && !option.choices.includes(value)) {
      throw new Failure(words.badChoice(written, value, option.choices));
    }
    options.set(option.name, [...(options.get(option.name) ?? []), value]);
  }
  return { positional, options };
}

/** The last value of an option; null if it was not given. */
export function optionValue(parsed: Arguments, name: string): string | null {
  return parsed.options.get(name)?.at(-1) ?? null;
}

function splitOption(argument: string): readonly [string, string | null] {
  if (!argument.startsWith('--')) {
    return argument.length > 2
      ? [argument.slice(0, 2), argument.slice(2).replace(/^=/, '')]
      : [argument, null];
  }
  const equals = argument.indexOf('=');
  return equals === -1 ? [argument, null] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
