import type { RenderLanguage } from '../render/view.ts';
import type { FileFault } from './environment.ts';

/** What the command line says besides diagnostics. */
export interface CliWords {
  readonly error: string;
  readonly note: string;
  readonly unknownCommand: (word: string, suggest: string | null) => string;
  readonly unknownOption: (word: string, suggest: string | null) => string;
  readonly noValue: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly badChoice: (option: string, value: string, choices: readonly string[]) => string;
  readonly badDate: (option: string, value: string) => string;
  readonly badNumber: (option: string, value: string) => string;
  readonly noPaths: (command: string) => string;
  readonly tooMany: (command: string, extra: string) => string;
  readonly fault: Readonly<Record<FileFault, (path: string) => string>>;
  readonly cannotWrite: (path: string) => string;
  readonly ontoInput: (path: string) => string;
  readonly binary: (path: string) => string;
  readonly noPlans: (path: string) => string;
  readonly readAsGb18030: (path: string) => string;
  readonly unknownName: (name: string, suggest: string | null) => string;
  readonly unknownCode: (code: string, suggest: string | null) => string;
  readonly noPage: (code: string) => string;
  readonly nothingToWrite: (path: string) => string;
  readonly nothingSaid: (path: string) => string;
  readonly onePlan: string;
  readonly planHasErrors: (count: number) => string;
  readonly binaryNeedsFile: string;
  readonly unknownEnding: (path: string, formats: readonly string[]) => string;
  readonly exists: (path: string) => string;
  readonly written: (path: string) => string;
  readonly wouldChange: (path: string) => string;
  readonly notFormatted: (path: string) => string;
  readonly writeOnlyFiles: string;
  readonly checkOrWrite: string;
  readonly failed: (reason: string) => string;
  readonly unknownTemplate: (name: string, names: readonly string[]) => string;
  readonly needsTransport: string;
}

const ZH: CliWords = {
  error: '错误：',
  note: '注意：',
  unknownCommand: (word, suggest) =>
    `没有“${word}”这个命令${suggest ? `，是不是 ${suggest}？` : '；运行 jiaoyan --help 查看全部命令'}`,
  unknownOption: (word, suggest) => `没有 ${word} 这个选项${suggest ? `，是不是 ${suggest}？` : ''}`,
  noValue: (option) => `${option} 后面不带值`,
  valueMissing: (option) => `${option} 后面缺少值`,
  badChoice: (option, value, choices) => `${option} 不能是“${value}”，只能是 ${choices.join('、')}`,
  badDate: (option, value) => `${option} 的“${value}”不是日期，应写成 2026-09-01`,
  badNumber: (option, value) => `${option} 的“${value}”不是整数`,
  noPaths: (command) => `请给出计划文件或文件夹，例如 jiaoyan ${command} 教研计划.plan`,
  tooMany: (command, extra) => `jiaoyan ${command} 用不着“${extra}”`,
  fault: {
    missing: (path) => `找不到 ${path}`,
    folder: (path) => `${path} 是文件夹，不是文件`,
    denied: (path) => `没有权限读写 ${path}`,
    'too-large': (path) => `${path} 太大，没有读`,
    other: (path) => `无法读写 ${path}`,
  },
  cannotWrite: (path) => `写不进 ${path}，什么也没有改动`,
  ontoInput: (path) => `输出文件 ${path} 就是输入文件，不覆盖`,
  binary: (path) => `${path} 不是文本文件`,
  noPlans: (path) => `${path} 里没有 .plan 文件`,
  readAsGb18030: (path) => `${path} 按 GB18030 编码读取`,
  unknownName: (name, suggest) => `计划里没有“${name}”${suggest ? `，是不是“${suggest}”？` : ''}`,
  unknownCode: (code, suggest) => `没有“${code}”这条提示${suggest ? `，是不是 ${suggest}？` : ''}`,
  noPage: (code) => `${code} 还没有说明页`,
  nothingToWrite: (path) => `没有任何日程可写，${path} 未改动`,
  nothingSaid: (path) => `${path} 里没有可以写成文件的内容`,
  onePlan: '一次只能写一份计划，请给出一个 .plan 文件',
  planHasErrors: (count) => `计划里有 ${count} 个错误，日历可能不全；请运行 jiaoyan check 查看`,
  binaryNeedsFile: '这种格式不能显示在屏幕上，请用 -o 指定文件名',
  unknownEnding: (path, formats) => `看不出 ${path} 要什么格式，请用 --format 指定：${formats.join('、')}`,
  exists: (path) => `${path} 已经存在，不覆盖`,
  written: (path) => `已写入 ${path}`,
  wouldChange: (path) => `${path} 的格式需要调整`,
  notFormatted: (path) => `${path} 有读不懂的地方，保持原样`,
  writeOnlyFiles: '--write 只能用于文件，不能用于标准输入',
  checkOrWrite: '--check 与 --write 只能选一个',
  failed: (reason) => `程序出错：${reason}（设 JIAOYAN_DEBUG=1 可看细节）`,
  unknownTemplate: (name, names) => `没有“${name}”这个模板，只有 ${names.join('、')}`,
  needsTransport: '请给出 --stdio 或 --socket=端口',
};

