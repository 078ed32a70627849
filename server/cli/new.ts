import { optionValue } from './arguments.ts';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { deliver } from './output.ts';
import { STDIN } from './sources.ts';

/** `jiaoyan new`: a starter plan; never over a file that is there. */
export const newPlan: Command = {
  name: 'new',
  usage: '',
  summary: { zh: '新建一份计划', en: 'a starter plan' },
  options: [
    { name: 'template', value: 'name' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  run: ({ arguments: parsed, env, program, words, language }) => {
    const [extra] = parsed.positional;
    if (extra !== undefined) throw new Failure(words.tooMany('new', extra));
    const usual = language === 'en' ? 'English' : language === 'zh-Hant' ? '台灣學校' : '学校';
    const name = optionValue(parsed, 'template') ?? usual;
    const template = program.templates.find((candidate) => candidate.name === name);
    if (!template)
      throw new Failure(
        words.unknownTemplate(
          name,
          program.templates.map((candidate) => candidate.name),
        ),
      );
    const path = optionValue(parsed, 'output');
    if (path !== null && path !== STDIN && env.exists(path)) throw new Failure(words.exists(path));
    deliver(template.text, { path, inputs: [] }, env, words);
    return 0;
  },
};
