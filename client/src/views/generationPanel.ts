import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { FromPage, PageState, ToPage } from './messages';

export const pageType = 'onex.generation';

/** The editor tab with the page of one generation. What it shows lies in `client/src/page`. */
export class GenerationPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly received = new vscode.EventEmitter<FromPage>();
  private state: PageState | undefined;

  /** @param restored what the editor has kept of a page, where its window was loaded again */
  constructor(extension: vscode.Uri, restored?: vscode.WebviewPanel) {
    const resources = vscode.Uri.joinPath(extension, 'dist', 'page');
    const options = { enableScripts: true, localResourceRoots: [resources] };
    this.panel = restored ?? vscode.window.createWebviewPanel(pageType, 'Generate ONEX Node', vscode.ViewColumn.One, { ...options, retainContextWhenHidden: true });
    this.panel.webview.options = options;
    this.panel.iconPath = vscode.Uri.joinPath(extension, 'client', 'media', 'icon.png');
    this.panel.webview.html = html(this.panel.webview, resources);
    this.panel.webview.onDidReceiveMessage((message: FromPage) => {
      // The page may be loaded again, e.g. when its tab is moved to another window.
      if (message.type === 'ready') this.send();
      else this.received.fire(message);
    });
  }

  readonly onMessage = this.received.event;

  get onDidClose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  show(state: PageState): void {
    this.state = state;
    this.send();
  }

  /** Tells what is understood now, and leaves what the user types as it is. */
  update(message: Extract<ToPage, { type: 'reading' }>, state: PageState): void {
    this.state = state;
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.panel.dispose();
    this.received.dispose();
  }

  private send(): void {
    if (this.state !== undefined) void this.panel.webview.postMessage({ type: 'show', state: this.state } satisfies ToPage);
  }
}

function html(webview: vscode.Webview, resources: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const uri = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${uri('page.css')}">
  <title>Generate ONEX Node</title>
</head>
<body>
  <main id="page"></main>
  <div id="announcement" class="for-readers" role="status" aria-live="polite"></div>
  <script nonce="${nonce}" src="${uri('page.js')}"></script>
</body>
</html>`;
}
