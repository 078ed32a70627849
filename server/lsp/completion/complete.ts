import type { PlanFile } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import { dominantLanguage, type WrittenLanguage } from '../../language/document/dominant-language.ts';
import type { School } from '../../school/school.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { contextAt, touches } from './context.ts';
import { namesInScope } from './names-in-scope.ts';
import { offersAt } from './offers.ts';
import type { Spot } from './place.ts';
import { fitting } from './rank.ts';
import { runAfter } from './run.ts';
import { statementStart } from './statement-start.ts';

/** Something to insert: `text` replaces what stands from `from` to `to` (offsets, exclusive). */
export interface Completion {
  readonly candidate: Candidate;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isSnippet: boolean;
}

/** No one reads on. */
const MOST = 250;
/** So much of the file shows its language. */
const SHOWS_LANGUAGE = 6000;
/** A continuation directly behind a keyword comes after what the keyword itself may become. */
const BEHIND_KEYWORD = 60;

/**
 * What may be written at an offset of a file, the likeliest first. Works on half-written text; never throws. `editor`: the
 * language of whoever begins the first plan of all.
 */
export function complete(
  school: School,
  path: string,
  offset: number,
  editor: WrittenLanguage = 'zh-Hans',
): readonly Completion[] {
  const analysis = school.analysis(path);
  const known = analysis && school.known(path);
  if (!analysis || !known) return [];
  const { start, depth } = statementStart(analysis, offset);
  const spots = contextAt(analysis.text.slice(start, offset), analysis.kinds, depth);
  const language = languageAround(school, path, start + (spots.at(-1)?.from ?? 0), offset) ?? editor;
  const asked: Asked = {
    school,
    path,
    analysis,
    known,
    names: namesInScope(known, () => filesInScope(school, path)),
    language,
    offset,
  };
  const folded = fold(analysis.text.slice(start, offset + 200));
  const found = spots.flatMap((spot) => matching(asked, spot, folded, start, offset));
  const distinct = new Map<string, Found>();
  for (const one of found.sort((a, b) => a.score - b.score)) {
    const { label } = one.completion.candidate;
    const known = distinct.get(label);
    // Of two ways to take what was typed the one that takes more of it.
    if (!known || one.completion.from < known.completion.from) distinct.set(label, one);
  }
  return [...distinct.values()].slice(0, MOST).map(({ completion }) => completion);
}

function filesInScope(school: School, path: string): readonly PlanFile[] {
  return school.inScope(path).flatMap((file) => school.analysis(file)?.plan ?? []);
}

interface Found {
  readonly completion: Completion;
  readonly score: number;
}

/** The language of the file but for what is being typed, which may be pinyin; of a new file, that of another. */
function languageAround(school: School, path: string, from: number, to: number): WrittenLanguage | null {
  const own = school.analysis(path)?.text ?? '';
  const written = own.slice(0, Math.min(from, SHOWS_LANGUAGE)) + own.slice(to, Math.max(to, SHOWS_LANGUAGE));
  if (/\p{L}/u.test(written)) return dominantLanguage(written);
  const other = school.paths().find((one) => one !== path);
  const text = other === undefined ? null : school.analysis(other)?.text;
  return text ? dominantLanguage(text.slice(0, SHOWS_LANGUAGE)) : null;
}

function matching(asked: Asked, spot: Spot, folded: string, start: number, offset: number): readonly Found[] {
  const at = offset - start;
  return offersAt(asked, spot).flatMap(({ from, last, candidates }) => {
    const typed = asked.analysis.text.slice(start + from, offset);
    if (spot.early && from !== spot.from) return [];
    // What a blank ends is finished, but for words of several words.
    if (!last && asked.language !== 'en' && /\s$/.test(typed)) return [];
    // Directly behind a word that may be the end of it nothing is offered: Enter would take it for wanted.
    if (typed === '' && last && touches(folded, from) && !spot.glued && !mustGoOn(candidates)) return [];
    const some = fitting(candidates, typed);
    return some.flatMap(({ candidate, score }) => {
      if (spot.early && !begins(candidate, typed)) return [];
      const completion = inserted(candidate, spot, folded, from, at, start);
      const written = completion.isSnippet ? candidate.label : completion.text;
      if (written.trim() === typed.trim()) return [];
      const behind = spot.glued && typed === '' ? BEHIND_KEYWORD : 0;
      return [{ completion, score: score + behind + (last ? 0 : 3) }];
    });
  });
}

/** Words with blanks are taken up in their middle only where they stand from the beginning. */
function begins({ label, word }: Candidate, typed: string): boolean {
  return fold(word ?? label.replaceAll('"', '')).startsWith(fold(typed));
}

/** Units behind a number, sets behind 每位: what stands cannot be all. */
function mustGoOn(candidates: readonly Candidate[]): boolean {
  return candidates[0]?.tight === true;
}

function inserted(
  candidate: Candidate,
  spot: Spot,
  folded: string,
  from: number,
  at: number,
  start: number,
): Completion {
  const rest = folded.slice(at, runAfter(folded, at));
  const raw = candidate.snippet ?? candidate.insert ?? candidate.label;
  const isSnippet = candidate.snippet !== undefined;
  const blank = !candidate.tight && !spot.quoted && touches(folded, from) ? ' ' : '';
  const text = blank + (spot.quoted ? closed(raw, folded, at) : raw);
  const overlap = rest !== '' && fold(text).trimEnd().endsWith(rest) ? rest.length : 0;
  const next = folded.charAt(at + overlap);
  return {
    candidate,
    from: start + from,
    to: start + at + overlap,
    text: /^[ {]/.test(next) ? text.trimEnd() : text,
    isSnippet,
  };
}

/** Within a quotation that is open already: without the opening mark, closed unless it is. */
function closed(raw: string, folded: string, at: number): string {
  const inside = raw.replace(/^"|"$/g, '').trimEnd();
  return folded[at] === '"' ? inside : `${inside}"`;
}

/** A snippet as plain text, with the first choice of each placeholder, for clients that know none. */
export function withoutPlaceholders(completion: Completion): Completion {
  if (!completion.isSnippet) return completion;
  const text = completion.text
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
  return { ...completion, text, isSnippet: false };
}
