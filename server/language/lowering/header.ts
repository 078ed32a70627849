import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { readNames } from '../reading/names/read-names.ts';
import type { Slice } from '../reading/slice.ts';
import { readDate } from '../reading/time/read-date.ts';
import { readSchoolYear } from '../reading/time/read-school-year.ts';
import { type LoweredClause, lastWith, lowerClauses, namesOf, scheduleOf, textOf } from './clauses.ts';
import { firstName, type Lowering, sliceAt, sliceOfNode, sourceOfNode, take } from './context.ts';

/** 计划, 总结: who writes the plan, for which term, and what it brings into scope. */
export function lowerHeader(c: Lowering, node: ast.Header): readonly Declaration[] {
  const { clauses } = lowerClauses(c, node, 'plan');
  const year = lastWith(clauses, '学年');
  const term = lastWith(clauses, '学期');
  const date = lastWith(clauses, '日期');
  const reading = year ? take(c, readSchoolYear(year.value)) : null;
  const value: PlanHeader = {
    source: sourceOfNode(c, node),
    report: headsAt(fold(node.head), 0)[0]?.word.id === 'report',
    title: firstName(node.names.flatMap((name) => readNames(sliceOfNode(c, name)))),
    school: firstName(namesOf(clauses, '学校')),
    schoolYear: reading?.schoolYear ?? null,
    term: (term ? take(c, readSchoolYear(termText(c, term))).term : null) ?? reading?.term ?? null,
    level: textOf(clauses, '层级'),
    issuer: firstName(namesOf(clauses, '发文单位')),
    date: date ? take(c, readDate(date.value)) : null,
    reportPeriod: scheduleOf(clauses, '报告期'),
    imports: namesOf(clauses, '引用'),
    superior: firstName(namesOf(clauses, '上级')),
  };
  const rosters = namesOf(clauses, '名册').map(
    (path): Declaration => ({ type: 'roster', value: { source: path.source, path } }),
  );
  return [{ type: 'header', value }, ...rosters];
}

/** 学期 第一学期, but the word is part of it in “term 1”. */
function termText(c: Lowering, { clause, value }: LoweredClause): Slice {
  return /^\s*\d+\s*$/.test(value.folded) ? sliceAt(c, clause.source.start, clause.source.end) : value;
}
