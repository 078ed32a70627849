import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** As the server takes it (`jiaoyan/export`). */
export interface ExportParams {
  readonly uris: readonly string[];
  readonly what: 'calendar' | 'document';
  readonly format: string;
  readonly layout?: string;
  readonly group?: string;
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A file that the server made; null: there is nothing to write. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the questions need to know of a calendar (`jiaoyan/calendar`). */
export interface CalendarFacts {
  readonly terms: readonly {
    readonly name: string;
    readonly start: string;
    readonly end: string;
    readonly weeks: readonly { readonly number: number; readonly start: string; readonly end: string }[];
  }[];
  readonly events: readonly {
    readonly groups: readonly string[];
    readonly speakers: readonly string[];
    readonly participants: readonly string[];
  }[];
}

export async function makeFile(
  client: BaseLanguageClient,
  params: ExportParams,
  token: CancellationToken,
): Promise<MadeFile | null> {
  const made = await client.sendRequest<{
    readonly name: string;
    readonly text?: string;
    readonly base64?: string;
  } | null>('jiaoyan/export', params, token);
  if (made === null) return null;
  const bytes =
    made.base64 === undefined
      ? new TextEncoder().encode(made.text ?? '')
      : Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0));
  return { name: made.name, bytes };
}

export function calendarFacts(
  client: BaseLanguageClient,
  uris: readonly string[],
): Promise<CalendarFacts | null> {
  return client.sendRequest<CalendarFacts | null>('jiaoyan/calendar', { uris });
}
