import { fold } from '../text/fold.ts';
import { isOfSeries } from '../text/series.ts';
import type { Kind } from './vocabulary.ts';

/** Whoever writes a longer name copies it; comparing it by each of its characters would cost the square of its length. */
const LONGEST = 60;

/**
 * Finds what was probably meant by a name (language.md §1.7): a spelling listed as mistaken, or a name of three or
 * more characters with exactly one replaced character; declared names before standard ones. Known names give null.
 */
export function nearMissIndex(
  declared: readonly string[],
  kinds: readonly Kind[],
): (name: string) => string | null {
  const known = new Set<string>();
  const mistaken = new Map<string, string>();
  const oneReplaced = new Map<
    string,
    { readonly name: string; readonly character: string; readonly order: number }[]
  >();

  const learn = (name: string) => {
    const folded = fold(name);
    const order = known.size;
    known.add(folded);
    for (const [key, character] of holes(folded)) {
      const entry = { name, character, order };
      const entries = oneReplaced.get(key);
      if (entries) entries.push(entry);
      else oneReplaced.set(key, [entry]);
    }
  };
  for (const name of declared) learn(name);
  for (const kind of kinds) {
    for (const name of kind.mistaken) mistaken.set(fold(name.text), kind.name.text);
    for (const name of [kind.name, ...kind.aliases]) learn(name.text);
  }

  return (name) => {
    const folded = fold(name);
    const meant = mistaken.get(folded);
    if (meant !== undefined) return meant;
    if (known.has(folded)) return null;
    const candidates = [...holes(folded)].flatMap(([key, character]) =>
      (oneReplaced.get(key) ?? []).filter(
        // The next of a series is no slip of the pen.
        (entry) => !(isOfSeries(character) && isOfSeries(entry.character)),
      ),
    );
    return candidates.sort((a, b) => a.order - b.order)[0]?.name ?? null;
  };
}

/** The name with each of its characters left out in turn, and that character. */
function* holes(folded: string): Generator<readonly [key: string, character: string]> {
  if (folded.length < 3 || folded.length > LONGEST) return;
  for (let i = 0; i < folded.length; i++) {
    yield [`${i} ${folded.slice(0, i)} ${folded.slice(i + 1)}`, folded.charAt(i)];
  }
}
