import * as vscode from 'vscode';
import type { FileContent, PlannedFile } from '../protocol';

const scheme = 'onex-preview';

type Side = keyof FileContent;

/** The two sides of planned files as read-only documents `onex-preview:/<path>?{job, side}`, to show differences of. */
export class PreviewDocuments implements vscode.TextDocumentContentProvider {
  constructor(private readonly read: (jobId: string, path: string) => Promise<FileContent>) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { jobId, side } = JSON.parse(uri.query) as { jobId: string; side: Side };
    const content = await this.read(jobId, uri.path.slice(1));
    return content[side] ?? '';
  }

  /** Shows the differences of all files that change, in one editor; in one each where the editor has no such one. */
  async showAll(jobId: string, title: string, files: PlannedFile[]): Promise<void> {
    const changed = files.filter(isChange);
    const changes = changed.map(file => [
      vscode.Uri.parse(file.uri),
      file.action === 'create' ? undefined : uriOf(jobId, file, 'before'),
      file.action === 'delete' ? undefined : uriOf(jobId, file, 'after'),
    ]);
    try {
      await vscode.commands.executeCommand('vscode.changes', title, changes);
    } catch (error) {
      // Editors that are built on VS Code may lack it.
      if (!(error instanceof Error && error.message.includes('not found'))) throw error;
      for (const file of changed) await this.show(jobId, file, vscode.ViewColumn.Beside, false);
    }
  }

  /** Shows the difference of one file; of a new one what will stand in it. */
  async show(jobId: string, file: PlannedFile, column: vscode.ViewColumn, preview = true): Promise<void> {
    const options: vscode.TextDocumentShowOptions = { viewColumn: column, preview };
    if (file.action === 'create') {
      await vscode.window.showTextDocument(uriOf(jobId, file, 'after'), options);
      return;
    }
    const title = `${file.path.slice(file.path.lastIndexOf('/') + 1)} (${file.action})`;
    await vscode.commands.executeCommand('vscode.diff', uriOf(jobId, file, 'before'), uriOf(jobId, file, 'after'), title, options);
  }
}

/** Closes the editors that show something of a plan: they would show nothing once it is forgotten. */
export async function closePreviews(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(tab => isPreview(tab) || tab.label.startsWith(title)));
}

function isPreview({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === scheme;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme;
}

function isChange(file: PlannedFile): boolean {
  return file.action !== 'unchanged';
}

function uriOf(jobId: string, file: PlannedFile, side: Side): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${file.path}`, query: JSON.stringify({ jobId, side }) });
}
