import { mergedKinds } from '../../engine/plan/merged-kinds.ts';
import type { Kind } from '../../engine/plan/vocabulary.ts';
import { fold } from '../../engine/text/fold.ts';
import { CODE_TITLES } from '../../messages/code-titles.generated.ts';
import { keywordPage } from '../../messages/keyword-page.ts';
import type { Language } from '../../messages/language.ts';
import { wordsIn } from '../../messages/words.ts';
import type { DocumentationKey } from './candidate.ts';

/** What a word means, with an example, as Markdown; '' if nothing is known of it. */
export function documentationOf(
  { of, id }: DocumentationKey,
  kinds: readonly Kind[],
  language: Language,
): string {
  const words = wordsIn(language);
  if (of === 'code') return CODE_TITLES[id]?.[language] ?? '';
  if (of === 'kind') {
    const kind = mergedKinds(kinds).get(fold(id));
    return kind ? kindPage(kind, language) : '';
  }
  const page = keywordPage(words.keywords, of, id);
  return page ? `${page[0]}\n\n${words.completion.example}\n\n${fenced(page[1])}` : '';
}

function kindPage(kind: Kind, language: Language): string {
  const { completion } = wordsIn(language);
  const texts = (names: readonly { readonly text: string }[]) => names.map(({ text }) => text);
  const { name, english, meaning, aliases, mistaken, units } = kind;
  const lines = [
    `**${name.text}**${english ? ` · ${english}` : ''}`,
    meaning ?? '',
    aliases.length > 0 ? completion.synonyms(texts(aliases)) : '',
    mistaken.length > 0 ? completion.mistaken(texts(mistaken)) : '',
    units.length > 0 ? completion.units(units) : '',
    `${completion.example}\n\n${fenced(completion.kindExample(name.text, units[0] ?? '次', kind.category === 'document'))}`,
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function fenced(plan: string): string {
  return `\`\`\`jiaoyan-plan\n${plan}\n\`\`\``;
}
