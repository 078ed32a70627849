import { knownNames, layered } from '../../server/language/lexicon/names.ts';
import type { ClauseContext } from '../../server/language/reading/sentence/phrase.ts';
import { readClause } from '../../server/language/reading/sentence/read-clause.ts';
import { slice } from '../../server/language/reading/slice.ts';
import { standardLibrary } from './standard-names.ts';

/** A sentence with its pieces apart, and the reading it must have: who/period/name/amount. */
export interface Expected {
  readonly spaced: string;
  readonly reading: string;
}

/** Lines `sentence = who/period/name/amount`; `#` starts a comment. */
export function expectations(text: string): readonly Expected[] {
  return text
    .split('\n')
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => {
      const [spaced = '', reading = ''] = line.split(' = ');
      return { spaced: spaced.trim(), reading: reading.trim() };
    });
}

export function glued(sentence: string): string {
  return sentence.replace(/ /g, '');
}

export interface ReadOptions {
  readonly declared?: readonly string[];
  readonly context?: Partial<ClauseContext>;
}

/** Reads a clause and says what was understood in the notation of the fixtures, without blanks. */
export function understood(
  sentence: string,
  { declared = [], context = {} }: ReadOptions = {},
): { readonly reading: string; readonly hinted: boolean } {
  const names = layered(standardLibrary(), knownNames([{ kind: 'activity', names: declared }]));
  const text = slice({ file: 'plan.plan' }, sentence, 0);
  const { value, problems } = readClause(text, names, { hasName: false, item: false, ...context });
  const bare = (piece: string | undefined) => (piece ?? '').replace(/\s+/g, '');
  const period = [value.period, value.trigger].flatMap((one) => (one ? [bare(one.text)] : [])).join('+');
  const reading = [
    bare(value.people?.text),
    period,
    bare(value.names.map(({ text }) => text).join('、')),
    bare(value.amount?.text ?? value.size?.text),
  ].join('/');
  return { reading, hinted: problems.some(({ code }) => code === 'ambiguous-split') };
}

/** `骨干教师+每人` of the fixtures is one stretch of people. */
export function expectedReading(reading: string): string {
  const [who = '', ...rest] = reading.split('/');
  return [who.replace(/\+/g, ''), ...rest].join('/').replace(/[ "]/g, '');
}
