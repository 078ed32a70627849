import { TRADITIONAL_TERMS } from './terms.generated.ts';

/** A standard unit in traditional characters; what no table has stays as it was written. */
export const unit = (word: string): string => TRADITIONAL_TERMS[word] ?? word;

/** A period, day or kind that the product itself has named: 第一學期, 每週, 第3週, 國慶節. */
export const term = (word: string): string =>
  /^第\d+周$/.test(word)
    ? word.replace('周', '週')
    : (TRADITIONAL_TERMS[word] ?? word.replace(/^(\d{4}—\d{4})学年$/, '$1學年'));
