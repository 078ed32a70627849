import { dayFromIso } from '../engine/calendar/day.ts';
import { optionValue } from './arguments.ts';
import type { Call } from './command.ts';
import { Failure } from './failure.ts';
import type { School, SourceText } from './project.ts';
import { importReader, readSources, readText } from './sources.ts';

/** Reads what the call names and opens it. */
export function openCall(
  call: Call,
  command: string,
): { readonly school: School; readonly sources: readonly SourceText[] } {
  const { env, words, program, language } = call;
  const { positional } = call.arguments;
  if (positional.length === 0) throw new Failure(words.noPaths(command));
  const holidays = optionValue(call.arguments, 'holidays');
  const options = {
    today: dateOption(call, 'today'),
    holidays: holidays === null ? null : { path: holidays, text: readText(holidays, env, words) },
    language,
  };
  const sources = readSources(positional, env, words);
  return { school: program.openSchool(sources, importReader(env), options), sources };
}

/** A day given as `2026-09-01`; null if it was not given. */
export function dateOption(call: Call, name: string): number | null {
  const text = optionValue(call.arguments, name);
  if (text === null) return null;
  const day = dayFromIso(text);
  if (day === null) throw new Failure(call.words.badDate(`--${name}`, text));
  return day;
}
