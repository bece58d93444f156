import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { status, statusChanged, type Status } from '../protocol';
import type { LanguageServer } from '../server/languageServer';
import { describeStatus } from './describeStatus';

/** What the server works with for the document in the active editor, asked again whenever that may have changed. */
export class Environment implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Status | undefined>();
  private readonly listeners: vscode.Disposable;
  private questions = 0;

  constructor(private readonly server: LanguageServer) {
    this.listeners = vscode.Disposable.from(
      server.onDidChangeState(() => void this.ask()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.ask()),
      vscode.workspace.onDidSaveTextDocument(() => void this.ask()),
    );
  }

  /** Undefined where no server tells. */
  readonly onDidChange = this.changed.event;

  /** Must be called for a new client before it is started. */
  follow(client: LanguageClient): void {
    client.onNotification(statusChanged, () => void this.ask());
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  /** Of several questions under way only the newest counts. Nothing is started to find an answer. */
  private async ask(): Promise<void> {
    const question = ++this.questions;
    const answer = this.server.state.kind === 'running' ? await askStatus(this.server).catch(() => undefined) : undefined;
    if (question === this.questions) this.changed.fire(answer);
  }
}

/** Tells the user what the server works with. */
export async function showEnvironment(server: LanguageServer): Promise<void> {
  const detail = describeStatus(await askStatus(server));
  const [choose, logs] = ['Choose Python…', 'Show Logs'];
  const choice = await vscode.window.showInformationMessage('ONEX: what the server works with', { modal: true, detail }, choose, logs);
  if (choice === choose) await vscode.commands.executeCommand('workbench.action.openSettings', 'onex.python.interpreter');
  else if (choice === logs) await vscode.commands.executeCommand('onex.showLogs');
}

async function askStatus(server: LanguageServer): Promise<Status> {
  const client = await server.ensureStarted();
  const uri = vscode.window.activeTextEditor?.document.uri;
  return client.sendRequest(status, uri?.scheme === 'file' ? { uri: uri.toString() } : {});
}
