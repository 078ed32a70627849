import { optionValue } from './arguments.ts';
import type { Call, Command } from './command.ts';
import { Failure } from './failure.ts';
import type { SourceText } from './project.ts';
import { readSources, STDIN } from './sources.ts';

/** `jiaoyan format`: canonical layout; prints it, checks it (`--check`) or puts it in place (`--write`). */
export const format: Command = {
  name: 'format',
  usage: 'PATH…',
  summary: { zh: '整理格式，也可转换关键词的文字', en: 'canonical layout; optionally translates keywords' },
  options: [
    { name: 'check', value: null },
    { name: 'write', value: null },
    { name: 'language', value: 'language', choices: ['zh-Hans', 'zh-Hant', 'en'] },
  ],
  run: (call) => {
    const { positional, options } = call.arguments;
    const checks = options.has('check');
    const writes = options.has('write');
    if (checks && writes) throw new Failure(call.words.checkOrWrite);
    if (positional.length === 0) throw new Failure(call.words.noPaths('format'));
    if (writes && positional.includes(STDIN)) throw new Failure(call.words.writeOnlyFiles);
    const sources = readSources(positional, call.env, call.words);
    return sources
      .map((source) => formatOne(source, checks ? 'check' : writes ? 'write' : 'print', call))
      .includes(1)
      ? 1
      : 0;
  },
};

/** 1 if the file could not be read whole, or `--check` finds it in another layout. */
function formatOne(source: SourceText, mode: 'check' | 'write' | 'print', call: Call): 0 | 1 {
  const { env, words, program } = call;
  const { text, problems } = program.formatText(source.text, { language: languageOf(call) });
  if (problems.length > 0) env.stderr(`${words.note}${words.notFormatted(source.path)}\n`);
  const unreadable = problems.length > 0 ? 1 : 0;
  if (mode === 'print') env.stdout(text);
  if (mode === 'print' || text === source.text) return unreadable;
  if (mode === 'check') {
    env.stdout(`${words.wouldChange(source.path)}\n`);
    return 1;
  }
  if (text.trim() === '' && source.text.trim() !== '')
    throw new Failure(words.nothingToWrite(source.path), 1);
  const fault = env.writeFile(source.path, new TextEncoder().encode(text));
  if (fault !== null) throw new Failure(words.cannotWrite(source.path));
  return unreadable;
}

function languageOf(call: Call): 'zh-Hans' | 'zh-Hant' | 'en' | null {
  const asked = optionValue(call.arguments, 'language');
  return asked === 'zh-Hans' || asked === 'zh-Hant' || asked === 'en' ? asked : null;
}
