import type { Period } from '../../../engine/plan/quota.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../slice.ts';
import { type Token, tokenize } from './tokens.ts';
import { endingLength } from './words.ts';

type Occasion = Extract<Period, { kind: 'occasion' }>;

/** 每次月考后 一周内: how long after it. */
const WITHIN =
  /(?<=[前后])\s?(?:\d+|[一二两三四五六七八九十]+)个?(?:周|星期|天|日|月|工作日)(?:以内|之内|内)?$/;

/** 每次听课后, 每次考试, 每次评课时, 每次月考后一周内, after each 听课: a trigger, the whole piece. */
export function occasion(all: Slice): Occasion | null {
  const tail = WITHIN.exec(all.folded)?.[0].length ?? 0;
  const found = triggered(subslice(all, 0, all.text.length - tail));
  return found && { ...found, source: sourceOf(all), text: all.text };
}

function triggered(whole: Slice): Occasion | null {
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
