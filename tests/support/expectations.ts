/** A diagnostic as the command line prints it; lines from 0. */
export interface Shown {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One `期待` or `不期待` of a comment. `line` from 0; null = anywhere in the file. */
export interface Expectation {
  readonly wanted: boolean;
  readonly code: string;
  readonly line: number | null;
  readonly values: readonly (readonly [key: string, value: string])[];
}

/**
 * The expectations that a plan file states in its comments: `// 期待 code key=value | code` at the end of a line,
 * `at=-1` for the line above; `// 不期待 code、code`, on a line of its own for the whole file. （…） is explanation.
 */
export function expectationsOf(text: string): readonly Expectation[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const comment = /(^|\s)\/\/(.*)$/.exec(line);
    if (!comment) return [];
    const alone = line.slice(0, comment.index).trim() === '';
    const clauses = (comment[2] ?? '').replace(/（[^（）]*）/g, '').split(/[；。]/);
    return clauses.flatMap((clause) => ofClause(clause.trim(), alone ? null : at));
  });
}

function ofClause(clause: string, line: number | null): readonly Expectation[] {
  const said = /^(?:.*[，：\s])?(不?)期待\s+(.*)$/.exec(clause);
  if (!said) return [];
  const wanted = said[1] === '';
  return (said[2] ?? '').split(wanted ? '|' : '、').flatMap((part) => {
    const [code, ...rest] = part.trim().split(/\s+/);
    const values = rest.flatMap((pair): [string, string][] => {
      const mark = pair.indexOf('=');
      return mark > 0 ? [[pair.slice(0, mark), pair.slice(mark + 1)]] : [];
    });
    if (!code || !/^[a-z][a-z-]*$/.test(code)) return [];
    const shift = Number(values.find(([key]) => key === 'at')?.[1] ?? 0);
    return [
      {
        wanted,
        code,
        line: line === null ? null : line + shift,
        values: values.filter(([key]) => key !== 'at'),
      },
    ];
  });
}

/** What a file promised and did not get, got and had forbidden, and errors or warnings that nobody expected. */
export function unmet(expectations: readonly Expectation[], shown: readonly Shown[]): readonly string[] {
  const wanted = expectations.filter((one) => one.wanted);
  const missing = wanted.filter((one) => !shown.some((diagnostic) => meets(diagnostic, one)));
  const forbidden = expectations.filter(
    (one) => !one.wanted && shown.some((diagnostic) => meets(diagnostic, one)),
  );
  const loud = shown.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const extra = loud.filter((diagnostic) => !wanted.some((one) => meets(diagnostic, { ...one, values: [] })));
  return [
    ...missing.map((one) => `missing ${describe(one)}`),
    ...forbidden.map((one) => `forbidden ${describe(one)}`),
    ...extra.map(({ line, code, message }) => `unexpected ${line + 1}: ${code} ${message}`),
  ];
}

function meets(diagnostic: Shown, { code, line, values }: Expectation): boolean {
  if (diagnostic.code !== code || (line !== null && diagnostic.line !== line)) return false;
  return values.every(([key, value]) => {
    const found = diagnostic.data[key];
    const text = Array.isArray(found) ? found.join(',') : String(found ?? '');
    return text === value || diagnostic.message.includes(value);
  });
}

function describe({ line, code, values }: Expectation): string {
  const details = values.map(([key, value]) => ` ${key}=${value}`).join('');
  return `${line === null ? 'file' : line + 1}: ${code}${details}`;
}
