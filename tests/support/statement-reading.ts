import { readFileSync } from 'node:fs';
import { analyseFile } from '../../server/language/document/file-analysis.ts';
import { flattened } from '../../server/language/school/flatten.ts';
import { standardLibrary } from '../../server/language/school/standard.ts';

const { names: known } = standardLibrary();

/** A sentence of a fixture: its pieces apart, and who/period/name/amount without blanks and `+`. */
export type SentenceCase = readonly [sentence: string, expected: string];

/** The lines of a fixture `sentence = who/period/name/amount`; `#` begins a comment. */
export function sentenceCases(path: string): readonly SentenceCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line): SentenceCase => {
      const [sentence = '', expected = ''] = line.split(' = ');
      return [sentence, bare(expected)];
    });
}

/** who/period/name/amount of each quota that a file makes. */
export function quotaReadings(text: string): readonly string[] {
  return flattened(analyseFile('a.plan', text, known).plan).quotas.map((quota) => {
    const when = [quota.period, quota.trigger, quota.deadline].map((time) => bare(time?.text)).join('');
    const amount = quota.amount ?? quota.size;
    return [quota.subject?.text, when, quota.activity?.text, amount?.text].map(bare).join('/');
  });
}

/** The one quota that a file makes, or how many it makes. */
export function quotaReading(text: string): string {
  const readings = quotaReadings(text);
  return readings.length === 1 ? (readings[0] ?? '') : `${readings.length} quotas`;
}

/** Whether the reader said that it is not sure of this text. */
export function isDoubted(text: string): boolean {
  const { problems } = analyseFile('a.plan', text, known).plan;
  return problems.some(({ code }) => code === 'ambiguous-split' || code === 'glued-keyword');
}

const bare = (text: string | null | undefined) => (text ?? '').replace(/[\s+]/g, '');
