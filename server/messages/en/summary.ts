import type { Counts, SummaryWords } from '../catalogue.ts';
import { count } from './terms.ts';

const severity = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' } as const;

function counts({ files, errors, warnings, infos, hints }: Counts): string {
  const kinds: readonly [number, string][] = [
    [errors, severity.error],
    [warnings, severity.warning],
    [infos, severity.info],
    [hints, severity.hint],
  ];
  const found = kinds.filter(([many]) => many > 0).map(([many, word]) => count(many, word));
  return `${count(files, 'file')}: ${found.length > 0 ? found.join(', ') : 'nothing to remark'}`;
}

export const summary: SummaryWords = {
  severity,
  counts,
  tooManyWarnings: (warnings, allowed) => `${count(warnings, 'warning')}, more than the ${allowed} allowed`,
  decoded: (file, encoding) => `${file}: read as ${encoding}`,
};
