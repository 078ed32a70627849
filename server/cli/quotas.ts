import { finished } from '../engine/steps/steps.ts';
import { formatOfEnding, QUOTA_FORMATS } from '../render/formats.ts';
import { optionValue } from './arguments.ts';
import type { Command } from './command.ts';
import { deliver } from './output.ts';
import { openCall } from './school.ts';

/** `jiaoyan quotas`: each quota with what is demanded, planned, recorded and missing. */
export const quotas: Command = {
  name: 'quotas',
  usage: 'PATH…',
  summary: { zh: '逐条核对配额：要求、计划、记录、差额', en: 'each quota: demanded, planned, recorded, gap' },
  options: [
    { name: 'format', value: 'format', choices: Object.keys(QUOTA_FORMATS) },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'today', value: 'date' },
  ],
  run: async (call) => {
    const { school, sources, language } = openCall(call, 'quotas');
    const report = school.quotas();
    const output = optionValue(call.arguments, 'output');
    const format =
      optionValue(call.arguments, 'format') ??
      (output === null ? null : formatOfEnding(output, QUOTA_FORMATS)) ??
      'text';
    const made = QUOTA_FORMATS[format]?.(report, language);
    const content = made ? await finished(made) : '';
    const target = { path: output, inputs: sources.map(({ path }) => path) };
    deliver(content, target, call.env, call.words);
    return school.diagnostics().some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
