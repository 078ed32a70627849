import { done, type Steps } from '../engine/steps/steps.ts';
import { markdownText, sheetMarkdown, tableMarkdown } from './calendar-markdown.ts';
import { type Block, BULLET, type Outline, type Run } from './outline.ts';
import { inline, oneLine } from './plain.ts';

/** The document as Markdown (GitHub's flavour). */
export function* documentMarkdown(outline: Outline): Steps<string> {
  const { title, subtitle, blocks, signature, appendix } = outline;
  const parts = [
    `# ${markdownText(title)}`,
    ...(subtitle === '' ? [] : [markdownText(subtitle)]),
    ...(yield* grouped(blocks)),
    ...(signature.length === 0 ? [] : [signature.map(markdownText).join('  \n')]),
    ...(appendix === null ? [] : [yield* sheetMarkdown(appendix, '##')]),
  ];
  return `${parts.join('\n\n').trimEnd()}\n`;
}

/** Items of a list follow each other without a blank line. */
function* grouped(blocks: readonly Block[]): Steps<readonly string[]> {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    yield;
    const text = blockMarkdown(block);
    const last = parts.length - 1;
    if (block.kind === 'item' && blocks[index - 1]?.kind === 'item') parts[last] = `${parts[last]}\n${text}`;
    else parts.push(text);
  }
  return parts;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${withinLine(oneLine(block.text))}`;
    case 'paragraph':
      return runsMarkdown(block.runs);
    case 'item': {
      const marker =
        block.marker === BULLET ? '-' : /^\d+[.)]$/.test(block.marker) ? block.marker : `- ${block.marker}`;
      return `${'  '.repeat(block.depth)}${marker} ${runsMarkdown(block.runs)}`;
    }
    case 'table':
      return done(tableMarkdown(block.table));
  }
}

function runsMarkdown(runs: readonly Run[]): string {
  return runs.map((run, index) => runMarkdown(run, index === 0)).join('');
}

function runMarkdown({ text, bold, italic }: Run, first: boolean): string {
  const line = inline(text);
  const inner = line.trim();
  if (inner === '') return line === '' ? '' : ' ';
  // Only what begins the line can be taken for the mark of a list or heading.
  const safe = first ? markdownText(inner) : withinLine(inner);
  const before = line.slice(0, line.length - line.trimStart().length);
  const after = line.slice(line.trimEnd().length);
  return `${before}${emphasized(safe, bold, italic)}${after}`;
}

function withinLine(text: string): string {
  return markdownText(`x${text}x`).slice(1, -1);
}

/** Asterisks beside a mark of punctuation would stay asterisks; tags always hold. */
function emphasized(text: string, bold: boolean, italic: boolean): string {
  if (!bold && !italic) return text;
  const tag = bold ? 'strong' : 'em';
  if (/^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(text)) return `<${tag}>${text}</${tag}>`;
  const mark = bold ? '**' : '*';
  return `${mark}${text}${mark}`;
}
