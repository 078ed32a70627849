import type * as ast from '../generated/ast.ts';

/** An item that is nothing but clauses: 奖励 优秀者. */
export function isClauseItem(item: ast.Item): boolean {
  return item.phrases.length > 0 && item.phrases.every((phrase) => phrase.$type === 'Clause');
}
