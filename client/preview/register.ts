import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageHtml } from './html.ts';
import type { View } from './messages.ts';
import { anyPlan, currentPlan, Preview } from './preview.ts';

/** As in package.json (`onWebviewPanel`). */
const TYPE = 'jiaoyan.preview';

/** The commands that open the preview, and its return after the window was loaded again. There is one at a time. */
export function registerPreview(
  { extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
  started: Promise<void>,
): Disposable[] {
  let open: { readonly panel: WebviewPanel; readonly preview: Preview } | null = null;
  const folder = Uri.joinPath(extensionUri, 'dist');
  const options = { enableScripts: true, localResourceRoots: [folder] };
  const adopt = (panel: WebviewPanel, uri: Uri | null): Preview => {
    const preview = new Preview(panel, client, started, uri);
    open = { panel, preview };
    panel.webview.options = options;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'client', 'icons', 'plan-light.svg'),
      dark: Uri.joinPath(extensionUri, 'client', 'icons', 'plan-dark.svg'),
    };
    panel.onDidDispose(() => {
      preview.dispose();
      if (open?.panel === panel) open = null;
    });
    panel.webview.html = pageHtml({
      script: panel.webview.asWebviewUri(Uri.joinPath(folder, 'webview.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(folder, 'webview.css')).toString(),
      cspSource: panel.webview.cspSource,
      nonce: nonce(),
      language: env.language,
      title: l10n.t('Calendar'),
    });
    return preview;
  };
  const show = async (given: unknown, view: View) => {
    const uri = (given instanceof Uri ? given : null) ?? currentPlan() ?? (open ? null : await anyPlan());
    const preview =
      open?.preview ??
      adopt(
        window.createWebviewPanel(
          TYPE,
          l10n.t('Calendar'),
          { viewColumn: ViewColumn.Beside, preserveFocus: true },
          options,
        ),
        uri,
      );
    preview.show(uri, { type: 'show', view });
  };
  return [
    commands.registerCommand('jiaoyan.previewCalendar', (uri: unknown) => show(uri, 'term')),
    commands.registerCommand('jiaoyan.showQuotas', (uri: unknown) => show(uri, 'quotas')),
    window.registerWebviewPanelSerializer(TYPE, {
      async deserializeWebviewPanel(panel: WebviewPanel) {
        adopt(panel, null);
      },
    }),
  ];
}

function nonce(): string {
  return Array.from({ length: 32 }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}
