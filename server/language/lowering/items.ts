import type * as ast from '../generated/ast.ts';
import type { StatementKind } from '../lexicon/keywords.ts';
import { type LoweredClause, lowerClause } from './clauses.ts';
import type { Lowering } from './context.ts';

/** An item that is nothing but clauses: 奖励 优秀者. */
export function isClauseItem(item: ast.Item): boolean {
  return item.phrases.length > 0 && item.phrases.every((phrase) => phrase.$type === 'Clause');
}

/** The clauses that stand among the items of a block. */
export function clausesAmong(
  c: Lowering,
  items: readonly ast.Item[],
  kind: StatementKind,
): readonly LoweredClause[] {
  return items
    .filter(isClauseItem)
    .flatMap(({ phrases }) =>
      phrases.flatMap((phrase) => (phrase.$type === 'Clause' ? [lowerClause(c, phrase, kind)] : [])),
    );
}
