import { l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { waitAfter } from './back-off.ts';
import type { ServerStatus } from './server-status.ts';

/** Starts a dead server again, later each time; gives up and says so when it dies again and again. */
export interface Revival extends ErrorHandler {
  /** Ends a wait at once and forgets earlier deaths: somebody asked for the server. True if there was a wait. */
  hurry(): boolean;
}

/** @param restart what the button of the last message does */
export function revival(status: ServerStatus, restart: () => void): Revival {
  let deaths: readonly number[] = [];
  let endWait: (() => void) | null = null;
  return {
    error: () => ({ action: ErrorAction.Continue }),
    async closed(): Promise<CloseHandlerResult> {
      deaths = [...deaths, performance.now()];
      const wait = waitAfter(deaths);
      if (wait === null) {
        void offerRestart(restart);
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      status.show('waiting');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      endWait = null;
      return { action: CloseAction.Restart, handled: true };
    },
    hurry() {
      deaths = [];
      endWait?.();
      return endWait !== null;
    },
  };
}

async function offerRestart(restart: () => void): Promise<void> {
  const button = l10n.t('Restart');
  const chosen = await window.showErrorMessage(
    l10n.t('Plan checks stopped several times in a row. Your text is safe; it is just not checked.'),
    button,
  );
  if (chosen === button) restart();
}
