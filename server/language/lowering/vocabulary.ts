import type { Declaration } from '../../engine/plan/file.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import { fold } from '../../engine/text/fold.ts';
import { rational, toNumber } from '../../engine/text/rational.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { readAmount } from '../reading/amount/read-amount.ts';
import { readNames } from '../reading/names/read-names.ts';
import { type Slice, subslice, trimmed } from '../reading/slice.ts';
import { lastWith, lowerClauses, namesOf, textOf, withWord } from './clauses.ts';
import { type Lowering, sourceOfNode } from './context.ts';
import { namesOfHead } from './people.ts';
import { ROLE_WORDS, wholeWord } from './word-lists.ts';

const CATEGORIES: Readonly<Record<string, Kind['category']>> = {
  课型: 'lesson',
  活动类型: 'activity',
  文档: 'document',
};

/** 词汇 课型 公开课 { … }, 场地 录播教室, 词汇 组织类型 学习社 */
export function lowerVocabulary(c: Lowering, node: ast.Vocabulary): readonly Declaration[] {
  const { clauses } = lowerClauses(c, node, 'vocabulary');
  const id = headsAt(fold(node.category ?? node.head), 0)[0]?.word.id ?? '活动类型';
  const source = sourceOfNode(c, node);
  const aliases = namesOf(clauses, '又称');
  return namesOfHead(c, node.names).map((name): Declaration => {
    if (id === '场地') {
      const capacity =
        lastWith(clauses, '容量')?.clause.amount?.max ?? lastWith(clauses, '容量')?.clause.amount?.min;
      return { type: 'place', value: { source, name, capacity: capacity ? toNumber(capacity) : null } };
    }
    if (id === '单位') return { type: 'unit', value: { source, name, aliases } };
    const category = CATEGORIES[id];
    if (!category && id !== 'vocabulary') return { type: 'groupKind', value: { source, name, aliases } };
    const value: Kind = {
      source,
      category: category ?? 'activity',
      name,
      aliases,
      mistaken: namesOf(clauses, '误作'),
      units: namesOf(clauses, '单位').map((unit) => unit.text),
      parents: namesOf(clauses, '属于'),
      countsFor: withWord(clauses, '计入').flatMap(({ value: text }) => countsFor(text)),
      selfArranged:
        withWord(clauses, '自理').length > 0 ? true : withWord(clauses, '排定').length > 0 ? false : null,
      requiredFields: namesOf(clauses, '必填'),
      requiredRecords: namesOf(clauses, '必存'),
      meaning: textOf(clauses, '释义'),
      english: textOf(clauses, '英文'),
    };
    return { type: 'kind', value };
  });
}

/** 公开课 1节 执教、听课 1节 参加: what one event counts for, and for whom. */
function countsFor(text: Slice): Kind['countsFor'] {
  return [...text.folded.matchAll(/[^、,]+/g)].flatMap((match) => {
    const part = trimmed(subslice(text, match.index, match.index + match[0].length));
    const runs = [...part.folded.matchAll(/\S+/g)].map((run) =>
      subslice(part, run.index, run.index + run[0].length),
    );
    const name = runs[0] && readNames(runs[0])[0];
    if (!name) return [];
    const role = runs
      .slice(1)
      .map((run) => wholeWord<'teacher' | 'attendee' | 'group'>(ROLE_WORDS, run.text))
      .find((found) => found !== null);
    const amount = runs
      .slice(1)
      .map((run) => readAmount(run).value)
      .find((found) => found?.min);
    return [
      {
        role: role ?? 'attendee',
        kind: name,
        amount: amount?.min ?? rational(1),
        unit: amount?.unit ?? null,
      },
    ];
  });
}
