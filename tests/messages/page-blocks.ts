import { readFileSync } from 'node:fs';
import type { Code } from '../../server/engine/plan/problem.ts';

/**
 * A plan in a page about a code. Behind ```plan may stand the name of the file (语文组.plan) and the day on which
 * it is read (today=2025-11-21).
 */
export interface PageBlock {
  readonly file: string;
  readonly today: string | null;
  readonly text: string;
}

export const PAGE_LANGUAGES = ['zh', 'en'] as const;

export const pageFolder = (language: (typeof PAGE_LANGUAGES)[number]): URL =>
  new URL(`../../docs/diagnostics/${language}/`, import.meta.url);

export const pageText = (language: (typeof PAGE_LANGUAGES)[number], code: Code): string =>
  readFileSync(new URL(`${code}.md`, pageFolder(language)), 'utf8');

/** The plans of a page in order: the one that raises the code, and the mended one. */
export function blocksOf(page: string): readonly PageBlock[] {
  return [...page.matchAll(/^```plan *(.*)\n([\s\S]*?)\n```$/gm)].map(([, info = '', text = '']) => ({
    file: /\S+\.plan/.exec(info)?.[0] ?? '计划.plan',
    today: /today=(\S+)/.exec(info)?.[1] ?? null,
    text,
  }));
}
