import { quotaAnalysis } from '../../school/quota-analysis.ts';
import type { Asked } from '../said/asked.ts';
import { blocksWithin, type PlacedBlock } from '../said/placed-blocks.ts';
import { quotaLines } from '../said/quota-lines.ts';
import { timesIn } from '../said/times.ts';
import type { Hint } from './hint.ts';
import { quotaHints } from './quota-hints.ts';
import { timeHints } from './time-hints.ts';

/** The hints in a stretch of a file, at offsets of the file, in order. */
export function hintsIn(asked: Asked, from: number, to: number): readonly Hint[] {
  return blocksWithin(asked.analysis, from, to)
    .flatMap((block) => hintsOf(block, asked))
    .filter(({ at }) => from <= at && at <= to);
}

function hintsOf({ lowered, start }: PlacedBlock, asked: Asked): readonly Hint[] {
  const { block, declarations } = lowered;
  const times = timesIn(declarations).flatMap((use) => timeHints(use, asked));
  const hints = [...times, ...amounts()].map((hint) => ({ ...hint, at: hint.at + start }));
  return hints.sort((a, b) => a.at - b.at);

  function amounts(): readonly Hint[] {
    const holdsQuotas = declarations.some(({ type }) => type === 'quota' || type === 'section');
    const analysis = holdsQuotas ? quotaAnalysis(asked.school, asked.path) : null;
    if (!analysis) return [];
    return quotaLines(analysis)
      .of(block)
      .flatMap((demand) => quotaHints(demand, analysis, asked.words));
  }
}
