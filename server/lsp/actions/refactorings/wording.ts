import { dominantLanguage } from '../../../language/document/dominant-language.ts';
import type { Stretch } from '../../../language/document/structure.ts';
import { formatEdits, formatText } from '../../../language/format/format.ts';
import type { Here } from '../here.ts';
import type { PlacedEdit, Repair } from '../repair.ts';
import type { Refactoring } from './refactoring.ts';
import { keepsMeaning } from './same-meaning.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Keywords of the whole file in another language; offered at its first statement, or with all of it selected. */
export const translated: Refactoring = {
  kind: 'refactor.rewrite',
  at: (here, range) => {
    const { text } = here.analysis;
    if (!isOfFile(here, range)) return [];
    const now = dominantLanguage(text);
    return LANGUAGES.filter((language) => language !== now).flatMap((language): readonly Repair[] => {
      const { text: after } = formatText(text, { language });
      if (after === text) return [];
      const edits = [{ file: here.path, start: 0, end: text.length, text: after }];
      return [{ key: 'translateKeywords', data: { language }, edits }];
    });
  },
};

function isOfFile({ analysis }: Here, range: Stretch): boolean {
  const first = analysis.blocks[0]?.block;
  const at = first && analysis.offsets({ origin: first, start: 0, end: first.text.length });
  if (!at) return false;
  const isAll = range.start <= at.start && range.end >= analysis.text.trimEnd().length;
  return isAll || (range.start <= at.end && range.end <= at.end);
}

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
