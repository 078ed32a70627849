import type { Steps } from '../../engine/steps/steps.ts';
import { fold } from '../../engine/text/fold.ts';
import { isBlank, lineEnd, startsComment } from '../syntax/runs.ts';

/** A stretch of a file and what shall stand there. */
export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
  readonly isStatement: boolean;
}

/** A statement's place in the file and its new text. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every statement begins a line of its own; at most one empty line between them; comments stay beside or above. */
export function* assemble(text: string, statements: readonly Placed[]): Steps<readonly Stretch[]> {
  const folded = fold(text);
  const stretches: Stretch[] = [];
  let at = 0;
  let last = '';
  for (const [i, statement] of statements.entries()) {
    yield;
    const before = between(folded, text, {
      from: at,
      to: statement.start,
      last,
      next: fold(statement.text.trimStart().charAt(0)),
      begins: i === 0,
    });
    stretches.push({ start: at, end: statement.start, text: before, isStatement: false });
    stretches.push({ ...statement, isStatement: true });
    at = statement.end;
    last = statement.text;
  }
  const rest = between(folded, text, {
    from: at,
    to: text.length,
    last,
    next: '',
    begins: statements.length === 0,
  });
  const ended = (rest === '' ? last : rest).endsWith('\n') || (rest === '' && last === '');
  stretches.push({ start: at, end: text.length, text: ended ? rest : `${rest}\n`, isStatement: false });
  return stretches;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** The statement before, '' if none. */
  readonly last: string;
  /** First character, folded, of the statement behind; '' if none. */
  readonly next: string;
  /** Nothing but this stands before. */
  readonly begins: boolean;
}

function between(folded: string, text: string, { from, to, last, next, begins }: Gap): string {
  let out = '';
  let lines = 0;
  const isFirst = () => begins && out === '';
  const lineBreak = () => (isFirst() || (out === '' && last.endsWith('\n')) ? '' : lines > 1 ? '\n\n' : '\n');
  for (let i = from; i < to; i++) {
    if (folded[i] === '\n') lines++;
    else if (startsComment(folded, i)) {
      const end = Math.min(lineEnd(folded, i), to);
      out += (lines === 0 && !isFirst() ? '  ' : lineBreak()) + text.slice(i, end).trimEnd();
      lines = 0;
      i = end - 1;
    } else if (!isBlank(folded[i]) && !(folded[i] === ';' && isIdle(out === '' ? last : out, next)))
      out += text.charAt(i);
  }
  return next === '' ? out : out + lineBreak();
}

/** Whether a ； between two statements may become a line end. */
function isIdle(before: string, next: string): boolean {
  return !',、:'.includes(fold(before.slice(-1)) || ',') && !',{'.includes(next || '-');
}
