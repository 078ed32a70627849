import { READINGS } from './readings.generated.ts';

let readings: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Every reading of a simplified character, without tones, ü as v: 长 → chang, zhang. Which of them a word means is not
 * asked: whoever types knows. Empty for what has no reading. The table is built on first use.
 */
export function readingsOf(character: string): readonly string[] {
  readings ??= table();
  return readings.get(character) ?? [];
}

function table(): ReadonlyMap<string, readonly string[]> {
  const byCharacter = new Map<string, string[]>();
  for (const entry of READINGS.split(' ')) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (const character of entry.slice(syllable.length)) {
      const known = byCharacter.get(character);
      if (known) known.push(syllable);
      else byCharacter.set(character, [syllable]);
    }
  }
  return byCharacter;
}
