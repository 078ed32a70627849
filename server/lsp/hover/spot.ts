import type { Asked } from '../said/asked.ts';
import type { PlacedBlock } from '../said/placed-blocks.ts';

/** A place in a statement that somebody points at. */
export interface Spot extends Asked {
  readonly placed: PlacedBlock;
  /** Offset in the statement. */
  readonly at: number;
}

/** What is told of a stretch of a statement; `end` is exclusive. */
export interface Told {
  readonly start: number;
  readonly end: number;
  /** Markdown, by paragraphs. */
  readonly text: readonly string[];
}

export function covers(
  { start, end }: { readonly start: number; readonly end: number },
  at: number,
): boolean {
  return start <= at && at < end;
}

/** Somebody's own words among Markdown. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** Lines of one paragraph. */
export function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== '').join('  \n');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function fenced(plan: string): string {
  return `\`\`\`jiaoyan-plan\n${plan}\n\`\`\``;
}
