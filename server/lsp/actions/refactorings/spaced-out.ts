import { formatEdits } from '../../../language/format/format.ts';
import type { PlacedEdit } from '../edit.ts';
import type { Refactoring } from './refactoring.ts';
import { keepsMeaning } from './same-meaning.ts';

/** 每位教师每周听课2节 → 每位教师 每周 听课 2节, in the statements that a stretch touches. */
export const spacedOut: Refactoring = {
  kind: 'refactor.rewrite',
  at: (here, range) => {
    const { analysis, path } = here;
    const edits = formatEdits(analysis.text, { language: null, analysis }, range).map(
      (edit): PlacedEdit => ({ file: path, ...edit }),
    );
    const parts = edits.filter(
      (edit) => edit.text === ' ' && edit.start === edit.end && isGlued(analysis.text, edit.start),
    );
    if (parts.length === 0 || !keepsMeaning(here, parts)) return [];
    return [{ key: 'spaceOut', data: {}, edits: parts }];
  },
};

/** Between two letters or digits. */
function isGlued(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