const EN: CliWords = {
  error: 'error: ',
  note: 'note: ',
  unknownCommand: (word, suggest) =>
    `there is no command "${word}"${suggest ? `; did you mean ${suggest}?` : '; see jiaoyan --help'}`,
  unknownOption: (word, suggest) =>
    `there is no option ${word}${suggest ? `; did you mean ${suggest}?` : ''}`,
  noValue: (option) => `${option} takes no value`,
  valueMissing: (option) => `${option} needs a value`,
  badChoice: (option, value, choices) => `${option} cannot be "${value}", only ${choices.join(', ')}`,
  badDate: (option, value) => `${option}: "${value}" is no date; write it like 2026-09-01`,
  badNumber: (option, value) => `${option}: "${value}" is no whole number`,
  noPaths: (command) => `name a plan file or a folder, for example: jiaoyan ${command} school.plan`,
  tooMany: (command, extra) => `jiaoyan ${command} has no use for "${extra}"`,
  fault: {
    missing: (path) => `cannot find ${path}`,
    folder: (path) => `${path} is a folder, not a file`,
    denied: (path) => `no permission for ${path}`,
    'too-large': (path) => `${path} is too large and was not read`,
    other: (path) => `cannot read or write ${path}`,
  },
  cannotWrite: (path) => `cannot write ${path}; nothing was changed`,
  ontoInput: (path) => `${path} is the input; it is not overwritten`,
  binary: (path) => `${path} is not a text file`,
  noPlans: (path) => `there is no .plan file in ${path}`,
  readAsGb18030: (path) => `${path} was read as GB18030`,
  unknownName: (name, suggest) =>
    `"${name}" is not in the plan${suggest ? `; did you mean "${suggest}"?` : ''}`,
  unknownCode: (code, suggest) =>
    `there is no diagnostic code "${code}"${suggest ? `; did you mean ${suggest}?` : ''}`,
  noPage: (code) => `there is no page on ${code} yet`,
  nothingToWrite: (path) => `there is nothing to write; ${path} was not touched`,
  nothingSaid: (path) => `${path} says nothing that could be written out`,
  onePlan: 'a document is made of one plan; name one .plan file',
  planHasErrors: (count) =>
    `the plan has ${count === 1 ? '1 error' : `${count} errors`}, so the calendar may be incomplete; see jiaoyan check`,
  binaryNeedsFile: 'this format is not for the screen; name a file with -o',
  unknownEnding: (path, formats) => `cannot tell the format of ${path}; give --format: ${formats.join(', ')}`,
  exists: (path) => `${path} exists already and is not overwritten`,
  written: (path) => `wrote ${path}`,
  wouldChange: (path) => `${path} would be reformatted`,
  notFormatted: (path) => `${path} holds something that cannot be read; left as it is`,
  writeOnlyFiles: '--write needs files, not standard input',
  checkOrWrite: 'choose one of --check and --write',
  failed: (reason) => `the program failed: ${reason} (set JIAOYAN_DEBUG=1 for details)`,
  unknownTemplate: (name, names) => `there is no template "${name}", only ${names.join(', ')}`,
  needsTransport: 'give --stdio or --socket=PORT',
};

export function cliWords(language: RenderLanguage): CliWords {
  return language === 'en' ? EN : ZH;
}
