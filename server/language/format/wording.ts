import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import { quotationEnd } from '../syntax/runs.ts';
import type { ClosedWords, FoundEntry } from './closed-words.ts';
import { englishOf } from './english.ts';
import type { Said } from './said.ts';
import { numeralIn, spelledIn } from './spelling.ts';

/** A text with its closed words in another language; null if one of them has no spelling there. */
export function reworded(text: string, words: ClosedWords, language: WrittenLanguage): string | null {
  if (language === 'en' && !/[\u3400-\u9fff]/.test(text)) return null;
  const said = saidIn(text, words);
  if (language === 'en') return englishOf(said);
  let out = '';
  for (const [i, one] of said.entries()) {
    const spelled = one.found
      ? inChinese(one.found, one.text, language)
      : one.number === null
        ? one.text
        : numeralIn(one.text, language);
    if (spelled === null) return null;
    out += (one.apart && keepsBlank(said[i - 1], one, out, spelled) ? ' ' : '') + spelled;
  }
  return out;
}

/** Words that English has for numbers (two) become digits. */
function inChinese({ entry, section }: FoundEntry, text: string, language: WrittenLanguage): string | null {
  return spelledIn(entry, text, language) ?? (section === 'cardinal' ? entry.id : null);
}

/** English words stand apart; in Chinese they would only before a weekday and behind one, or where words would meet. */
function keepsBlank(last: Said | undefined, one: Said, before: string, text: string): boolean {
  if (/[a-z\d）)]$/i.test(before) && /^[a-z\d（(]/i.test(text)) return true;
  const wasEnglish = [last, one].some((said) => said?.found && /[a-z]/i.test(said.text));
  return !wasEnglish || one.found?.section === 'weekday' || last?.found?.section === 'weekday';
}

function saidIn(text: string, words: ClosedWords): readonly Said[] {
  const folded = fold(text);
  const said: Said[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (start >= text.length) break;
    const numeral = numeralAt(folded, start);
    // 两周一次: 周一 is no Monday behind a number.
    const word = words.at(
      folded,
      start,
      said.at(-1)?.number !== null && said.length > 0 ? 'weekday' : undefined,
    );
    const found = word && word.length >= (numeral?.length ?? 0) ? word : null;
    const end = start + (found?.length ?? numeral?.length ?? lengthOfOther(folded, start, words));
    said.push({
      text: text.slice(start, end),
      found,
      number: !found && numeral ? numeral.value.n / numeral.value.d : null,
      apart: start > at,
    });
    at = end;
  }
  return said;
}

/** To the next blank, number or closed word. */
function lengthOfOther(folded: string, start: number, words: ClosedWords): number {
  const quoted = quotationEnd(folded, start);
  if (quoted !== null) return quoted - start;
  let end = start + 1;
  while (
    end < folded.length &&
    !/\s/.test(folded.charAt(end)) &&
    !numeralAt(folded, end) &&
    !words.at(folded, end)
  )
    end++;
  return end - start;
}
