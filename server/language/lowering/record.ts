import type { Declaration } from '../../engine/plan/file.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { People } from '../../engine/plan/people.ts';
import type * as ast from '../generated/ast.ts';
import { isTable } from '../school/paths.ts';
import { namesOf, plain, scheduleOf } from './clauses.ts';
import { type Lowering, sourceAt, sourceOfNode, span } from './context.ts';
import { clausesAmong, isClauseItem } from './items.ts';
import { partsOf } from './parts.ts';
import { namesOfHead } from './people.ts';
import { type Draft, draftsOf } from './sentences.ts';

/** 记录 听课 张敏 3节，时间 2026-09-15; 记录 "听课记录.csv" */
export function lowerRecord(c: Lowering, node: ast.Record): readonly Declaration[] {
  const names = namesOfHead(c, node.names);
  const name = names[0] ?? null;
  if (name && isTable(name.text))
    return [{ type: 'recordFile', value: { source: sourceOfNode(c, node), path: name } }];
  const drafts = draftsOf(c, node.phrases, 'record', { name, names, people: null, period: null });
  const items = node.items.filter((item) => !isClauseItem(item));
  const blockClauses = clausesAmong(c, node.items, 'record');
  const total = drafts.findLast((draft) => draft.amount !== null) ?? drafts.at(-1);
  return drafts.map((draft): Declaration => {
    const clauses = [...draft.clauses, ...blockClauses];
    const parts = draft === total ? partsOf(c, items, 'record') : { parts: [], subsets: [], contents: [] };
    const source =
      drafts.length === 1
        ? sourceOfNode(c, node)
        : sourceAt(c, draft.start, Math.max(draft.end, span(node).start));
    return {
      type: 'record',
      value: {
        source,
        date: scheduleOf(clauses, '时间', '截止'),
        people: peopleOf(draft, name),
        activity: name ?? draft.name,
        whom: namesOf(clauses, '对象'),
        period: draft.period,
        amount: draft.amount,
        parts: parts.parts,
        subsets: [...draft.subsets, ...parts.subsets],
        contents: [...draft.contents, ...parts.contents],
        clauses: plain(clauses),
      },
    };
  });
}

/** In a record that names its activity, a name in the sentence is who did it (记录 听课 张敏 3节). */
function peopleOf(draft: Draft, activity: Name | null): People | null {
  if (draft.people) return draft.people;
  const others = draft.names.filter((name) => name !== activity);
  const first = others[0];
  if (!activity || !first) return null;
  return {
    source: first.source,
    text: others.map((name) => name.text).join('、'),
    quantifier: 'bare',
    sets: others,
    within: [],
    condition: null,
    inTurn: false,
  };
}
