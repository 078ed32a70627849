import { htmlText } from './html-text.ts';
import type { RenderLanguage } from './view.ts';

/** What a page says of itself, its style and what stands in it, both as they are to be written. */
export interface HtmlPage {
  readonly language: RenderLanguage;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** A page of its own: no scripts, nothing loaded; its title is its first heading. */
export function htmlPage({ language, title, style, body }: HtmlPage): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
${body}</body>
</html>
`;
}
