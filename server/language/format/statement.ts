import { fold } from '../../engine/text/fold.ts';
import { unitOf } from '../document/read-unit.ts';
import { drafts, type Unit } from '../document/unit.ts';
import { lex } from '../syntax/lex.ts';
import { atomsOf } from './atoms.ts';
import { type Manner, piecesOf } from './canonical.ts';
import { layOut } from './layout.ts';
import { type FileManner, saysTheSame } from './same.ts';
import { placesOf } from './structure.ts';
import { keywordsOnly, translatorTo } from './translate.ts';
import { type Whole, wholeOf } from './whole.ts';

export interface Formatted {
  readonly text: string;
  /** Its structure could be read. */
  readonly isSound: boolean;
}

/** In a section with more statements, one that cannot be formatted holds up the others. */
const MOST_HEADS = 60;

/** What was formatted once, so that the editor pays only for statements that changed. */
const done = new WeakMap<Unit, ReadonlyMap<string, Formatted>>();

/**
 * A statement in canonical layout. One with a mistake in its structure stays as it is; so does, step by step, whatever
 * would read differently afterwards.
 */
export function formatStatement(unit: Unit, text: string, file: FileManner): Formatted {
  const key = `${file.marks} ${file.language}`;
  const known = done.get(unit)?.get(key);
  if (known) return known;
  const formatted = settled(unit, text, file);
  done.set(unit, new Map([...(done.get(unit) ?? []), [key, formatted]]));
  return formatted;
}

/** What was no clause in the middle of a line may be one on a line of its own, and is put in order there. */
function settled(unit: Unit, text: string, file: FileManner): Formatted {
  const formatted = formatAnew(wholeOf(unit, text), file);
  if (isCutAlike(text, formatted.text, file)) return formatted;
  const [again] = readAlone(formatted.text, file);
  return again ? formatAnew(wholeOf(again, formatted.text), file) : formatted;
}

function isCutAlike(before: string, after: string, { kinds }: FileManner): boolean {
  if (before === after) return true;
  const [old, now] = [lex(before, kinds).tokens, lex(after, kinds).tokens];
  return now.length === old.length && now.every(({ name }, i) => name === old[i]?.name);
}

/** A statement read by itself, among the names of its file. */
function readAlone(text: string, { names, kinds }: FileManner): readonly Unit[] {
  const read = drafts('', [{ text, folded: fold(text), before: null }], [], kinds);
  return read.map((draft) => unitOf(draft, { names, changed: [], kinds }));
}

function formatAnew(whole: Whole, file: FileManner): Formatted {
  if (!whole.isSound) return { text: whole.text, isSound: false };
  const { tokens } = lex(whole.text, file.kinds);
  const atoms = atomsOf(whole.text, whole.folded, tokens);
  const places = placesOf(atoms);
  const translator = file.language ? translatorTo(file.language) : null;
  const full: Manner = {
    names: file.names,
    items: whole.items,
    marks: file.marks,
    insides: true,
    translator,
    careful: new Set(),
  };
  const attempt = (manner: Manner): string | null => {
    const text = layOut(piecesOf(atoms, places, manner));
    const isSame =
      text === whole.text || saysTheSame({ ...whole, tokens }, text, file, manner.translator !== null);
    return isSame ? text : null;
  };
  const heads = [...new Set(places.map(({ head }) => head))];
  const text = attempt(full) ?? withoutTheFew(full, heads, attempt) ?? firstOf(mannersFrom(full), attempt);
  return { text: text ?? whole.text, isSound: true };
}

/** Of a section: the statements that would read differently stay as they are, the others need not. */
function withoutTheFew(
  full: Manner,
  heads: readonly number[],
  attempt: (manner: Manner) => string | null,
): string | null {
  if (heads.length < 2 || heads.length > MOST_HEADS) return null;
  const careful = heads.filter(
    (head) => attempt({ ...full, careful: new Set(heads.filter((one) => one !== head)) }) === null,
  );
  return attempt({ ...full, careful: new Set(careful) });
}

function firstOf(manners: readonly Manner[], attempt: (manner: Manner) => string | null): string | null {
  for (const manner of manners) {
    const text = attempt(manner);
    if (text !== null) return text;
  }
  return null;
}

/** What remains if that is not enough, from the fullest to the most careful. */
function mannersFrom(full: Manner): readonly Manner[] {
  const plain = [
    { ...full, translator: null },
    { ...full, translator: null, insides: false },
  ];
  if (!full.translator) return plain.slice(1);
  const keywords = keywordsOnly(full.translator);
  return [{ ...full, translator: keywords }, { ...full, translator: keywords, insides: false }, ...plain];
}
