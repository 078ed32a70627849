import { dayFromIso } from '../engine/calendar/day.ts';
import type { FileText } from '../engine/plan/file.ts';
import { dominantLanguage } from '../language/document/dominant-language.ts';
import type { RenderLanguage } from '../render/view.ts';
import { optionValue } from './arguments.ts';
import type { Call } from './command.ts';
import { Failure } from './failure.ts';
import { importReader } from './import-fence.ts';
import type { School, SourceText } from './project.ts';
import { readSources, readText } from './sources.ts';

/** So much of a file shows its language. */
const SHOWS_LANGUAGE = 6000;

/** Reads what the call names and opens it; `readAll` reads the plans. */
export function openCall(
  call: Call,
  command: string,
  readAll: typeof readSources = readSources,
): {
  readonly school: School;
  readonly sources: readonly SourceText[];
  /** What the sources name. */
  readonly read: (path: string) => FileText;
  /** Of what is written. */
  readonly language: RenderLanguage;
} {
  const { env, words, program } = call;
  const { positional } = call.arguments;
  if (positional.length === 0) throw new Failure(words.noPaths(command));
  const holidays = optionValue(call.arguments, 'holidays');
  const given = { paths: positional, outside: call.arguments.options.has('outside') };
  const sources = readAll(positional, env, words);
  const language = inTheirScript(call, sources);
  const options = {
    today: dateOption(call, 'today'),
    holidays: holidays === null ? null : { path: holidays, text: readText(holidays, env, words) },
    language,
    given,
  };
  const read = importReader(env, given.paths, given.outside);
  return { school: program.openSchool(sources, read, options), sources, read, language };
}

/** Chinese is written in traditional characters where all plans are, unless the call says which. */
function inTheirScript(call: Call, sources: readonly SourceText[]): RenderLanguage {
  const asked = optionValue(call.arguments, 'lang');
  if (call.language !== 'zh-Hans' || asked === 'zh-Hans' || sources.length === 0) return call.language;
  const isTraditional = ({ text }: SourceText) =>
    dominantLanguage(text.slice(0, SHOWS_LANGUAGE)) === 'zh-Hant';
  return sources.every(isTraditional) ? 'zh-Hant' : call.language;
}

/** A day given as `2026-09-01`; null if it was not given. */
export function dateOption(call: Call, name: string): number | null {
  const text = optionValue(call.arguments, name);
  if (text === null) return null;
  const day = dayFromIso(text);
  if (day === null) throw new Failure(call.words.badDate(`--${name}`, text));
  return day;
}
