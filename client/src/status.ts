import * as vscode from 'vscode';
import type { LanguageServer, ServerState } from './server/languageServer';

/** The documents that the status is shown for. */
const documents: vscode.DocumentSelector = { pattern: '**/{contract.yaml,contract.yml,onex.config.yaml}' };

/** The language status item: how the server is. */
export function showStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('onex.server', documents);
  item.name = 'ONEX Language Server';
  const show = (state: ServerState): void => {
    const { text, detail, severity, busy } = describe(state);
    item.text = text;
    item.detail = detail;
    item.severity = severity;
    item.busy = busy;
    item.command =
      state.kind === 'failed' ? { command: 'onex.restartServer', title: 'Restart Server' } : { command: 'onex.showLogs', title: 'Show Logs' };
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}

function describe(state: ServerState): { text: string; detail: string; severity: vscode.LanguageStatusSeverity; busy: boolean } {
  const { Information, Error } = vscode.LanguageStatusSeverity;
  switch (state.kind) {
    case 'stopped':
      return { text: 'ONEX', detail: 'not started', severity: Information, busy: false };
    case 'starting':
      return { text: 'ONEX', detail: 'starting', severity: Information, busy: true };
    case 'running':
      return { text: `ONEX ${state.version}`, detail: 'ready', severity: Information, busy: false };
    case 'failed':
      return { text: 'ONEX', detail: state.message, severity: Error, busy: false };
  }
}
