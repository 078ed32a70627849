import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { readNames } from '../reading/names/read-names.ts';
import { readDate } from '../reading/time/read-date.ts';
import { readSchoolYear } from '../reading/time/read-school-year.ts';
import { lastWith, lowerClauses, namesOf, scheduleOf, textOf } from './clauses.ts';
import { firstName, type Lowering, sliceOfNode, sourceOfNode, take } from './context.ts';

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
    term: (term ? take(c, readSchoolYear(term.value)).term : null) ?? reading?.term ?? null,
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
