import type { Sentence } from './document-quotas.ts';
import { withoutNumber } from './outline-numbers.ts';
import type { Wording } from './wording.ts';

/** Head and colon, then sentences of an office; a block is told part by part instead. */
const SENTENCES = /^[^\s：:{]+\s*[：:]([^{]+)$/;
/** A comment takes the rest of its line. */
const COMMENT = /(?:^|(?<=\s))\/\/.*$/gm;
const GOES_ON = /[，、,：:]$/;

/** The sentences behind `要求：`, word by word as they were written; null if the statement is none of that kind. */
export function verbatim(statement: string, wording: Wording): readonly Sentence[] | null {
  const said = SENTENCES.exec(statement.replace(COMMENT, ''))?.[1];
  if (said === undefined) return null;
  const sentences = lines(said)
    .map((line) => wording.tight(withoutNumber(line)).replace(/[。．.；;\s]+$/, ''))
    .filter((line) => line !== '');
  return sentences.map((text) => ({ lead: '', mark: '', text: text + wording.stop, below: [] }));
}

/** Each sentence on a line of its own; a comma at the end of a line carries on. */
function lines(text: string): readonly string[] {
  const result: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/).map((one) => one.trim())) {
    const last = result.at(-1);
    if (last !== undefined && (GOES_ON.test(last) || /^[，,]/.test(line)))
      result[result.length - 1] = last + line;
    else if (line !== '') result.push(line);
  }
  return result;
}
