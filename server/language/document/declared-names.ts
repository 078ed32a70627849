import type { Origin } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import { clausesAt } from '../lexicon/keywords.ts';
import type { NameKind } from '../lexicon/names.ts';
import { readNames } from '../reading/names/read-names.ts';
import { slice } from '../reading/slice.ts';

/** A name that a statement declares for its file's sentences. */
export interface DeclaredName {
  readonly kind: NameKind;
  readonly name: string;
  /** Folded: what the name is known by. */
  readonly key: string;
}

const NOWHERE: Origin = { file: '' };

/** The names a statement declares, without reading any of its sentences. */
export function declaredNames(node: ast.Statement): readonly DeclaredName[] {
  switch (node.$type) {
    case 'Group':
      return [...named('group', node.names), ...clauseNames('person', node, ['组长', '副组长', '成员'])];
    case 'MentorPair':
      return clauseNames('person', node, ['师傅', '徒弟']);
    case 'Teacher':
      return named('person', node.names);
    case 'Cohort':
      return [...named('cohort', node.names), ...clauseNames('person', node, ['成员'])];
    case 'Activity':
      return named('activity', node.names);
    case 'Vocabulary':
      return [...named('kind', node.names), ...clauseNames('kind', node, ['又称'])];
    case 'Section':
      return node.statements.flatMap(declaredNames);
    default:
      return [];
  }
}

function named(kind: NameKind, names: readonly ast.Name[]): readonly DeclaredName[] {
  return names
    .flatMap(({ text }) => readNames(slice(NOWHERE, text, 0)))
    .map(({ text }) => declaredName(kind, text));
}

function declaredName(kind: NameKind, name: string): DeclaredName {
  return { kind, name, key: fold(name.trim()) };
}

function clauseNames(
  kind: NameKind,
  node: ast.Group | ast.MentorPair | ast.Cohort | ast.Vocabulary,
  words: readonly string[],
): readonly DeclaredName[] {
  const statement = {
    Group: 'group',
    MentorPair: 'pair',
    Cohort: 'cohort',
    Vocabulary: 'vocabulary',
  } as const;
  const phrases = [...node.phrases, ...node.clauses.flatMap((line) => line.phrases)];
  return phrases.flatMap((phrase) => {
    if (phrase.$type !== 'Clause' || !phrase.value) return [];
    const word = clausesAt(statement[node.$type], fold(phrase.word), 0).find(
      (match) => match.length === phrase.word.length,
    );
    if (!word || !words.includes(word.word.id)) return [];
    return readNames(slice(NOWHERE, phrase.value.text, 0)).map(({ text }) => declaredName(kind, text));
  });
}
