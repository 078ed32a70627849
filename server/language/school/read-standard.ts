import standardText from '../../../grammar/standard.plan';
import { analyseFile } from '../document/file-analysis.ts';
import { knownNames } from '../lexicon/names.ts';

/**
 * The standard library as it reads, as plain data: places are `[start, end]` in the whole text. Written into
 * generated/standard.json when the product is built, so that no server reads it anew at its start.
 */
export function standardSnapshot(): unknown {
  const { plan, offsets } = analyseFile('standard.plan', standardText, knownNames([]));
  return JSON.parse(
    JSON.stringify(plan, (key, value) => {
      if (key !== 'source') return value;
      const at = offsets(value);
      return at ? [at.start, at.end] : [0, 0];
    }),
  );
}
