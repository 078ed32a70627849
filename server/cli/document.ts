import { finished } from '../engine/steps/steps.ts';
import { DOCUMENT_FORMATS } from '../render/formats.ts';
import { optionValue } from './arguments.ts';
import type { Command } from './command.ts';
import { Failure } from './failure.ts';
import { formatOf } from './format-of.ts';
import { deliver, refuseInput } from './output.ts';
import { openCall } from './school.ts';

/** `jiaoyan document`: a whole plan as a formal document, for Word, the web or as Markdown. */
export const document: Command = {
  name: 'document',
  usage: 'PATH',
  summary: { zh: '把整份计划写成正式文件', en: 'the whole plan as a formal document' },
  options: [
    { name: 'format', value: 'format', choices: Object.keys(DOCUMENT_FORMATS) },
    { name: 'output', short: 'o', value: 'file' },
  ],
  run: async (call) => {
    const output = optionValue(call.arguments, 'output');
    const format = formatOf(call, output, DOCUMENT_FORMATS, 'md');
    const { school, sources } = openCall(call, 'document');
    const [source, ...others] = sources;
    if (!source || others.length > 0) throw new Failure(call.words.onePlan);
    if (output !== null) refuseInput(output, [source.path], call.env, call.words);
    const outline = school.document(source.path);
    if (outline === null) throw new Failure(call.words.nothingSaid(source.path), 1);
    const content = DOCUMENT_FORMATS[format]?.(outline);
    deliver(
      content ? await finished(content) : '',
      { path: output, inputs: [source.path] },
      call.env,
      call.words,
    );
    return school.diagnostics().some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
