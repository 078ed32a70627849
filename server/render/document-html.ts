import { done, mapped, type Steps } from '../engine/steps/steps.ts';
import { tableHtml } from './calendar-html.ts';
import { htmlPage } from './html-page.ts';
import { htmlInline, htmlText } from './html-text.ts';
import type { Block, Outline, Run } from './outline.ts';

const SONG = `"SimSun", "宋体", "Songti SC", "Noto Serif CJK SC", serif`;
const FANG = `"FangSong", "仿宋", "STFangsong", "FangSong_GB2312", ${SONG}`;
const KAI = `"KaiTi", "楷体", "STKaiti", "KaiTi_GB2312", ${SONG}`;
const HEI = `"SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif`;

/** A page of its own: no scripts, nothing loaded, A4 with the margins of an official document when printed. */
export function* documentHtml(outline: Outline): Steps<string> {
  const { language, title, subtitle, blocks, signature, appendix } = outline;
  const body = yield* mapped(blocks, blockHtml);
  const schedule = appendix === null ? '' : yield* tableHtml(appendix);
  return htmlPage({
    language,
    title,
    style: style(language === 'en'),
    body: `${subtitle === '' ? '' : `<p class="subtitle">${htmlText(subtitle)}</p>\n`}${body.join('\n')}
${signature.length === 0 ? '' : `<div class="signature">${signature.map((line) => `<p>${htmlText(line)}</p>`).join('')}</div>\n`}${
  appendix === null
    ? ''
    : `<section class="appendix">\n<h2>${htmlText(appendix.title)}</h2>\n${schedule}\n</section>\n`
}`,
  });
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${htmlText(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'item':
      return `<p class="item" style="--depth:${block.depth}"><span>${htmlText(block.marker)}</span> ${runsHtml(block.runs)}</p>`;
    case 'table':
      return done(tableHtml(block.table));
  }
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      const tag = bold ? 'strong' : italic ? 'em' : 'bdi';
      return `<${tag}>${htmlInline(text)}</${tag}>`;
    })
    .join('');
}

function style(english: boolean): string {
  const indent = english ? '0' : '2em';
  return `@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page appendix { size: A4; margin: 16mm 12mm; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; font: 14pt/26pt ${FANG}; }
h1 { margin: 0 0 .4em; font: 700 22pt/1.4 ${SONG}; text-align: center; }
h2 { margin: .8em 0 .2em; font: 400 16pt/28pt ${HEI}; }
h3 { margin: .5em 0 .1em; font: 400 15pt/27pt ${KAI}; }
h4, h5 { margin: .3em 0 0; font: 700 14pt/26pt ${FANG}; }
h2, h3, h4, h5 { break-after: avoid; }
p { margin: 0; text-indent: ${indent}; text-align: justify; orphans: 2; widows: 2; }
strong, em, bdi { unicode-bidi: isolate; }
strong { font-family: ${HEI}; font-weight: 400; }
.subtitle { margin-bottom: 1em; text-align: center; text-indent: 0; }
.item { padding-left: calc(${indent} + 1.4em + var(--depth) * 1.4em); text-indent: -1.4em; }
.item span { display: inline-block; min-width: 1.4em; text-indent: 0; }
.signature { margin: 2.5em 0 0; text-align: right; break-inside: avoid; }
.signature p { text-align: right; text-indent: 0; }
.appendix { break-before: page; page: appendix; }
.appendix h2 { text-align: center; }
table { width: 100%; margin: .5em 0; border-collapse: collapse; table-layout: fixed; font: 10.5pt/1.35 ${SONG}; }
th, td { border: .2mm solid #555; padding: .8mm 1.2mm; vertical-align: middle; text-align: left; font-weight: 400; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { font-family: ${HEI}; text-align: center; background: #f0f0ee; }
tr { break-inside: avoid; }
.centred, tbody th { text-align: center; }
.off { background: #dcdcd8; }
.suspended { color: #666; }
.tentative { font-style: italic; }
.deadline { font-weight: 700; }
@media screen { body { max-width: 210mm; padding: 12mm; } }`;
}
