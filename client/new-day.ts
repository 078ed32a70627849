import { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localDate } from './local-date.ts';

const MINUTE_MS = 60_000;

/** Tells the server when another day has begun: at midnight, or when the computer wakes up again. */
export function tellNewDays(client: BaseLanguageClient): Disposable {
  let today = localDate(new Date());
  const timer = setInterval(() => {
    const now = localDate(new Date());
    if (now === today || !client.isRunning()) return;
    today = now;
    // A server that has just gone is given the date when it starts again.
    client.sendNotification('jiaoyan/didChangeDay', { today }).catch(() => undefined);
  }, MINUTE_MS);
  return new Disposable(() => clearInterval(timer));
}
