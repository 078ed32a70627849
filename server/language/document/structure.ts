import { fold } from '../../engine/text/fold.ts';
import { lineEnd, quotationEnd, startsComment, startsProse } from '../syntax/runs.ts';
import type { FileAnalysis } from './file-analysis.ts';
import type { Unit } from './unit.ts';

/** Offsets in a text; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a text is enclosed by something: told from the marks alone, so it holds for broken text as well. */
export interface Structure {
  /** Brace to brace, both included; one that never closes reaches to the end of its statement. */
  readonly blocks: readonly Stretch[];
  /** `"""` to `"""`, both included. */
  readonly proses: readonly Stretch[];
  /** One for each line that has a comment. */
  readonly comments: readonly Stretch[];
}

const EMPTY: Structure = { blocks: [], proses: [], comments: [] };
const ofStatement = new WeakMap<Unit, Structure>();

const ofFile = new WeakMap<FileAnalysis, Structure>();

/** The structure of a file. What a statement's text tells is kept with the statement. */
export function structureOf(analysis: FileAnalysis): Structure {
  let structure = ofFile.get(analysis);
  if (!structure) {
    structure = putTogether(analysis);
    ofFile.set(analysis, structure);
  }
  return structure;
}

function putTogether(analysis: FileAnalysis): Structure {
  const parts: Structure[] = [];
  let from = 0;
  for (const [i, unit] of analysis.units.entries()) {
    const [start, end] = [analysis.cuts.start(i), analysis.cuts.end(i)];
    parts.push(moved(scan(fold(analysis.text.slice(from, start))), from));
    let own = ofStatement.get(unit);
    if (!own) {
      own = scan(fold(analysis.text.slice(start, end)));
      ofStatement.set(unit, own);
    }
    parts.push(moved(own, start));
    from = end;
  }
  parts.push(moved(scan(fold(analysis.text.slice(from))), from));
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    proses: parts.flatMap(({ proses }) => proses),
    comments: parts.flatMap(({ comments }) => comments),
  };
}

function scan(folded: string): Structure {
  const found = { blocks: [] as Stretch[], proses: [] as Stretch[], comments: [] as Stretch[] };
  const open: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const character = folded.charAt(at);
    if (startsProse(folded, at)) {
      const close = folded.indexOf('"""', at + 3);
      const end = close < 0 ? folded.length : close + 3;
      found.proses.push({ start: at, end });
      at = end;
    } else if (startsComment(folded, at)) {
      const end = lineEnd(folded, at);
      found.comments.push({ start: at, end });
      at = end;
    } else {
      if (character === '{') open.push(at);
      const start = character === '}' ? open.pop() : undefined;
      if (start !== undefined) found.blocks.push({ start, end: at + 1 });
      at = quotationEnd(folded, at) ?? at + 1;
    }
  }
  return { ...found, blocks: [...found.blocks, ...open.map((start) => ({ start, end: folded.length }))] };
}

function moved(structure: Structure, by: number): Structure {
  const { blocks, proses, comments } = structure;
  if (blocks.length + proses.length + comments.length === 0) return EMPTY;
  const move = ({ start, end }: Stretch) => ({ start: start + by, end: end + by });
  return { blocks: blocks.map(move), proses: proses.map(move), comments: comments.map(move) };
}
