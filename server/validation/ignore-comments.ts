/** Whether a remark with this code is unwanted on a line (from 0). */
export type Ignored = (line: number, code: string) => boolean;

const IGNORE = /^\/\/\s*jiaoyan-ignore\b(.*)$/;

/**
 * What `// jiaoyan-ignore CODE[, CODE]` comments switch off: on a line of its own for the next line that says something,
 * at the end of a line for that line; without codes everything. In quotes and prose it is text like any other.
 */
export function ignoredBy(text: string): Ignored {
  if (!text.includes('jiaoyan-ignore')) return () => false;
  const codes = new Map<number, Set<string> | 'all'>();
  const add = (line: number, more: Set<string> | 'all') => {
    const known = codes.get(line);
    codes.set(line, known === 'all' || more === 'all' ? 'all' : new Set([...(known ?? []), ...more]));
  };
  let waiting: (Set<string> | 'all')[] = [];
  for (const [line, { said, comment, prose }] of linesOf(text).entries()) {
    const unwanted = comment === null ? null : codesOf(comment);
    if (said || prose) for (const more of waiting) add(line, more);
    if (said || prose) waiting = [];
    if (unwanted && said) add(line, unwanted);
    else if (unwanted) waiting.push(unwanted);
  }
  return (line, code) => {
    const unwanted = codes.get(line);
    return unwanted === 'all' || (unwanted?.has(code) ?? false);
  };
}

function codesOf(comment: string): Set<string> | 'all' | null {
  const listed = IGNORE.exec(comment)?.[1];
  if (listed === undefined) return null;
  const codes = listed.match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  return codes.length === 0 ? 'all' : new Set(codes);
}

interface Line {
  /** Something stands before the comment. */
  readonly said: boolean;
  /** From `//` on; null if there is none. */
  readonly comment: string | null;
  /** Begins within prose. */
  readonly prose: boolean;
}

function linesOf(text: string): readonly Line[] {
  let prose = false;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const began = prose;
    const at = commentStart(line, prose);
    prose = at.prose;
    const before = at.start === null ? line : line.slice(0, at.start);
    return {
      said: before.trim() !== '',
      comment: at.start === null ? null : line.slice(at.start),
      prose: began,
    };
  });
}

/** Where a comment begins: `//` at the start of a line or after a blank, outside quotes and prose. */
function commentStart(
  line: string,
  inProse: boolean,
): { readonly start: number | null; readonly prose: boolean } {
  let prose = inProse;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (!quoted && line.startsWith('"""', at)) {
      prose = !prose;
      at += 2;
    } else if (prose) continue;
    else if (quoted && line[at] === '\\') at++;
    else if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith('//', at) && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
      return { start: at, prose };
    }
  }
  return { start: null, prose };
}
