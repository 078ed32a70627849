import people from '../../grammar/vocabulary/people.json' with { type: 'json' };
import type { PeopleWords } from '../engine/plan/lexicon.ts';
import { fold } from '../engine/text/fold.ts';

type Section = 'cohorts' | 'people' | 'total' | 'posts' | 'groupKinds' | 'grades' | 'subjects';

/** Where a word is in several sections, the first of these says what it is. */
const SECTIONS: readonly Section[] = [
  'cohorts',
  'people',
  'total',
  'posts',
  'groupKinds',
  'grades',
  'subjects',
];

/** Sets whose members need no telling: guests, and roles that classes and pairs hand out. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['专家', '班主任', '师徒', '师傅', '徒弟']);

/** Kinds of which a school may have none; classes, subjects and offices every school has. */
const FORMED: ReadonlySet<string> = new Set(['教研组', '备课组', '课题组', '工作室', '社团']);

interface Word {
  readonly section: Section;
  readonly id: string;
}

const words = new Map<string, Word>();
for (const section of SECTIONS) {
  for (const { id, hans, hant, en } of people[section]) {
    for (const spelling of [...hans, ...hant, ...en]) {
      if (!words.has(fold(spelling))) words.set(fold(spelling), { section, id });
    }
  }
}

const LONGEST = Math.max(...[...words.keys()].map((word) => word.length));
const ORGAN = /[处室科部会校园署局院]$/;
const GROUP = /(?:组|年级|级部|班|段|校|小学|中学|幼儿园|科|处|室|部|本学科|团队|联盟)$/;
/** What words for people end in; 时间, 内容, 作文 and other things that are spoken of do not. */
const PEOPLE = /(?:[人员者师手]|骨干|新秀|标兵|梯队|苗子|尖子|[a-z])$/;

/** A set of people that means something only if a plan says who belongs to it: 青年教师, 名师. */
export function isCohortWord(name: string): boolean {
  const word = words.get(fold(name));
  return word?.section === 'cohorts' && !UNDERSTOOD.has(word.id);
}

/** The kind of group (教研组, 备课组 …) that a word names, if a school may well have none of that kind. */
export function formedKind(name: string): string | null {
  const word = words.get(fold(name));
  return word?.section === 'groupKinds' && FORMED.has(word.id) ? word.id : null;
}

/** Departments, kinds of group, posts and the school itself: no plan need declare them. */
export function isPartOfEverySchool(name: string): boolean {
  return words.has(fold(name)) || ORGAN.test(fold(name)) || lastWord(fold(name))?.section === 'posts';
}

/** Whether a name in no table can only be a set of people that the plan should define (高原支教教师 as who owes). */
export function isUnexplainedSet(name: string, { looksLikePerson }: PeopleWords): boolean {
  const folded = fold(name);
  if (words.has(folded) || looksLikePerson(name) || ORGAN.test(folded) || GROUP.test(folded)) return false;
  const last = lastWord(folded);
  if (!last || last.section === 'subjects') return PEOPLE.test(folded);
  if (last.section === 'posts' || last.section === 'groupKinds' || last.section === 'grades') return false;
  const stem = folded.slice(0, folded.length - last.length).replace(/的$/, '');
  if (last.section !== 'people') return true;
  return !(words.has(stem) || GROUP.test(stem) || lastWord(stem)?.section === 'grades');
}

/** The longest word of the tables with which a folded name ends. */
function lastWord(folded: string): (Word & { readonly length: number }) | null {
  for (let length = Math.min(LONGEST, folded.length); length >= 2; length--) {
    const word = words.get(folded.slice(-length));
    if (word) return { ...word, length };
  }
  return null;
}
