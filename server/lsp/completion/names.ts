import headTable from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import { heads } from '../../language/lexicon/keywords.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { fileCandidates } from './files.ts';
import { kindCandidates } from './kinds.ts';
import { cohorts, persons } from './people.ts';
import type { Around } from './place.ts';
import { quotedName } from './quoted-name.ts';
import { yearStarts } from './school-years.ts';
import { parallel, sentenceOpenings } from './sentence.ts';
import { spell, spellings } from './spelling.ts';
import { takenNames } from './taken-names.ts';

/** What may be named behind a head. What is declared already is not offered for a second declaration. */
export function nameCandidates(
  asked: Asked,
  around: Around,
  category: boolean,
  quoted: boolean,
): readonly Candidate[] {
  if (category) return categories(asked);
  switch (around.kind) {
    case 'activity':
      return fresh(asked, [
        ...ranked(asked.names.duties.map(quotedName), 'activity', 0),
        ...kindCandidates(asked, ['activity'], 1),
        ...kindCandidates(asked, ['lesson'], 2),
      ]);
    case 'quota':
    case 'record':
      return [
        ...ranked(asked.names.activities.map(quotedName), 'activity', 0),
        ...ranked(asked.names.duties.map(quotedName), 'activity', 1),
        ...(isDocument(around) ? [] : kindCandidates(asked, ['activity'], 2)),
        ...kindCandidates(asked, ['document'], 3),
        ...(isDocument(around) ? [] : kindCandidates(asked, ['lesson'], 4)),
        ...(around.kind === 'quota' && !isDocument(around) ? sentenceOpenings(asked, 5) : []),
      ];
    case 'group':
      return fresh(asked, [...groupNames(asked, around), ...usualNames(asked, around)]);
    case 'roster':
      return fileCandidates(asked, '名册', quoted);
    case 'teacher':
      return undeclaredPeople(asked);
    case 'cohort':
      return fresh(asked, cohorts(asked, 0));
    case 'assessment':
      return quotedNames(parallel(asked, 'assessments', 0));
    case 'plan':
      return planTitles(asked, quoted);
    case 'vocabulary':
      return isPlace(around) ? ranked(asked.names.places.map(quotedName), 'place', 0) : [];
    case 'text':
      return ranked(wordsIn(asked.language).completion.sections, 'word', 0);
    default:
      return [];
  }
}

function isDocument(around: Around): boolean {
  return isHead(around, '材料');
}

function isPlace(around: Around): boolean {
  return isHead(around, '场地');
}

function isHead({ head }: Around, wanted: string): boolean {
  return headTable.heads.some(
    ({ id, hans, hant, en }) => id === wanted && [...hans, ...hant, ...en].map(fold).includes(head),
  );
}

function usualNames(asked: Asked, around: Around): readonly Candidate[] {
  if (isHead(around, '处室')) return quotedNames(parallel(asked, 'offices', 0));
  return isHead(around, '领导小组') ? quotedNames(parallel(asked, 'steeringGroups', 0)) : [];
}

function quotedNames(all: readonly Candidate[]): readonly Candidate[] {
  return all.map((one) => ({ ...one, insert: quotedName(one.label) }));
}

/** A plan is called by what it is for: the school year, the term. */
function planTitles(asked: Asked, quoted: boolean): readonly Candidate[] {
  const { planTitle, terms } = wordsIn(asked.language).completion;
  const titles = yearStarts(asked).flatMap((start) => terms.map((term) => planTitle(start, term)));
  return titles.flatMap((title, i) =>
    ranked([title], 'word', i / 1000, quoted ? {} : { insert: `"${title}"` }),
  );
}

function categories({ language }: Asked): readonly Candidate[] {
  return heads()
    .filter(({ statement, id }) => statement === 'vocabulary' && id !== 'vocabulary')
    .map((head, i) => ({
      label: spell(head, language),
      kind: 'head',
      rank: i / 100,
      also: spellings(head),
      insert: `${spell(head, language)} `,
      documentation: { of: 'head', id: head.id },
    }));
}

/** Without what is declared already: a second declaration would be an error. */
function fresh(asked: Asked, candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = takenNames(asked);
  return candidates.filter(
    ({ label, also }) =>
      ![label, ...(also ?? [])].some((spelling) => taken.has(fold(spelling.replace(/^"|"$/g, '')))),
  );
}

/** 语文组, 数学组: subjects and grades of the school with the ending of the kind. */
function groupNames({ language }: Asked, { head }: Around): readonly Candidate[] {
  const kind = heads().find((one) => spellings(one).map(fold).includes(head))?.id;
  const ending: Readonly<Record<string, string>> = {
    教研组: '组',
    备课组: '备课组',
    年级组: '组',
    课题组: '课题组',
  };
  const end = kind === undefined ? undefined : ending[kind];
  if (end === undefined || language === 'en') return [];
  const key = language === 'zh-Hant' ? 'hant' : 'hans';
  const from = kind === '年级组' ? people.grades : people.subjects;
  const stems = from.flatMap((entry) => entry[key]).slice(0, 24);
  return ranked(
    stems.map((stem) => stem + (key === 'hant' ? end.replace('组', '組').replace('备课', '備課') : end)),
    'group',
    0,
  );
}

/** Members of groups of whom nothing else is said yet. */
function undeclaredPeople(asked: Asked): readonly Candidate[] {
  const declared = new Set(asked.known.plan.scope.people.map(({ name }) => fold(name.text)));
  return persons(asked, 0).filter(({ label }) => !declared.has(fold(label.replace(/^"|"$/g, ''))));
}
