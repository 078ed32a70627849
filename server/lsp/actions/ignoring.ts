import type { Code } from '../../engine/plan/problem.ts';
import { structureOf } from '../../language/document/structure.ts';
import { type Here, indentAt, inserting } from './here.ts';
import type { Repair } from './repair.ts';

/** `// jiaoyan-ignore CODE` on the line above; none within prose, where it would be text. */
export function ignoring(code: Code, offset: number, here: Here): readonly Repair[] {
  const line = here.analysis.text.lastIndexOf('\n', offset - 1) + 1;
  if (structureOf(here.analysis).proses.some(({ start, end }) => start < line && line < end)) return [];
  const text = `${indentAt(here, offset)}// jiaoyan-ignore ${code}\n`;
  return [{ key: 'ignoreHere', data: { code }, edits: inserting(here, line, text) }];
}
