import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCES = ['bin', 'server', 'client'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => normalize(join(folder, file)).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts')),
);
const WRITTEN = SOURCES.filter((file) => !/generated/.test(file));
const text = new Map(SOURCES.map((file) => [file, readFileSync(file, 'utf8')]));

/** Code without comments, strings left in place. */
const code = (file: string) =>
  (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const withoutStrings = (file: string) =>
  code(file).replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"[^"\n]*"/g, "''");

/** What a file imports, types too: paths from the root, or names of packages. */
function imports(file: string): readonly string[] {
  const statement = /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...code(file).matchAll(statement)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? normalize(join(dirname(file), target)).replaceAll('\\', '/') : target;
  });
}

/** Each folder and all that it may import besides itself: down only. `packages` are those from outside. */
const LAYERS: Readonly<
  Record<string, { readonly down: readonly string[]; readonly packages: readonly string[] }>
> = {
  'server/engine/text': { down: [], packages: [] },
  'server/engine/change': { down: [], packages: [] },
  'server/engine/steps': { down: [], packages: [] },
  'server/engine/plan': { down: ['server/engine/text'], packages: [] },
  'server/engine/calendar': { down: ['server/engine/plan', 'server/engine/text'], packages: [] },
  'server/engine/schedule': {
    down: ['server/engine/calendar', 'server/engine/plan', 'server/engine/change', 'server/engine/text'],
    packages: [],
  },
  'server/engine/quota': { down: ['server/engine'], packages: [] },
  'server/files': { down: [], packages: [] },
  'server/data': { down: ['server/engine/calendar', 'grammar'], packages: [] },
  'server/language': {
    down: [
      'server/engine/plan',
      'server/engine/calendar/day.ts',
      'server/engine/text',
      'server/engine/steps',
      'server/engine/change',
      'grammar',
    ],
    packages: ['langium', 'papaparse'],
  },
  'server/messages': { down: ['server/engine'], packages: [] },
  'server/validation': { down: ['server/engine', 'grammar'], packages: [] },
  'server/render': {
    down: ['server/engine', 'server/messages'],
    packages: ['fflate'],
  },
  'server/school': {
    down: ['server/engine', 'server/language', 'server/validation', 'server/messages', 'server/render'],
    packages: [],
  },
  'server/lsp': {
    down: [
      'server/school',
      'server/render',
      'server/validation',
      'server/messages',
      'server/language',
      'server/engine',
      'server/data',
      'server/files',
      'grammar',
      'package.json',
    ],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-uri',
      'langium',
      'node:fs/promises',
    ],
  },
  'server/cli': {
    down: [
      'server/lsp',
      'server/school',
      'server/render',
      'server/messages',
      'server/language',
      'server/engine',
      'server/data',
      'server/files',
      'package.json',
    ],
    packages: [
      'node:fs',
      'node:net',
      'node:os',
      'node:path',
      'node:process',
      'node:worker_threads',
      'vscode-languageserver/node',
    ],
  },
  // Before anything else is loaded: it finds what our own bundle was compiled to.
  bin: {
    down: ['client/extension.ts'],
    packages: [
      'vscode',
      'node:buffer',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:os',
      'node:path',
      'node:url',
      'node:v8',
      'node:vm',
    ],
  },
  'server/programs.ts': { down: ['server/main.ts', 'server/cli'], packages: [] },
  'server/main.ts': {
    down: ['server/lsp', 'server/files'],
    packages: ['vscode-languageserver/node'],
  },
  'server/browser.ts': { down: ['server/lsp', 'server/files'], packages: ['vscode-languageserver/browser'] },
  'client/webview': { down: ['client/preview/data.ts', 'client/preview/messages.ts'], packages: [] },
  client: {
    down: [],
    packages: [
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/node',
      'vscode-languageclient/browser',
      'vscode-languageserver-protocol',
    ],
  },
};
/** Types of data files; imports nothing. */
const DECLARATIONS = /\.d\.ts$/;

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const layerOf = (file: string) => Object.keys(LAYERS).find((folder) => inside(file, folder)) ?? null;

test('The sources are found', () => {
  expect(SOURCES.length).toBeGreaterThan(200);
  expect(SOURCES.flatMap((file) => imports(file)).length).toBeGreaterThan(500);
});

