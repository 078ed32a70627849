import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { nearest } from './suggest.ts';

/** `jiaoyan explain`: the page on a diagnostic; without a code, all codes. */
export const explain: Command = {
  name: 'explain',
  usage: 'CODE',
  summary: {
    zh: '讲解一条提示：是什么、为什么、怎么改',
    en: 'a page on a diagnostic: what, why, example, fix',
  },
  options: [],
  run: ({ arguments: parsed, env, program, words, language }) => {
    const [code, extra] = parsed.positional;
    if (extra !== undefined) throw new Failure(words.tooMany('explain', extra));
    if (code === undefined) {
      env.stdout(program.codes.map((known) => `${known}\n`).join(''));
      return 0;
    }
    const page = program.page(code, language);
    if (page === null && !program.codes.includes(code)) {
      throw new Failure(words.unknownCode(code, nearest(code, program.codes)));
    }
    if (page === null) throw new Failure(words.noPage(code));
    env.stdout(page.endsWith('\n') ? page : `${page}\n`);
    return 0;
  },
};
