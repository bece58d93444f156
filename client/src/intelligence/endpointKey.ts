import * as vscode from 'vscode';

const secret = 'onex.intelligence.key';

/** The key of the endpoint that the user has named. It stands in the editor's secret storage and nowhere else. */
export class EndpointKey {
  constructor(private readonly secrets: vscode.SecretStorage) {}

  get(): Thenable<string | undefined> {
    return this.secrets.get(secret);
  }

  readonly onDidChange = (listener: () => void): vscode.Disposable => this.secrets.onDidChange(({ key }) => (key === secret ? listener() : undefined));

  async set(): Promise<void> {
    const key = await vscode.window.showInputBox({
      title: 'ONEX: Set Intelligence Key',
      prompt: 'The key of the endpoint that the setting onex.intelligence.endpoint names. It is kept in the secret storage.',
      password: true,
      ignoreFocusOut: true,
      validateInput: text => (/^[!-~]+$/.test(text.trim()) ? undefined : 'A key holds printable characters without blanks.'),
    });
    if (key === undefined) return;
    await this.secrets.store(secret, key.trim());
    vscode.window.setStatusBarMessage('ONEX: The key is kept.', 5000);
  }

  async clear(): Promise<void> {
    await this.secrets.delete(secret);
    vscode.window.setStatusBarMessage('ONEX: The key is forgotten.', 5000);
  }
}
