import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';
import { pythonChoice } from './pythonChoice';

/** The first that is there counts: it decides for the second too. */
const extensions = ['ms-python.python', 'ms-python.vscode-python-envs'];

/** Tells the server which Python the editor's Python extension works with, now and whenever that changes. Without such an extension nothing is told. */
export class EditorPython implements vscode.Disposable {
  private readonly listeners: { dispose(): void }[] = [];

  constructor(
    private readonly server: LanguageServer,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async follow(): Promise<void> {
    for (const id of extensions) {
      const extension = vscode.extensions.getExtension<unknown>(id);
      if (extension === undefined) continue;
      try {
        const choice = pythonChoice(await extension.activate());
        if (choice === undefined) {
          this.log.info(`${id} does not say which Python it works with.`);
          continue;
        }
        const tell = async (): Promise<void> => this.server.tellPython(await choice.current());
        this.listeners.push(choice.onDidChange(() => void tell().catch((error: unknown) => this.ignore(id, error))));
        await tell();
        return;
      } catch (error) {
        this.ignore(id, error);
      }
    }
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private ignore(id: string, error: unknown): void {
    this.log.warn(`${id} could not say which Python it works with: ${String(error)}`);
  }
}
