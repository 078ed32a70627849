import { readFileSync } from 'node:fs';
import type { KnownNames } from '../../server/language/lexicon/names.ts';
import { standardNames } from '../../server/language/lexicon/standard-people.ts';

/** Every spelling of a lesson, activity or document in the standard library, taken from its text. */
export function standardKindNames(): readonly string[] {
  const text = readFileSync(new URL('../../grammar/standard.plan', import.meta.url), 'utf8');
  return [...text.matchAll(/^词汇 (?:课型|活动类型|文档) (\S+)(?: \{ (.*) \})?$/gm)].flatMap(
    ([, name = '', details = '']) => [
      name,
      ...(/又称 ([^；]*)/.exec(details)?.[1] ?? '').split('、').filter((also) => also !== ''),
    ],
  );
}

let standard: KnownNames | null = null;

/** The names every plan knows without declaring them. */
export function standardLibrary(): KnownNames {
  standard ??= standardNames(standardKindNames());
  return standard;
}
