import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import timeTable from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import unitTable from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import { iso } from '../../engine/calendar/day.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Entry } from '../../language/lexicon/entry.ts';
import { type ClauseWord, clauseWords } from '../../language/lexicon/keywords.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import type { PhraseShape } from '../../messages/completion-words.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { fileCandidates } from './files.ts';
import { kindCandidates } from './kinds.ts';
import { cohorts, groups, peopleValues, persons } from './people.ts';
import type { Around } from './place.ts';
import { quotedName } from './quoted-name.ts';
import { inUse, issuers, schools } from './said-elsewhere.ts';
import { mondaysBefore, schoolYears } from './school-years.ts';
import { parallel } from './sentence.ts';
import { inScript, spell, spellings } from './spelling.ts';

/** What may stand as the value of a clause that is no time. `quoted`: an opening quotation mark stands already. */
export function valueCandidates(
  asked: Asked,
  around: Around,
  word: ClauseWord,
  quoted: boolean,
): readonly Candidate[] {
  switch (word.slot) {
    case 'people':
      return peopleValues(asked, word.id);
    case 'names':
      return named(asked, around, word.id);
    case 'files':
      return fileCandidates(asked, word.id, quoted);
    case 'dayOff':
      return daysOff(asked);
    case 'weekday':
      return words(asked, timeTable.weekday);
    case 'schoolYear':
      return schoolYears(asked, around, word.id);
    case 'exam':
    case 'closure':
    case 'bell':
      return shapes(wordsIn(asked.language).completion.calendarValues[word.slot]);
    case 'condition':
      return conditions(asked);
    case 'stage':
      return [...parallel(asked, 'stages', 0), ...inUse(asked, word.id, 1)];
    case 'teachingWeek':
      return parallel(asked, 'teachingWeeks', 0);
    case 'steps':
      return [...inUse(asked, word.id, 0), ...parallel(asked, 'steps', 1)];
    case 'preparatory':
      return mondaysBefore(asked);
    case 'date':
      return ranked(asked.school.today === null ? [] : [iso(asked.school.today)], 'time', 0);
    default:
      return texts(asked, word.id);
  }
}

/** 教龄3年以内, and other cohorts to build upon. */
export function conditions(asked: Asked): readonly Candidate[] {
  return [...shapes(wordsIn(asked.language).completion.conditions), ...cohorts(asked, 1)];
}

/** Phrases with placeholders, in order. */
export function shapes(all: readonly PhraseShape[], rank = 0): readonly Candidate[] {
  return all.map(({ title, body }, i) => ({
    label: title,
    kind: 'snippet',
    rank: rank + i / 1000,
    snippet: body,
  }));
}

function words({ language }: Asked, entries: readonly Entry[]): readonly Candidate[] {
  return entries.map((entry, i) => ({
    label: spell(entry, language),
    kind: 'word',
    rank: i / 1000,
    also: spellings(entry),
  }));
}

/** 顺延; 改到 wants a weekday. */
function daysOff(asked: Asked): readonly Candidate[] {
  const weekdays = timeTable.weekday.map((entry) => spell(entry, asked.language)).join(',');
  return words(asked, items.dayOff).map((one, i) =>
    items.dayOff[i]?.id === 'moveTo' ? { ...one, snippet: `${one.label} $\{1|${weekdays}|}` } : one,
  );
}

function named(asked: Asked, around: Around, clause: string): readonly Candidate[] {
  const { names, known } = asked;
  switch (clause) {
    case '地点':
      return [...ranked(names.places.map(quotedName), 'place', 0), ...places(asked, 1)];
    case '课型':
    case '听课只计':
      return kindCandidates(asked, ['lesson'], 0);
    case '属于':
      return kindCandidates(asked, ['activity', 'lesson', 'document'], 0);
    case '级别':
      return parallel(asked, 'levels', 0);
    case '年级':
      return manyWords(asked, people.grades);
    case '学科':
      return manyWords(asked, people.subjects);
    case '单位':
      return words(asked, unitTable.units);
    case '职务':
      return manyWords(asked, people.posts);
    case '职称':
      return ranked([...new Set(known.plan.scope.people.flatMap(({ title }) => title ?? []))], 'word', 0);
    case '荣誉':
      return ranked([...new Set(known.plan.scope.people.flatMap(({ honours }) => honours))], 'word', 0);
    case '隶属':
      return groups(asked, 0).filter(({ label }) => !around.names.map(fold).includes(fold(label)));
    case '教研组':
      return groups(asked, 0);
    case '必填':
    case '必存':
      return words(
        asked,
        clauseWords('activity').filter(({ slot }) => slot !== 'flag'),
      );
    case '报送':
      return [
        ...ranked(names.recipients.map(quotedName), 'group', 0),
        ...groups(asked, 1),
        ...manyWords(asked, people.posts, 2),
      ];
    case '师傅':
    case '徒弟':
      return [...persons(asked, 0), ...cohorts(asked, 1)];
    case '发文单位':
      return [...groups(asked, 0), ...ranked(issuers(asked).map(quotedName), 'group', 1)];
    case '学校':
      return ranked(schools(asked).map(quotedName), 'group', 0);
    case '范围':
      return [...groups(asked, 0), ...cohorts(asked, 1)];
    case '组长':
    case '副组长':
    case '成员':
      return [...persons(asked, 0), ...cohorts(asked, 1).filter(({ label }) => quotedName(label) === label)];
    default:
      return [];
  }
}

/** Places of the standard library. */
function places({ language }: Asked, rank: number): readonly Candidate[] {
  const declared = standardLibrary().plan.declarations.flatMap((one) =>
    one.type === 'place' ? [one.value.name.text] : [],
  );
  return ranked(language === 'en' ? [] : declared.map((name) => inScript(name, language)), 'place', rank);
}

/** Every spelling of the language is a word of its own: 一年级, 二年级 …. */
function manyWords({ language }: Asked, entries: readonly Entry[], rank = 0): readonly Candidate[] {
  const key = language === 'en' ? 'en' : 'hans';
  const all = entries.flatMap((entry) => entry[key].map((text) => inScript(text, language)));
  return ranked(all.map(quotedName), 'word', rank);
}

function texts(asked: Asked, clause: string): readonly Candidate[] {
  switch (clause) {
    case '状态':
      return words(asked, items.status);
    case '安排':
      return words(asked, items.automatic);
    case '层级':
      return parallel(asked, 'planLevels', 0);
    case '法定节假日':
      return words(asked, items.ownHolidays);
    default:
      return inUse(asked, clause, 0);
  }
}
