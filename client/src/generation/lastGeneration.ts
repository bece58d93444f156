import * as vscode from 'vscode';
import type { Gate, JobFinished } from '../protocol';
import { describeError, type Generation } from './generation';

const key = 'onex.lastFolder';

/** The last generation of this workspace: shown when it is written, and taken back when the user wants it. */
export class LastGeneration {
  constructor(
    private readonly generation: Generation,
    private readonly storage: vscode.Memento,
  ) {}

  async note(written: JobFinished): Promise<void> {
    await this.storage.update(key, written.root);
  }

  /** Opens the contract that was written, and offers to take everything back. */
  async present(written: JobFinished): Promise<void> {
    const contract = written.files.find(({ path }) => path.endsWith('/contract.yaml'));
    // Not showTextDocument, which keeps the document open for minutes after its editor is closed.
    if (contract !== undefined) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(contract.uri), { preview: false });
    const changed = written.files.filter(({ action }) => action !== 'unchanged').length;
    const complaints = (written.result?.gates ?? []).filter(({ status }) => status === 'warning').map(describeGate);
    const text = `${written.nodePath ?? 'The node'} is generated: ${changed} ${changed === 1 ? 'file' : 'files'} written.`;
    void offerUndo(complaints.length === 0 ? vscode.window.showInformationMessage(text, 'Undo') : vscode.window.showWarningMessage(`${text} ${complaints.join(' ')}`, 'Undo'));
  }

  async undo(): Promise<void> {
    const folder = await this.folder();
    if (folder === undefined) return;
    const undone = await this.generation.undo(folder);
    if (undone.outcome === 'cancelled') return;
    if (undone.outcome === 'failed') {
      void vscode.window.showErrorMessage(`ONEX: ${describeError(undone.error)}`);
      return;
    }
    const removed = undone.files.filter(({ action }) => action === 'delete').length;
    await closeEditors(undone.files.filter(({ action }) => action === 'delete').map(({ uri }) => vscode.Uri.parse(uri).fsPath));
    const restored = undone.files.filter(({ action }) => action !== 'delete' && action !== 'unchanged').length;
    void vscode.window.showInformationMessage(
      `The generation of ${undone.nodePath ?? 'the node'} is undone: ${removed} files removed, ${restored} restored. What was edited since is kept.`,
    );
  }

  private async folder(): Promise<vscode.Uri | undefined> {
    const noted = this.storage.get<string | null>(key);
    if (typeof noted === 'string') return vscode.Uri.parse(noted);
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder that was generated into' }))?.uri;
    if (folders[0] === undefined) void vscode.window.showInformationMessage('Open the folder that was generated into, then undo.');
    return folders[0]?.uri;
  }
}

/** What is gone from the disk need not stay open; what somebody has typed into it stays. */
async function closeEditors(paths: string[]): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const gone = tabs.filter(({ input, isDirty }) => !isDirty && input instanceof vscode.TabInputText && paths.includes(input.uri.fsPath));
  await vscode.window.tabGroups.close(gone);
}

async function offerUndo(shown: Thenable<string | undefined>): Promise<void> {
  if ((await shown) === 'Undo') await vscode.commands.executeCommand('onex.undoLastGeneration');
}

function describeGate(gate: Gate): string {
  return `${gate.id} ${gate.name}: ${gate.messages[0] ?? 'a warning'}`;
}
