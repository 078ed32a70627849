import heads from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import { mergedKinds } from '../../engine/plan/merged-kinds.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import type { WrittenLanguage } from '../../language/document/dominant-language.ts';
import { asWritten } from '../../validation/traditional.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { quotedName } from './quoted-name.ts';
import { word } from './spelling.ts';

const CATEGORY = { lesson: '课型', activity: '活动类型', document: '文档' } as const;
const merged = new WeakMap<readonly Kind[], readonly Kind[]>();

/** Standard kinds and the school's own, each once. */
export function kindsOf({ known: { plan } }: Asked): readonly Kind[] {
  let kinds = merged.get(plan.kinds);
  if (!kinds) {
    kinds = [...new Set(mergedKinds(plan.kinds).values())];
    merged.set(plan.kinds, kinds);
  }
  return kinds;
}

/** The name of a kind in a language. */
export function kindName({ name, english }: Kind, language: WrittenLanguage): string {
  if (language === 'en') return english ?? name.text;
  return language === 'zh-Hant' ? asWritten(name.text, '') : name.text;
}

/** Kinds of lesson, activity or document. */
export function kindCandidates(asked: Asked, categories: readonly Kind['category'][], rank: number): readonly Candidate[] {
  return kindsOf(asked)
    .filter(({ category }) => categories.includes(category))
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
    also: [kind.name.text, ...kind.aliases.map((alias) => alias.text), ...(kind.english ? [kind.english] : [])],
    documentation: { of: 'kind', id: kind.name.text },
  };
}
