import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { LANGUAGES } from '../../messages/language.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { clauseCandidates } from './clauses.ts';
import { kindCandidates, unitsOf } from './kinds.ts';
import { cohorts, countedGroups, everyone, groupKind, groups, persons } from './people.ts';
import type { Place } from './place.ts';
import { quotedName } from './quoted-name.ts';
import { type SentencePiece, sentencePieces } from './sentence-pieces.ts';
import { word } from './spelling.ts';
import { type Split, splits } from './splits.ts';
import { unitCandidates } from './units.ts';

type Sentence = Extract<Place, { kind: 'sentence' | 'item' }>;

/** Candidates, and where in the sentence what they replace begins. */
export interface Offer {
  readonly from: number;
  readonly last: boolean;
  readonly candidates: readonly Candidate[];
}

/** What may follow in a sentence of a quota: `text` is its part up to the cursor. */
export function sentenceOffers(asked: Asked, place: Sentence, text: string): readonly Offer[] {
  const folded = fold(text);
  const { pieces, rest } = sentencePieces(folded, asked.analysis.names);
  return splits(pieces, rest).map((split) => ({
    from: split.from,
    last: split.last,
    candidates: candidatesAfter(asked, place, split, folded),
  }));
}

function candidatesAfter(
  asked: Asked,
  place: Sentence,
  { pieces }: Split<SentencePiece>,
  folded: string,
): readonly Candidate[] {
  const part = place.kind === 'item' && holdsAmount(place.around.owner);
  const has = (kind: SentencePiece) => pieces.some((piece) => piece.kind === kind);
  const last = pieces.at(-1)?.kind ?? null;
  const counted = [
    ...pieces.filter(({ kind }) => kind === 'name').map(({ from, to }) => folded.slice(from, to)),
    ...place.around.names,
  ];
  if (last === 'number') return unitCandidates(asked, counted, 0);
  if (last === 'each') return sets(asked);
  if (last === 'comparison') return amounts(asked, counted);
  if (last === 'mark')
    return [
      ...cohorts(asked, 0),
      ...persons(asked, 1),
      ...groups(asked, 2),
      ...kindCandidates(asked, ['activity', 'lesson', 'document'], 3),
    ];
  if (has('amount')) return place.kind === 'sentence' ? clauseCandidates(asked, place.around, 0) : [];
  if (part && place.parts > 0 && pieces.length === 0) return clauseCandidates(asked, place.around, 0);
  if (part) return has('name') ? amounts(asked, counted) : kinds(asked, 0);
  const named = place.around.names.length > 0;
  const opening = pieces.length === 0;
  if (place.around.kind === 'record' && named && !has('people') && place.parts === 0)
    return [
      ...persons(asked, 0),
      ...groups(asked, 1),
      ...amounts(asked, counted).map((one) => ({ ...one, rank: one.rank + 2 })),
    ];
  const further = place.parts > 0 && /\S/.test(place.said.replace(/[:：]/g, ''));
  return [
    ...(opening && further ? clauseCandidates(asked, place.around, 0) : []),
    ...(opening && !further && named ? sentenceOpenings(asked, 1) : []),
    ...(has('people') || has('period')
      ? []
      : [...everyone(asked, 2), ...cohorts(asked, 3), ...groups(asked, 4), ...persons(asked, 5)]),
    ...(has('period') ? [] : parallel(asked, 'periods', has('people') || named ? 1.5 : 2.5)),
    ...(has('period') || named ? parallel(asked, 'comparisons', has('period') ? 1 : 3) : []),
    ...(has('period') ? amounts(asked, counted).map((one) => ({ ...one, rank: one.rank + 2 })) : []),
    ...(has('name') || named ? [] : kinds(asked, opening ? 6 : 2)),
  ];
}

/** Whether the head or item before the brace has an amount: what stands in the block are its parts. */
export function holdsAmount(owner: string): boolean {
  return [...owner].some((_, at) => numeralAt(owner, at) !== null);
}

/** Behind 每位, 每个, 全体. */
function sets(asked: Asked): readonly Candidate[] {
  const { language } = asked;
  const tight = language !== 'en';
  const kinds = new Set(
    [...countedGroups(asked), '备课组', '课题组', '学科'].map((kind) => groupKind(kind, language)),
  );
  return [
    ...ranked([word(people.people, '教师', language), ...kinds], 'word', 0, { tight }),
    ...cohorts(asked, 1).map((one) => ({ ...one, tight })),
  ];
}

/** 2节: a number to be filled in, with the units of what is counted. */
function amounts(asked: Asked, counted: readonly string[]): readonly Candidate[] {
  const own = counted.flatMap((name) => unitsOf(asked, name)).length > 0;
  const units = unitCandidates(asked, counted, 0).filter(({ rank }) => !own || rank < 0.5);
  const blank = asked.language === 'en' ? ' ' : '';
  return units.slice(0, 6).map(({ label, rank, also }) => ({
    label: `2${blank}${label}`,
    kind: 'unit',
    rank,
    snippet: `\${1:2}${blank}${label}`,
    also: (also ?? []).map((unit) => `2${unit}`),
    tight: asked.language !== 'en',
  }));
}

function kinds(asked: Asked, rank: number): readonly Candidate[] {
  const { activities, duties } = asked.names;
  const quoted = (name: string) =>
    /\s/.test(name) && !name.startsWith('"') ? `"${name}"` : quotedName(name);
  return [
    ...ranked([...new Set([...activities, ...duties])].map(quoted), 'activity', rank),
    ...kindCandidates(asked, ['activity', 'lesson', 'document'], rank + 1).map((one) => ({
      ...one,
      insert: quoted(one.label),
    })),
  ];
}

/** Whole sentences: who, how often, how much. */
export function sentenceOpenings(asked: Asked, rank: number): readonly Candidate[] {
  const all = LANGUAGES.map((language) => wordsIn(language).completion.sentences);
  return wordsIn(asked.language).completion.sentences.map(({ title, body }, i) => ({
    label: title,
    kind: 'snippet',
    rank: rank + i / 1000,
    snippet: body,
    also: all.flatMap((sentences) => sentences[i]?.title ?? []),
  }));
}

/** Words of a list that is parallel in all languages; each is found by what the others say. */
export function parallel(
  asked: Asked,
  list:
    | 'periods'
    | 'comparisons'
    | 'routines'
    | 'monthly'
    | 'points'
    | 'undated'
    | 'distances'
    | 'dayParts'
    | 'levels'
    | 'planLevels'
    | 'terms'
    | 'monthParts'
    | 'stages'
    | 'offices'
    | 'steeringGroups'
    | 'assessments'
    | 'steps'
    | 'teachingWeeks',
  rank: number,
): readonly Candidate[] {
  const all = LANGUAGES.map((language) => wordsIn(language).completion[list]);
  return wordsIn(asked.language).completion[list].map((label, i) => ({
    label,
    kind: 'word',
    rank: rank + i / 1000,
    also: all.flatMap((words) => words[i] ?? []),
  }));
}
