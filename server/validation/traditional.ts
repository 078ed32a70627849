import { fold } from '../engine/text/fold.ts';
import { SIMPLIFIED_FORMS, TRADITIONAL_FORMS } from './traditional.generated.ts';

const forms = new Map([...SIMPLIFIED_FORMS].map((from, i) => [from, TRADITIONAL_FORMS.charAt(i)]));

/** A standard name in Traditional characters; where the writer's own name has the same character, as she wrote it. */
export function asWritten(name: string, own: string): string {
  return [...name]
    .map((character, i) => {
      const hers = own.charAt(i);
      return hers !== '' && fold(hers) === fold(character) ? hers : (forms.get(character) ?? character);
    })
    .join('');
}
