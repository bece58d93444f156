import * as vscode from 'vscode';

const other = 'redhat.vscode-yaml';

/** What the other YAML extension finds too: syntax, tabs, keys that stand twice, aliases without an anchor. */
const shared = new Set(['YAML-001', 'YAML-002', 'YAML-003', 'YAML-010']);

/** Whether another extension marks broken YAML in this file already. */
function isMarkedByOther(uri: vscode.Uri): boolean {
  return vscode.extensions.getExtension(other) !== undefined && vscode.workspace.getConfiguration('yaml', uri).get('validate', true);
}

/** The findings without those that another YAML extension shows for the same file. Their fixes stay. */
export function withoutShared(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  return isMarkedByOther(uri) ? diagnostics.filter(({ code }) => !shared.has(String(typeof code === 'object' ? code.value : code))) : diagnostics;
}
