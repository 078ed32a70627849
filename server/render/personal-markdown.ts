import { done } from '../engine/steps/steps.ts';
import { markdownText, tableMarkdown } from './calendar-markdown.ts';
import { personalPage } from './personal-page.ts';
import type { PersonalView } from './personal-view.ts';
import type { RenderLanguage } from './view.ts';

/** A teacher's own page in Markdown. */
export function personalMarkdown(view: PersonalView, language: RenderLanguage): string {
  const { title, subtitle, pages } = personalPage(view, language);
  const parts = pages
    .flat()
    .map(({ heading, table }) => `## ${markdownText(heading)}\n\n${done(tableMarkdown(table))}\n`);
  return [`# ${markdownText(title)}\n`, `${markdownText(subtitle)}\n`, ...parts].join('\n');
}
