import type { Code, Fix, Problem, Related } from '../engine/plan/problem.ts';
import type { Locator } from '../engine/plan/source.ts';
import type { Catalogue } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { FIX_KEYS, type FixKey } from './fix-key.ts';
import type { Language } from './language.ts';
import { DEFAULT_SEVERITY } from './severity.ts';
import { wordsIn } from './words.ts';

/**
 * A problem in words. `file` is the origin's, ranges are those of the current text. Every problem that is shown
 * anywhere, by the editor or on the command line, passes through here.
 */
export function describe(problem: Problem, language: Language, locate: Locator): Diagnostic {
  const words = wordsIn(language);
  const related = (problem.related ?? []).map(({ source, message }: Related) => ({
    file: source.origin.file,
    range: locate(source),
    message: words.related[message.key](message.name ?? null),
  }));
  return {
    code: problem.code,
    severity: problem.severity ?? DEFAULT_SEVERITY[problem.code],
    message: sentence(words.problems, problem),
    file: problem.source.origin.file,
    range: locate(problem.source),
    data: problem.data,
    related,
    href: pageOf(problem.code, language),
  };
}

/** The title of a quick fix. */
export function fixTitle(fix: Pick<Fix, 'key' | 'data'>, language: Language): string {
  const { fixes } = wordsIn(language);
  return isFixKey(fix.key) ? fixes[fix.key](fix.data) : fixes.other;
}

/** Where the page about a code stands, from the root of the package. */
export function pageOf(code: Code, language: Language): string {
  return `docs/diagnostics/${language === 'en' ? 'en' : 'zh'}/${code}.md`;
}

function sentence<C extends Code>(catalogue: Catalogue, problem: Problem<C>): string {
  return catalogue[problem.code](problem.data);
}

function isFixKey(key: string): key is FixKey {
  return (FIX_KEYS as readonly string[]).includes(key);
}
