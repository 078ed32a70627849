import { done } from '../engine/steps/steps.ts';
import { tableHtml } from './calendar-html.ts';
import { htmlPage } from './html-page.ts';
import { pageStyle } from './html-style.ts';
import { htmlText } from './html-text.ts';
import { type PersonalPart, personalPage, typeSizeOf } from './personal-page.ts';
import type { PersonalView } from './personal-view.ts';
import type { RenderLanguage } from './view.ts';

/** A teacher's own page: A4, a term on one page. */
export function personalHtml(view: PersonalView, language: RenderLanguage): string {
  const page = personalPage(view, language);
  return htmlPage({
    language,
    title: page.title,
    style: `${pageStyle(false, typeSizeOf(page), 0)}
@page { margin: 11mm 12mm; }
th, td { padding: .3mm .8mm; }
h2 { margin: 1.6mm 0 .5mm; font: 700 9.5pt/1.3 "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
.term + .term { break-before: page; }`,
    body: `<p class="subtitle">${htmlText(page.subtitle)}</p>
${page.pages.map(termHtml).join('\n')}
`,
  });
}

function termHtml(parts: readonly PersonalPart[]): string {
  const sections = parts.map(
    ({ heading, table }) => `<h2>${htmlText(heading)}</h2>\n${done(tableHtml(table))}`,
  );
  return `<section class="term">\n${sections.join('\n')}\n</section>`;
}
