import { relativePath, resolvePath } from '../../language/school/paths.ts';
import { nameUses } from '../name-uses.ts';
import type { School } from '../school.ts';
import type { FileEdits } from './edits.ts';
import { rewritten } from './quoting.ts';

/** A file, or a folder with all that is in it, that is about to stand elsewhere. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep 引用, 上级, 名册 and 记录 leading to the same files: in plans that name what moves, and in plans
 * that move away from what they name. To be made before the move.
 */
export function afterMove(school: School, moves: readonly Move[]): readonly FileEdits[] {
  const moved = (path: string) => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move ? move.to + path.slice(move.from.length) : path;
  };
  return school.paths().flatMap((path) => {
    const analysis = school.analysis(path);
    if (!analysis) return [];
    const edits = nameUses(analysis.plan).flatMap(({ as, name }) => {
      const at = as === 'file' ? analysis.offsets(name.source) : null;
      const target = moved(resolvePath(path, name.text));
      if (!at || resolvePath(moved(path), name.text) === target) return [];
      const text = relativePath(moved(path), target);
      return [{ ...at, text: rewritten(analysis.text.slice(at.start, at.end), name.text, text, false) }];
    });
    return edits.length > 0 ? [{ file: path, edits }] : [];
  });
}
