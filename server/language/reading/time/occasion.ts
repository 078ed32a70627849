import type { Period } from '../../../engine/plan/quota.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../slice.ts';
import { type Token, tokenize } from './tokens.ts';
import { endingLength } from './words.ts';

type Occasion = Extract<Period, { kind: 'occasion' }>;

/** 每次听课后, 每次考试, 每次评课时, after each 听课: a trigger, the whole piece. */
export function occasion(whole: Slice): Occasion | null {
  const tokens = tokenize(whole.folded);
  const lead = isSide(tokens[0]) ? tokens.shift() : undefined;
  const [every, times] = tokens;
  if (every?.kind !== 'every' || (times?.kind !== 'times' && !lead)) return null;
  const rest = trimmed(subslice(whole, times?.kind === 'times' ? times.to : every.to, whole.text.length));
  const [when, tail] = lead ? [lead.kind, 0] : ending(rest.folded, tokens.at(-1));
  const name = trimmed(subslice(rest, 0, rest.text.length - tail));
  if (name.text === '') return null;
  return {
    kind: 'occasion',
    of: { text: name.text, source: sourceOf(name) },
    when: when === 'before' || when === 'after' || when === 'at' ? when : null,
    source: sourceOf(whole),
    text: whole.text,
  };
}

function ending(folded: string, last: Token | undefined): [string | null, number] {
  if (last && isSide(last)) return [last.kind, Math.min(folded.length, last.to - last.from)];
  const moment = endingLength('moment', folded);
  return moment > 0 ? ['at', moment] : [null, 0];
}

function isSide(token: Token | undefined): boolean {
  return token?.kind === 'before' || token?.kind === 'after';
}
