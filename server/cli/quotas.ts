import { quotasCsv, quotasHtml, quotasJson, quotasText } from '../render/quotas.ts';
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
    { name: 'format', value: 'format', choices: ['text', 'json', 'csv', 'html'] },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'today', value: 'date' },
  ],
  run: (call) => {
    const { school, sources } = openCall(call, 'quotas');
    const report = school.quotas();
    const format = optionValue(call.arguments, 'format');
    const content =
      format === 'json'
        ? quotasJson(report)
        : format === 'csv'
          ? quotasCsv(report, call.language)
          : format === 'html'
            ? quotasHtml(report, call.language)
            : quotasText(report, call.language);
    const target = { path: optionValue(call.arguments, 'output'), inputs: sources.map(({ path }) => path) };
    deliver(content, target, call.env, call.words);
    return school.diagnostics().some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
