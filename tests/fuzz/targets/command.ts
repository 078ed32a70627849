import { openSchool } from '../../../server/cli/open-school.ts';
import { pageOf } from '../../../server/cli/pages.ts';
import type { Program } from '../../../server/cli/project.ts';
import { run } from '../../../server/cli/run.ts';
import { formatText } from '../../../server/language/format/format.ts';
import { DEFAULT_SEVERITY } from '../../../server/messages/severity.ts';
import { memoryDisk } from '../disk.ts';
import type { Random } from '../random.ts';
import { anyHolidayFile, anyTable } from '../tables.ts';
import { oneShorter, target } from '../target.ts';
import { anyText, noise } from '../texts.ts';
import { CALENDAR, type Files } from './school.ts';

interface CommandCase {
  readonly files: Files;
  readonly call: readonly string[];
}

const PROGRAM: Program = {
  version: '0.0.0',
  openSchool,
  formatText,
  startServer: async () => 0,
  page: pageOf,
  templates: [],
  codes: Object.keys(DEFAULT_SEVERITY),
};
const COMMANDS = [
  'check',
  'calendar',
  'quotas',
  'document',
  'format',
  'new',
  'explain',
  'server',
  'chekc',
  '',
];
const PATHS = ['甲.plan', '.', '乙.plan', '没有.plan', '-', '名册.csv', 'h.json', './甲.plan', ''];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': ['json', 'text', 'sarif', 'github', 'ics', 'html', 'csv', 'md', 'x'],
  '-o': ['out.json', 'out.html', 'out.md', 'out.ics', 'out.csv', '甲.plan', 'out', '没有/out.md', '-'],
  '--layout': ['weeks', 'grid', 'months', 'x'],
  '--group': ['语文组', '没有'],
  '--person': ['李华', '没有'],
  '--from': ['2026-09-01', '2026-13-01', 'x'],
  '--to': ['2026-12-31', '0000-00-00'],
  '--today': ['2026-11-20', '2026-02-30', ''],
  '--holidays': ['h.json', '没有.json', '甲.plan'],
  '--lang': ['zh', 'en', 'zh-Hant', 'fr'],
  '--language': ['en', 'zh-Hant', 'x'],
  '--off': ['syntax', 'vague-wording', 'x'],
  '--max-warnings': ['0', '3', '-1', 'x'],
  '--template': ['school', 'x'],
};
const FLAGS = ['--check', '--write', '--help', '--version', '--stdio', '--x', '--', '-'];

/** Any call of the command on any files: it ends with a status of its contract, and writes whole results or none. */
export const command = target<CommandCase>({
  name: 'command',
  make: (random: Random) => {
    const files = {
      '校历.plan': CALENDAR,
      '甲.plan': random.chance(0.5) ? `计划 { 引用 "校历.plan" }\n${anyText(random)}` : anyText(random),
      '乙.plan': anyText(random),
      '名册.csv': anyTable(random),
      'h.json': anyHolidayFile(random),
    };
    const options = random.times(0, 4, () => {
      if (random.chance(0.15)) return [random.pick(FLAGS)];
      if (random.chance(0.05)) return [noise(random).slice(0, 20)];
      const option = random.pick(Object.keys(VALUES));
      const value = random.pick(VALUES[option] ?? ['']);
      return random.chance(0.2) ? [`${option}=${value}`] : [option, value];
    });
    const paths = random.times(0, 2, () => random.pick(PATHS));
    const name = random.chance(0.9) ? random.pick(COMMANDS.slice(0, 6)) : random.pick(COMMANDS);
    return { files, call: [name, ...paths, ...options.flat()] };
  },
  broken: async ({ files, call }) => {
    const disk = memoryDisk(files);
    const status = await run(call, disk.environment, PROGRAM);
    const faults = [0, 1, 2].includes(status) ? [] : [`status ${status}`];
    if (status === 2 && disk.err() === '') faults.push('status 2 without a word');
    if (/^\s+at .*:\d+/m.test(disk.err())) faults.push('a stack trace');
    if (/^error: \n|^错误：\n/m.test(disk.err())) faults.push('an empty error');
    for (const [path, text] of Object.entries(files)) {
      const now = disk.text(path);
      if (
        now !== text.replace(/\p{Surrogate}/gu, '\ufffd') &&
        !(call.includes('format') && call.includes('--write'))
      )
        faults.push(`${path} was changed`);
      if (now === '' && text.trim() !== '') faults.push(`${path} was emptied`);
    }
    return faults;
  },
  *simpler({ files, call }) {
    for (let at = 1; at < call.length; at++) yield { files, call: call.toSpliced(at, 1) };
    for (const less of oneShorter(files)) yield { files: less, call };
  },
});
