import type { StatementKind } from '../lexicon/keywords.ts';
import { statementOf } from '../syntax/token.ts';
import type { Atom } from './atoms.ts';

/** What a pair of braces holds. */
export interface Braces {
  readonly holds: 'clauses' | 'items' | 'statements';
  /** The statement they belong to; for nested statements: the outer one. */
  readonly statement: StatementKind;
  /** Indices of the braces among the atoms; of the whole statement: -1 and the number of atoms. */
  readonly open: number;
  close: number;
  /** Blocks around it. */
  readonly depth: number;
  /** Written on one line. */
  oneLine: boolean;
}

/** Where an atom stands. Braces stand in what is around them. */
export interface Place {
  readonly braces: Braces;
  readonly statement: StatementKind;
  /** Index of the head of the statement. */
  readonly head: number;
  /** Of a brace: what it opens or closes. */
  readonly inner: Braces | null;
}

const WITH_ITEMS: ReadonlySet<StatementKind> = new Set(['quota', 'assessment', 'record']);

/** Whether statements of this kind say what they say in sentences, with items in braces. */
export function hasItems(kind: StatementKind): boolean {
  return WITH_ITEMS.has(kind);
}

/** The place of every atom of a statement. */
export function placesOf(atoms: readonly Atom[]): readonly Place[] {
  const places: Place[] = [];
  const around: Place[] = [];
  const whole: Braces = {
    holds: 'statements',
    statement: 'text',
    open: -1,
    close: atoms.length,
    depth: 0,
    oneLine: false,
  };
  let here: Place = { braces: whole, statement: 'text', head: 0, inner: null };
  for (const [i, atom] of atoms.entries()) {
    const statement = here.braces.holds === 'statements' ? statementOf(atom.kind) : null;
    // 词汇 课型 公开课: the category is no second statement.
    if (statement && !(atom.kind === 'VOCABULARY' && !atom.begins && atoms[i - 1]?.kind === 'VOCABULARY'))
      here = { ...here, statement, head: i };
    const closed = atom.kind === 'CLOSE' ? here.braces : null;
    if (closed) {
      closed.close = i;
      here = around.pop() ?? here;
      closed.oneLine &&= atom.lines === 0;
    }
    if (atom.lines > 0 || atom.text.includes('\n') || closed?.oneLine === false) here.braces.oneLine = false;
    if (atom.kind === 'OPEN') {
      const inner = opened(here, i);
      places.push({ ...here, inner });
      around.push(here);
      here = { ...here, braces: inner };
    } else {
      places.push({ ...here, inner: closed });
    }
  }
  return places;
}

function opened({ statement, braces }: Place, open: number): Braces {
  const holds = statement === 'text' ? 'statements' : hasItems(statement) ? 'items' : 'clauses';
  return { holds, statement, open, close: open, depth: braces.depth + 1, oneLine: true };
}
