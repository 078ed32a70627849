import { type Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { LANGUAGE_ID, RESTART_COMMAND } from './language.ts';

export type ServerState = 'starting' | 'ready' | 'waiting' | 'stopped';

/** One item beside the language's name in the status bar: what the server is doing, and a way to start it again. */
export interface ServerStatus extends Disposable {
  show(state: ServerState): void;
}

export function serverStatus(): ServerStatus {
  const item = languages.createLanguageStatusItem('jiaoyan.server', { language: LANGUAGE_ID });
  item.name = l10n.t('Plan checks');
  return {
    show(state) {
      const { text, detail, severity } = looks(state);
      item.text = text;
      item.detail = detail;
      item.severity = severity;
      item.busy = state === 'starting' || state === 'waiting';
      item.command = { command: RESTART_COMMAND, title: l10n.t('Restart') };
    },
    dispose: () => item.dispose(),
  };
}

function looks(state: ServerState): { text: string; detail: string; severity: LanguageStatusSeverity } {
  const { Information, Warning, Error: Failure } = LanguageStatusSeverity;
  switch (state) {
    case 'starting':
      return { text: l10n.t('Starting…'), detail: l10n.t('Plan checks are starting'), severity: Information };
    case 'ready':
      return {
        text: l10n.t('Ready'),
        detail: l10n.t('Plans are checked as you type'),
        severity: Information,
      };
    case 'waiting':
      return {
        text: l10n.t('Starting again…'),
        detail: l10n.t('Plan checks stopped unexpectedly; your text is safe'),
        severity: Warning,
      };
    case 'stopped':
      return {
        text: l10n.t('Stopped'),
        detail: l10n.t('Plans are not checked at present; your text is safe'),
        severity: Failure,
      };
  }
}