describe('Imports go down only', () => {
  test('and every file belongs to a layer', () => {
    expect(SOURCES.filter((file) => layerOf(file) === null && !DECLARATIONS.test(file))).toEqual([]);
  });

  test.each(Object.entries(LAYERS))('from %s', (folder, { down, packages }) => {
    const files = SOURCES.filter((file) => layerOf(file) === folder);
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter(
          (target) =>
            ![folder, ...down].some((allowed) => inside(target, allowed)) && !packages.includes(target),
        )
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** What of the platform must not be met below the edges. */
const PLATFORM =
  /\bnew Date\b|\bDate\.|\bprocess\.|\bglobalThis\b|\bIntl\b|\.toLocale\w+\(|\.localeCompare\(|\bMath\.random\b|\bsetTimeout\b|\bperformance\.|\bconsole\./;

test('Clock, locale, time zone and platform enter at the edges as arguments', () => {
  const pure = WRITTEN.filter((file) =>
    ['engine', 'language', 'messages', 'validation', 'render', 'school', 'data'].some((folder) =>
      inside(file, `server/${folder}`),
    ),
  );
  expect(pure.length).toBeGreaterThan(150);
  expect(pure.filter((file) => PLATFORM.test(code(file)))).toEqual([]);
});

describe('The engine knows no words', () => {
  /** Where it holds Chinese characters all the same, and why. */
  const MAY: Readonly<Record<string, string>> = {
    'server/engine/text': 'how characters and numbers are written, not what words mean',
    'server/engine/plan/standard-ids.ts': 'ids of the vocabulary, which reading puts in the place of words',
    'server/engine/calendar/projected.ts': 'names of holidays, as the tables that are handed in have them',
    'server/engine/calendar/resolve.ts':
      'data of a remark: a date that does not exist, so no plan has it otherwise',
    'server/engine/calendar/weeks.ts': 'data of a remark: a week that lies outside its term',
  };
  const engine = SOURCES.filter((file) => inside(file, 'server/engine'));
  const holding = engine.filter((file) => /\p{Script=Han}/u.test(code(file).replace(/ \/\/ .*$/gm, '')));

  test('but those that are handed in with every scope', () => {
    expect(engine.length).toBeGreaterThan(100);
    expect(holding.filter((file) => !Object.keys(MAY).some((place) => inside(file, place)))).toEqual([]);
  });

  test('and each exception is one', () => {
    expect(Object.keys(MAY).filter((place) => !holding.some((file) => inside(file, place)))).toEqual([]);
  });
});

test('Only what reaches files and processes imports Node', () => {
  const users = SOURCES.filter((file) => imports(file).some((target) => target.startsWith('node:')));
  const may = ['bin', 'server/cli', 'server/lsp/node-files.ts'];
  expect(users.filter((file) => !may.some((place) => inside(file, place)))).toEqual([]);
});

describe('Packages', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
  const imported = new Set(
    SOURCES.flatMap((file) => imports(file))
      .filter(
        (target) => !/^(?:bin|server|client|grammar|node:|package\.json)/.test(target) && target !== 'vscode',
      )
      .map(packageOf),
  );

  test('that are shipped are dependencies', () => {
    expect([...imported].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('each have a reason in docs/dependencies.md', () => {
    const reasons = readFileSync('docs/dependencies.md', 'utf8');
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('Files', () => {
  const lines = WRITTEN.map((file) => (text.get(file) ?? '').split('\n').length - 1).sort((a, b) => a - b);

  test('are small: median at most 80 lines, nine in ten at most 250, none above 400', () => {
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(250);
    expect(WRITTEN.filter((file) => (text.get(file) ?? '').split('\n').length > 401)).toEqual([]);
  });

  test('export by name', () => {
    expect(
      WRITTEN.filter((file) => !DECLARATIONS.test(file) && /^export default\b/m.test(code(file))),
    ).toEqual([]);
  });

  test('are imported from where things are defined: there are no index files', () => {
    expect(SOURCES.filter((file) => /(^|\/)index\.ts$/.test(file))).toEqual([]);
  });

  test('are finished', () => {
    const left = /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error/;
    const untyped = /\bas any\b|: any\b|<any>/;
    expect(
      WRITTEN.filter((file) => left.test(text.get(file) ?? '') || untyped.test(withoutStrings(file))),
    ).toEqual([]);
  });
});

describe('What is exported', () => {
  /** Values only: a type may be named for who reads. */
  const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;
  const named = /^(?:import|export) (?:type )?\{([^}]*)\} from '([^']+)'/gm;
  /** `file name` of all that the files import by name, and `file *` of what they import at run time. */
  const importedBy = (files: readonly string[]) =>
    new Set(
      files.flatMap((file) => {
        const at = (target: string) => normalize(join(dirname(file), target)).replaceAll('\\', '/');
        const source = readFileSync(file, 'utf8');
        return [
          ...[...source.matchAll(named)].flatMap(([, names = '', target = '']) =>
            names.split(',').map((name) => `${at(target)} ${name.trim().replace(/^type | as .*$/g, '')}`),
          ),
          ...[...source.matchAll(/\bimport\('([^']+)'\)/g)].map(([, target = '']) => `${at(target)} *`),
        ];
      }),
    );
  const byProduct = importedBy(SOURCES);
  const byTests = importedBy(
    readdirSync('tests', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join('tests', file)),
  );
  /** Called by VS Code, and by the script that writes the standard library. */
  const CALLED_FROM_OUTSIDE =
    /^(?:bin\/|client\/extension(?:-web)?\.ts|server\/language\/school\/read-standard\.ts)/;

  const values = WRITTEN.filter((file) => !CALLED_FROM_OUTSIDE.test(file)).flatMap((file) =>
    [...code(file).matchAll(exported)].map(([, name = '']) => ({ file, name })),
  );
  const isImported = (by: ReadonlySet<string>, { file, name }: (typeof values)[number]) =>
    by.has(`${file} ${name}`) || by.has(`${file} *`);

  test('is imported, and by no test alone unless the file itself uses it', () => {
    expect(values.length).toBeGreaterThan(700);
    const idle = values.filter((value) => {
      if (isImported(byProduct, value)) return false;
      const uses = code(value.file).match(new RegExp(`\\b${value.name}\\b`, 'g')) ?? [];
      return !isImported(byTests, value) || uses.length < 2;
    });
    expect(idle.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});

test('No file depends on itself by way of others', () => {
  const known = new Set(SOURCES);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of imports(file)) if (known.has(target)) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of SOURCES) visit(file, []);
  expect(cycles).toEqual([]);
});

test('Every test runs', () => {
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const left = /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/;
  expect(
    tests.filter(
      (file) => left.test(readFileSync(join('tests', file), 'utf8')) && file !== 'architecture.test.ts',
    ),
  ).toEqual([]);
});
