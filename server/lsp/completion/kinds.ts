import heads from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import { mergedKinds } from '../../engine/plan/merged-kinds.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import { fold } from '../../engine/text/fold.ts';
import type { WrittenLanguage } from '../../language/document/dominant-language.ts';
import { standardLibrary } from '../../language/school/standard.ts';
import { asWritten } from '../../validation/traditional.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { quotedName } from './quoted-name.ts';
import { word } from './spelling.ts';

const CATEGORY = { lesson: '课型', activity: '活动类型', document: '文档' } as const;
const merged = new WeakMap<readonly Kind[], Merged>();

interface Merged {
  readonly all: readonly Kind[];
  readonly bySpelling: ReadonlyMap<string, Kind>;
}

/** Standard kinds and the school's own; worked out anew only where a school's own change. */
function mergedOf({ known: { plan } }: Asked): Merged {
  const key = plan.scope.kinds.length === 0 ? standardLibrary().kinds : plan.kinds;
  let known = merged.get(key);
  if (!known) {
    const bySpelling = mergedKinds(key);
    known = { all: [...new Set(bySpelling.values())], bySpelling };
    merged.set(key, known);
  }
  return known;
}

/** The units in which what is called so is counted, the usual one first: those of the longest kind it ends in. */
export function unitsOf(asked: Asked, name: string): readonly string[] {
  const { all, bySpelling } = mergedOf(asked);
  const folded = fold(name.replace(/^"|"$/g, '').trim());
  const english = all.find((kind) => kind.english !== null && fold(kind.english) === folded);
  if (english) return english.units;
  for (let start = 0; start + 2 <= folded.length; start++) {
    const kind = bySpelling.get(folded.slice(start));
    if (kind) return kind.units;
  }
  return [];
}

/** The name of a kind in a language. */
function kindName({ name, english }: Kind, language: WrittenLanguage): string {
  if (language === 'en') return english ?? name.text;
  return language === 'zh-Hant' ? asWritten(name.text, '') : name.text;
}

/** Kinds of lesson, activity or document. */
export function kindCandidates(
  asked: Asked,
  categories: readonly Kind['category'][],
  rank: number,
): readonly Candidate[] {
  return mergedOf(asked)
    .all.filter(({ category }) => categories.includes(category))
    .map((kind, i) => kindCandidate(asked, kind, rank + i / 1000));
}

function kindCandidate({ language }: Asked, kind: Kind, rank: number): Candidate {
  const label = kindName(kind, language);
  return {
    label,
    kind: 'kind',
    rank,
    insert: quotedName(label),
    detail: word(heads.heads, CATEGORY[kind.category], language),
    also: [
      kind.name.text,
      ...kind.aliases.map((alias) => alias.text),
      ...(kind.english ? [kind.english] : []),
    ],
    documentation: { of: 'kind', id: kind.name.text },
  };
}
