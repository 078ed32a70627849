import type { Day } from '../engine/calendar/day.ts';
import type { Cell, Column, Sheet } from './sheet.ts';
import type { RenderLanguage } from './view.ts';

/** A stretch of prose in one type. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Columns and cells without title and page. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | null)[])[];
}

export type HeadingLevel = 1 | 2 | 3 | 4;

/** What a formal document is made of; Word, Markdown and web page show the same. */
export type Block =
  /** `text` with its number: 一、指导思想. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** `marker`: `•` or a number with its mark; `depth` from 0. */
  | {
      readonly kind: 'item';
      readonly marker: string;
      readonly depth: number;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'table'; readonly caption: string; readonly table: Table };

export interface Outline {
  readonly language: RenderLanguage;
  readonly title: string;
  /** '' = none. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  /** 落款: who issues it and when, a line each. */
  readonly signature: readonly string[];
  /** The calendar on pages of its own; null = nothing takes place. */
  readonly appendix: Sheet | null;
  /** The document's own date; null = not said. */
  readonly day: Day | null;
}

export const BULLET = '•';

export function run(text: string, bold = false, italic = false): Run {
  return { text, bold, italic };
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

export function item(marker: string, depth: number, ...runs: readonly Run[]): Block {
  return { kind: 'item', marker, depth, runs };
}
