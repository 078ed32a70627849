import type { FixWords, Lexicon } from '../../engine/plan/lexicon.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { TIME_WORDS } from './time-words.ts';

const SPARSE = /每两周(?:一次|1次)?|每2周|隔周|单周|双周|每双周|每三周|每3周/;

const FIX_WORDS: FixWords = {
  postponed: '顺延',
  postponedClause: '遇假 顺延',
  weekly: '每周',
  sparse: (text) => {
    const found = SPARSE.exec(text);
    return found && { at: found.index, length: found[0].length };
  },
  comma: '，',
  separator: '、',
};

/** The words that the engine is handed with every scope. */
export const STANDARD_LEXICON: Lexicon = { people: PEOPLE_WORDS, time: TIME_WORDS, fixes: FIX_WORDS };
