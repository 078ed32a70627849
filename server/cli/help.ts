import type { RenderLanguage } from '../render/view.ts';
import { textWidth } from '../render/width.ts';
import type { Option } from './arguments.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';

const MEANING: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  format: { zh: '输出格式', en: 'output format' },
  output: { zh: '写进这个文件；不给就显示在屏幕上', en: 'write to a file instead of standard output' },
  'max-warnings': { zh: '警告多于这个数也算不通过', en: 'exit with 1 if there are more warnings' },
  off: { zh: '不提这一种（写代码，可写几次）', en: 'leave out a code (may be repeated)' },
  today: { zh: '按这一天判断进度；不给则不判断', en: 'judge progress as of this day; without it nothing is' },
  layout: {
    zh: '版式：grid weeks table days departments months',
    en: 'grid weeks table days departments months',
  },
  group: { zh: '只要这个组的', en: 'only this group’s' },
  person: { zh: '只要这个人的', en: 'only this person’s' },
  from: { zh: '从这一天起（含）', en: 'from this day on, inclusive' },
  to: { zh: '到这一天止（含）', en: 'up to this day, inclusive' },
  check: { zh: '只检查，不改动', en: 'only check, change nothing' },
  write: { zh: '直接改写文件', en: 'put the result in place' },
  language: { zh: '把关键词转成这种文字', en: 'translate the keywords' },
  template: { zh: '模板：学校 教研组 备课组 台灣學校 English', en: '学校 教研组 备课组 台灣學校 English' },
  stdio: { zh: '经标准输入和输出（编辑器多用这种）', en: 'over standard input and output' },
  socket: { zh: '经 TCP 端口', en: 'over a TCP port' },
  lang: { zh: '提示的语言（默认 zh）', en: 'language of messages (zh by default)' },
  outside: {
    zh: '计划可以引用 git 仓库以外的文件',
    en: 'plans may name files outside of their git checkout',
  },
  holidays: { zh: '用这个文件里的节假日，不用自带的', en: 'a file that replaces the built-in holidays' },
  color: { zh: '是否用颜色', en: 'whether to use colours' },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
};
const VALUE: Readonly<Record<NonNullable<Option['value']>, string>> = {
  format: 'FORMAT',
  file: 'FILE',
  date: 'DATE',
  number: 'N',
  code: 'CODE',
  name: 'NAME',
  language: 'LANG',
  layout: 'LAYOUT',
};

/** All commands, one line each. */
export function overview(commands: readonly Command[], language: RenderLanguage): string {
  const zh = language !== 'en';
  const rows = commands.map(
    (command) =>
      [`jiaoyan ${command.name} ${command.usage}`.trimEnd(), command.summary[zh ? 'zh' : 'en']] as const,
  );
  return `${zh ? '教研计划：检查、生成日历、核对配额' : 'Jiaoyan Plan: check school research plans, make calendars, count quotas'}\n\n${table(rows)}\n${optionTable(COMMON_OPTIONS, zh)}`;
}

/** One command with its options. */
export function commandHelp(command: Command, language: RenderLanguage): string {
  const zh = language !== 'en';
  const usage = `${zh ? '用法：' : 'usage: '}jiaoyan ${command.name} ${command.usage}`.trimEnd();
  return `${usage}\n${command.summary[zh ? 'zh' : 'en']}\n\n${optionTable([...command.options, ...COMMON_OPTIONS], zh)}`;
}

function optionTable(options: readonly Option[], zh: boolean): string {
  return table(
    options.map((option) => {
      const short = option.short === undefined ? '' : `-${option.short}, `;
      const value = option.choices?.join('|') ?? (option.value === null ? '' : VALUE[option.value]);
      return [
        `${short}--${option.name} ${value}`.trimEnd(),
        MEANING[option.name]?.[zh ? 'zh' : 'en'] ?? '',
      ] as const;
    }),
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const widest = Math.min(
    44,
    rows.reduce((width, [left]) => Math.max(width, textWidth(left)), 0),
  );
  return rows
    .map(([left, right]) => `  ${left}${' '.repeat(Math.max(2, widest + 2 - textWidth(left)))}${right}\n`)
    .join('');
}
