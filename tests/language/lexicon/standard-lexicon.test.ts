import { describe, expect, test } from 'vitest';
import clauses from '../../../grammar/vocabulary/clauses.json' with { type: 'json' };
import heads from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import units from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import { CLAUSE, FIELD, HEAD, UNIT } from '../../../server/engine/plan/standard-ids.ts';
import { fold } from '../../../server/engine/text/fold.ts';
import { STANDARD_LEXICON } from '../../../server/language/lexicon/standard-lexicon.ts';

const words = STANDARD_LEXICON.people;

describe('What the engine compares with', () => {
  test.each([
    ['units', UNIT, units.units],
    ['clauses', CLAUSE, clauses.clauses],
    ['heads', HEAD, heads.heads],
    ['fields of people', FIELD, people.fieldWords],
  ])('are ids of %s, as reading puts them in the place of words', (_, ids, entries) => {
    const known = new Set(entries.map(({ id }) => id));
    expect(Object.values(ids).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('Words for people', () => {
  test.each([
    ['教职工', 'everyone'],
    ['Staff', 'everyone'],
    ['全校', 'school'],
    ['組員', 'members'],
    ['师傅', 'mentors'],
    ['青年教师', null],
  ])('%s', (word, term) => {
    expect(words.term(fold(word))).toBe(term);
  });

  test.each([
    ['教研组长', '教研组'],
    ['语文组组长', '语文组'],
    ['语文组长', '语文组'],
    ['校长', '校'],
    ['教师', null],
  ])('%s leads %s', (post, led) => {
    expect(words.ledBy(post)).toBe(led);
  });

  test.each([
    ['语文组教师', '语文组'],
    ['三年级的老师', '三年级'],
    ['教师', null],
    ['语文组', null],
  ])('%s: the teachers of %s', (word, group) => {
    expect(words.teachersOf(word)).toBe(group);
  });

  test('posts rank as the language says', () => {
    const ladder = ['任课教师', '备课组长', '学科组长', '中层干部', '教学副校长', '校长'];
    expect(ladder.map((post) => words.rank(post))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(words.rank('班主任')).toBeNull();
  });

  test('who is the same as who owes', () => {
    expect(['老师', 'teachers'].map(words.alike)).toEqual([words.teachers, words.teachers]);
    expect(words.alike('全校')).toBe(words.alike('学校'));
    expect(words.alike('青年教师')).toBe('青年教师');
  });

  test('all groups of a kind', () => {
    expect(words.isAllOf(words.allOf('教研组'))).toBe(true);
    expect(words.isAllOf('语文组')).toBe(false);
  });
});

describe('Words for times', () => {
  const { time } = STANDARD_LEXICON;

  test('lessons are told from parts of the day', () => {
    expect([time.lesson(7, 7), time.lesson(1, 2)]).toEqual(['第7节', '第1—2节']);
    expect([time.lesson(7, 7), time.lesson(1, 2)].every(time.isLesson)).toBe(true);
    expect(Object.values(time.dayParts).some(time.isLesson)).toBe(false);
  });

  test('weekdays, from Monday', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(time.weekday).join('')).toBe('周一周二周三周四周五周六周日');
  });

  test('holidays by their own name', () => {
    expect(['国庆小长假', '国庆长假', '中秋节', '清明'].map(time.holiday)).toEqual([
      '国庆',
      '国庆',
      '中秋',
      '清明',
    ]);
  });
});

test('What is not every week', () => {
  const { sparse } = STANDARD_LEXICON.fixes;
  const found = (text: string) => {
    const place = sparse(text);
    return place && text.slice(place.at, place.at + place.length);
  };
  expect(['每两周一次 周三', '学期中 单周 周三'].map(found)).toEqual(['每两周一次', '单周']);
  expect(found('每周三')).toBeNull();
});
