import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import type { Slot } from '../../language/lexicon/keywords.ts';
import { DEFAULT_SEVERITY } from '../../messages/severity.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { makeupDays, termSpans } from './calendar-values.ts';
import { type Candidate, ranked } from './candidate.ts';
import { clauseCandidates } from './clauses.ts';
import { headCandidates } from './heads.ts';
import { nameCandidates } from './names.ts';
import type { Place, Spot } from './place.ts';
import { holdsAmount, type Offer, sentenceOffers } from './sentence.ts';
import { spell, spellings } from './spelling.ts';
import { type TimeUse, timeOffers } from './time.ts';
import { conditions, shapes, valueCandidates } from './values.ts';

/** Everything that may stand at a spot; `from` are offsets of the text. */
export function offersAt(asked: Asked, spot: Spot): readonly Offer[] {
  const { place, from } = spot;
  const whole = (candidates: readonly Candidate[]): readonly Offer[] => [{ from, last: true, candidates }];
  switch (place.kind) {
    case 'head':
      return whole(headCandidates(asked, place.nested));
    case 'name':
      return whole(nameCandidates(asked, place.around, place.category, spot.quoted));
    case 'clause':
      return whole(clauseCandidates(asked, place.around, 0));
    case 'value':
      return valueOffers(asked, spot, place);
    case 'sentence':
    case 'item':
      return partOffers(asked, spot, place);
    case 'ignore':
      return whole(
        ranked(Object.keys(DEFAULT_SEVERITY), 'code', 0).map((one) => ({
          ...one,
          documentation: { of: 'code', id: one.label },
        })),
      );
    case 'none':
      return [];
  }
}

function valueOffers(asked: Asked, spot: Spot, place: Extract<Place, { kind: 'value' }>): readonly Offer[] {
  const { word, around, before, block } = place;
  const start = spot.from - before.length;
  const use = timeUse(word.slot, word.id);
  const own: readonly Offer[] = use
    ? moved(timeOffers(asked, around, use, before + spot.typed), start)
    : [{ from: spot.from, last: true, candidates: ownValues(asked, spot, place) }];
  const finished = block && /\S\s+$/.test(before) && !/[、,]\s*$/.test(before);
  if (!finished) return own;
  return [...own, { from: spot.from, last: true, candidates: clauseCandidates(asked, around, 20) }];
}

function ownValues(
  asked: Asked,
  { quoted }: Spot,
  { word, around, before, number }: Extract<Place, { kind: 'value' }>,
): readonly Candidate[] {
  if (word.slot === 'termSpan') return termSpans(asked, before, number ?? (word.id === '下学期' ? 2 : 1));
  if (word.slot === 'makeup') return makeupDays(asked, before);
  return listed(before) ? valueCandidates(asked, around, word, quoted).filter(unlisted(before)) : [];
}

/** Whether one more value may stand: at the beginning, and behind 、 or a comma. */
function listed(before: string): boolean {
  return /(?:^|[、,])\s*$/.test(before);
}

/** Leaves out what the list names already. */
function unlisted(before: string): (candidate: Candidate) => boolean {
  const named = new Set(before.split(/[、,]/).map((name) => fold(name.trim())));
  return ({ label }) => !named.has(fold(label));
}

function timeUse(slot: Slot, id: string): TimeUse | null {
  if (slot !== 'time') return null;
  if (id === '固定时间') return 'fixed';
  return id === '时间' || id === '除' ? 'schedule' : 'deadline';
}

function partOffers(
  asked: Asked,
  spot: Spot,
  place: Extract<Place, { kind: 'sentence' | 'item' }>,
): readonly Offer[] {
  const { around, before } = place;
  const whole = (candidates: readonly Candidate[]): Offer => ({ from: spot.from, last: true, candidates });
  if (around.kind === 'cohort') return [whole(conditions(asked))];
  const sentence = moved(sentenceOffers(asked, place, before + spot.typed), spot.from - before.length);
  if (place.kind === 'sentence' || before.trim() !== '' || place.parts > 0) return sentence;
  if (around.kind === 'assessment')
    return [whole(shapes(wordsIn(asked.language).completion.criteria)), ...sentence];
  return holdsAmount(around.owner) ? [whole(itemWords(asked)), ...sentence] : sentence;
}

/** 其中, 内含. */
function itemWords({ language }: Asked): readonly Candidate[] {
  return items.items
    .filter(({ id }) => id === 'subset' || id === 'contents')
    .map((entry, i) => ({
      label: spell(entry, language),
      kind: 'word',
      rank: 5 + i / 10,
      insert: `${spell(entry, language)} `,
      also: spellings(entry),
    }));
}

function moved(offers: readonly Offer[], by: number): readonly Offer[] {
  return offers.map((offer) => ({ ...offer, from: offer.from + by }));
}
