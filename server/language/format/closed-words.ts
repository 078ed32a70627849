import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import quantity from '../../../grammar/vocabulary/quantity.json' with { type: 'json' };
import time from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import units from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import type { Entry } from '../lexicon/entry.ts';
import { type Trie, trie } from '../lexicon/trie.ts';
import { isWhole } from '../lexicon/words.ts';

/** A word of the vocabulary in a text; `section` names the table it stands in. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly section: string;
  /** The first word of the table. */
  readonly first: Entry;
  /** UTF-16 units. */
  readonly length: number;
}

/** Words that may be written in another language because they are no names. Look-ups take folded text. */
export interface ClosedWords {
  /** The longest that begins at `at` and is not of the table `not`. */
  at(folded: string, at: number, not?: string): FoundEntry | null;
}

type Sections = Readonly<Record<string, readonly Entry[]>>;

const { every, cycle, filler, open, close, mark, notCounted, loose, moment, occasion, ...times } = time;
const { each, eachPerson, average, all, inTurn } = people;
const { guards, ...amounts } = quantity;

/** Of 周三, 每周, 下午, 前, 至 …. */
export const TIME_WORDS = closedWords({
  ...times,
  every,
  cycle,
  runsAs: items.runsAs,
  occupies: items.occupies,
  half: items.half,
});
/** Of 不少于, 节, 约 …. */
export const AMOUNT_WORDS = closedWords({ units: units.units, ...amounts });
/** Of 每位, 全体, 人均 …; whom they quantify is a name. */
export const PEOPLE_WORDS = closedWords({ each, eachPerson, average, all, inTurn });
/** 顺延, 取消 … after 遇假. */
export const DAY_OFF_WORDS = closedWords({ dayOff: items.dayOff, weekday: time.weekday });
/** 暂定, 机动 … after 状态; 自动 after 安排. */
export const STATE_WORDS = closedWords({ status: items.status, automatic: items.automatic });

/** Built when first looked into. */
function closedWords(sections: Sections): ClosedWords {
  let words: Trie<Omit<FoundEntry, 'length'>> | null = null;
  return {
    at: (folded, at, not) => {
      words ??= trieOf(sections);
      const found = words
        .along(folded, at)
        .findLast(({ length, value }) => value.section !== not && isWhole(folded, at, at + length));
      return found ? { ...found.value, length: found.length } : null;
    },
  };
}

function trieOf(sections: Sections): Trie<Omit<FoundEntry, 'length'>> {
  const entries: [string, Omit<FoundEntry, 'length'>][] = [];
  const seen = new Set<string>();
  for (const [section, words] of Object.entries(sections)) {
    for (const entry of words) {
      for (const spelling of [...entry.hans, ...entry.hant, ...entry.en].map(fold)) {
        // Marks are no words: a dash stays a dash.
        if (!seen.has(spelling) && /[a-z\u3400-\u9fff]/.test(spelling))
          entries.push([spelling, { entry, section, first: words[0] ?? entry }]);
        seen.add(spelling);
      }
    }
  }
  return trie(entries, 'forwards');
}
