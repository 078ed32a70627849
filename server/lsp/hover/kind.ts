import type { Kind } from '../../engine/plan/vocabulary.ts';
import { toNumber } from '../../engine/text/rational.ts';
import { knownKinds } from '../../validation/kinds-in-scope.ts';
import { inScript } from '../completion/spelling.ts';
import type { Asked } from '../said/asked.ts';
import { lines, plain } from './spot.ts';

/** A kind of lesson, activity or document: what it means, what it is also called, what it counts for. */
export function kindPage(name: string, { known, words, language }: Asked): readonly string[] {
  const { table } = knownKinds(known.plan.kinds);
  const kind = table.find(name);
  if (!kind) return [];
  const { hints } = words;
  const script = (text: string) => plain(inScript(text, language));
  const fact = (label: keyof typeof hints.facts, values: readonly string[]) =>
    values.length > 0 ? hints.fact(hints.facts[label], hints.names(values.map(script))) : '';
  const title = [`**${script(kind.name.text)}**`, ...(kind.english === null ? [] : [plain(kind.english)])];
  return [
    lines(title.join(' · '), kind.meaning === null ? '' : script(kind.meaning)),
    lines(
      fact('alsoCalled', texts(kind.aliases)),
      fact('unit', kind.units),
      fact('belongsTo', texts(kind.parents)),
      fact('countsAs', creditsOf(kind, words)),
      table.isSelfArranged(kind.name.text, kind.units[0] ?? null)
        ? hints.facts.selfArranged
        : hints.facts.scheduled,
    ),
  ];
}

function creditsOf({ countsFor }: Kind, { hints }: Asked['words']): readonly string[] {
  return countsFor.map(({ role, kind, amount, unit }) => {
    const value = toNumber(amount);
    return hints.credit(
      hints.creditRole[role],
      kind.text,
      hints.bounds({ min: value, max: value, unit: unit ?? '' }),
    );
  });
}

function texts(names: readonly { readonly text: string }[]): readonly string[] {
  return names.map(({ text }) => text);
}
