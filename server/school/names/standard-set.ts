import { headsAt } from '../../language/lexicon/keywords.ts';
import { standardLibrary } from '../../language/school/standard.ts';

/**
 * Whether a folded word for people is the language's own: 教师, 教研组长, 三年级, 教研组, 青年教师. What it only knows how to
 * read (语文组, 语文组教师, 教导处) is each school's.
 */
export function isStandardSet(key: string): boolean {
  const { names } = standardLibrary();
  switch (names.kind(key)) {
    case 'post':
    case 'subject':
    case 'grade':
      return true;
    case 'groupKind':
      return headsAt(key, 0).some(({ length }) => length === key.length);
    case 'cohort': {
      const stem = key.replace(/(?:组|学科)?(?:教师|老师)$/, '');
      const formed = stem === key ? null : names.kind(stem);
      return formed !== 'subject' && formed !== 'grade';
    }
    default:
      return false;
  }
}
