import type { FileText } from '../engine/plan/file.ts';
import type { Diagnostic } from '../messages/diagnostic.ts';
import { checkGithub } from '../render/check-github.ts';
import { checkJson } from '../render/check-json.ts';
import { checkSarif } from '../render/check-sarif.ts';
import { checkText } from '../render/check-text.ts';
import { optionValue } from './arguments.ts';
import type { Call, Command } from './command.ts';
import { Failure, failureLine } from './failure.ts';
import type { SourceText } from './project.ts';
import { openCall } from './school.ts';
import { readReadable } from './sources.ts';
import { nearest } from './suggest.ts';

/** `jiaoyan check`: every diagnostic the editor would show. A file that cannot be read holds up no other. */
export const check: Command = {
  name: 'check',
  usage: 'PATH…',
  summary: { zh: '检查计划，列出全部问题', en: 'check plans and list everything worth saying' },
  options: [
    { name: 'format', value: 'format', choices: ['text', 'json', 'sarif', 'github'] },
    { name: 'max-warnings', value: 'number' },
    { name: 'off', value: 'code' },
    { name: 'today', value: 'date' },
  ],
  run: async (call) => {
    const limit = warningLimit(call);
    const off = codesOff(call);
    let unread: readonly Failure[] = [];
    const { school, sources, read, language } = openCall(call, 'check', (...given) => {
      const found = readReadable(...given);
      unread = found.unread;
      return found.sources;
    });
    for (const failure of unread) call.env.stderr(failureLine(failure, call.words));
    if (sources.length === 0) return 2;
    const diagnostics = (await school.check()).filter((diagnostic) => !off.has(diagnostic.code));
    call.env.stdout(rendered(diagnostics, sources.length, lineReader(sources, read), { ...call, language }));
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
    if (unread.length > 0) return 2;
    return diagnostics.some(({ severity }) => severity === 'error') || warnings > limit ? 1 : 0;
  },
};

function rendered(
  diagnostics: readonly Diagnostic[],
  files: number,
  line: ReturnType<typeof lineReader>,
  call: Call,
): string {
  switch (optionValue(call.arguments, 'format')) {
    case 'json':
      return checkJson(diagnostics, files);
    case 'sarif':
      return checkSarif(diagnostics, call.program.version);
    case 'github':
      return checkGithub(diagnostics);
    default: {
      const colour = call.env.isTTY && optionValue(call.arguments, 'color') !== 'never';
      return checkText(diagnostics, { language: call.language, files, colour, line });
    }
  }
}

/** Lines of the given files, and of those that they import. */
function lineReader(sources: readonly SourceText[], read: (path: string) => FileText) {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const lines = new Map<string, readonly string[]>();
  return (file: string, number: number): string | null => {
    const known = lines.get(file) ?? linesOf(texts.get(file) ?? textOf(read(file)));
    lines.set(file, known);
    return known[number] ?? null;
  };
}

function textOf(read: FileText): string {
  return typeof read === 'string' ? read : '';
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function warningLimit(call: Call): number {
  const text = optionValue(call.arguments, 'max-warnings');
  if (text === null) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text)) throw new Failure(call.words.badNumber('--max-warnings', text));
  return Number(text);
}

function codesOff(call: Call): ReadonlySet<string> {
  const codes = (call.arguments.options.get('off') ?? []).flatMap((value) => value.split(','));
  for (const code of codes) {
    if (!call.program.codes.includes(code)) {
      throw new Failure(call.words.unknownCode(code, nearest(code, call.program.codes)));
    }
  }
  return new Set(codes);
}
