import type { PlaceInFile, PreviewData } from './data.ts';

export type View = 'term' | 'month' | 'week' | 'agenda' | 'person' | 'quotas';

/** An event to be moved from one day to another (ISO). */
export interface MoveRequest {
  readonly id: string;
  readonly source: PlaceInFile;
  readonly from: string;
  readonly date: string;
}

/** What is looked at beside the calendar. */
export interface Wants {
  readonly quotas: boolean;
  /** Whose own page; null = nobody's. */
  readonly person: string | null;
}

/** What the page says to the editor. */
export type FromPage =
  | ({ readonly type: 'ready'; readonly uri: string | null } & Wants)
  | ({ readonly type: 'wants' } & Wants)
  | { readonly type: 'open'; readonly place: PlaceInFile }
  | ({ readonly type: 'move' } & MoveRequest);

/** What the editor says to the page. */
export type ToPage =
  | { readonly type: 'data'; readonly data: PreviewData; readonly uri: string }
  /** The plan is not one, or nothing can be read. */
  | { readonly type: 'nothing'; readonly language: string }
  | { readonly type: 'show'; readonly view: View }
  /** The events of the statement in which the cursor stands. */
  | { readonly type: 'light'; readonly file: string; readonly ids: readonly string[] }
  | { readonly type: 'unmoved' };
