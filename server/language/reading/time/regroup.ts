import { amountLength } from './amounts.ts';
import { Cursor } from './cursor.ts';
import { type Token, tokenize } from './tokens.ts';
import { isLatin } from './words.ts';

/** The id of a numeral that could also be a weekday: 每周三节 is read as three a week, and doubtful. */
export const DOUBTFUL = 'doubtful';

const SUNDAY = 7;

/**
 * After 每 or a number, 周 with a numeral and a unit is an amount, never a weekday: 每周三次, 每周一篇, 每周二、三次, 每周二十节,
 * 两周一篇. Other
 * weekdays stay what they are.
 */
export function regroup(folded: string, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const last = out.at(-1);
    const counted = last?.kind === 'every' || last?.kind === 'number';
    const split = token.kind === 'weekday' && counted ? splitAmount(folded, tokens, i) : null;
    if (split) {
      out.push(...split);
      const end = split[1]?.to ?? 0;
      while ((tokens[i + 1]?.from ?? end) < end) i += 1;
    } else {
      out.push(token);
    }
  }
  return out;
}

function splitAmount(folded: string, tokens: readonly Token[], index: number): Token[] | null {
  const weekday = tokens[index];
  if (!weekday || weekday.value === SUNDAY || isLatin(folded.charAt(weekday.from))) return null;
  const numeral = weekday.to - 1;
  const number = tokenize(folded, numeral, 1)[0];
  if (number?.kind !== 'number') return null;
  const rest = tokens.slice(index + 1, index + 8).filter((token) => token.from >= number.to);
  if (amountLength(new Cursor([number, ...rest])) === 0) return null;
  const doubtful = rest[0]?.kind === 'lesson' && number.to === weekday.to;
  const unit: Token = { kind: 'unit', id: 'week', value: 0, from: weekday.from, to: numeral };
  return [unit, doubtful ? { ...number, id: DOUBTFUL } : number];
}
