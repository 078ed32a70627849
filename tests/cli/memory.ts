import type { Environment } from '../../server/cli/environment.ts';
import type { Program, School, SourceText } from '../../server/cli/project.ts';
import { run } from '../../server/cli/run.ts';
import type { Diagnostic } from '../../server/messages/diagnostic.ts';
import { filterCalendar } from '../../server/render/filter.ts';
import { busyTerm } from '../render/autumn.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A disk in memory: texts or bytes by path. */
export type Disk = Readonly<Record<string, string | Uint8Array>>;

export const sum: Diagnostic = {
  code: 'sum-mismatch',
  severity: 'error',
  message: '分项合计15次，与总数16次相差1次',
  file: 'a.plan',
  range: { start: { line: 1, character: 3 }, end: { line: 1, character: 7 } },
  data: { total: 16, sum: 15, difference: -1, unit: '次' },
  related: [
    {
      file: 'b.plan',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
      message: '总数在此',
    },
  ],
};
export const vague: Diagnostic = {
  ...sum,
  code: 'vague-wording',
  severity: 'warning',
  message: '“定期”没有说明何时',
  related: [],
};

/** A program whose plans mean what their text says: a line `错` is an error, `警` a warning. */
export const fakeProgram: Program = {
  version: '0.1.0',
  codes: ['sum-mismatch', 'vague-wording', 'syntax'],
  openSchool: (files): School => ({
    diagnostics: () => marksIn(files),
    check: async () => marksIn(files),
    calendar: () =>
      files.some(({ text }) => text.includes('空')) ? { ...busyTerm(), occurrences: [] } : busyTerm(),
    personal: (name) => {
      const calendar = filterCalendar(busyTerm(), { group: null, person: name, from: null, to: null });
      return { name, memberships: [], calendar, duties: [], today: null };
    },
    quotas: () => ({ version: 1, asOf: null, quotas: [] }),
    document: (path) => {
      const text = files.find((file) => file.path === path)?.text ?? '';
      const paragraph = { kind: 'paragraph' as const, runs: [{ text, bold: false, italic: false }] };
      return text.includes('空')
        ? null
        : {
            language: 'zh-Hans' as const,
            title: '计划',
            subtitle: '',
            blocks: [paragraph],
            signature: [],
            appendix: null,
            day: null,
          };
    },
  }),
  formatText: (text) => ({ text: `${text.trim()}\n`, problems: text.includes('错') ? ['syntax'] : [] }),
  startServer: async (transport) => (transport.kind === 'socket' ? transport.port % 2 : 0),
  page: (code, language) => (code === 'sum-mismatch' ? `# ${code} ${language}` : null),
  templates: [
    { name: '学校', text: '计划 学校\n' },
    { name: 'English', text: 'plan school\n' },
  ],
};

function marksIn(files: readonly SourceText[]): readonly Diagnostic[] {
  return files.flatMap(({ path, text }) =>
    text.split(/\r?\n/).flatMap((line, number) => {
      const range = { start: { line: number, character: 0 }, end: { line: number, character: 1 } };
      if (line.includes('错')) return [{ ...sum, file: path, range }];
      return line.includes('警') ? [{ ...vague, file: path, range }] : [];
    }),
  );
}

/** Runs one call against a disk in memory. */
export async function jiaoyan(
  call: readonly string[],
  disk: Disk = {},
  change: Partial<Environment> & { program?: Partial<Program> } = {},
): Promise<Ran> {
  const files = new Map(
    Object.entries(disk).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  let out = '';
  let err = '';
  const { program, ...environment } = change;
  const env: Environment = {
    readFile: (path) => {
      const bytes = files.get(path.replace(/^\.\//, ''));
      return bytes ? { bytes } : { fault: 'missing' };
    },
    list: (path) => {
      if (files.has(path.replace(/^\.\//, ''))) return { kind: 'file' };
      const below = [...files.keys()].filter((file) => file.startsWith(`${path}/`));
      return below.length > 0 ? { kind: 'folder', files: below } : { fault: 'missing' };
    },
    writeFile: (path, content) => {
      if (path.startsWith('锁/')) return 'denied';
      files.set(path, content);
      return null;
    },
    sameFile: (a, b) => a.replace(/^\.\//, '') === b.replace(/^\.\//, ''),
    exists: (path) => files.has(path),
    realPath: (path) => (path === '.' || files.has(path.replace(/^\.\//, '')) ? path : null),
    stdin: () => new TextEncoder().encode('计划 甲\n错\n'),
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    isTTY: false,
    ...environment,
  };
  const status = await run(call, env, { ...fakeProgram, ...program });
  return { status, out, err, files };
}
