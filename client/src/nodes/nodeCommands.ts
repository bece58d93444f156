import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { contractOf } from './contractOf';

/**
 * The contract that a command is about: of the file that the command was given (by a menu as a URI, by a code lens as its text), else
 * of the active editor. Undefined, and said so, where there is none.
 */
export function chosenContract(argument: unknown): vscode.Uri | undefined {
  const chosen = typeof argument === 'string' ? vscode.Uri.parse(argument) : argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const contract = chosen?.scheme === 'file' ? contractAround(chosen) : undefined;
  if (contract === undefined) void vscode.window.showInformationMessage('ONEX: Open a contract.yaml, or a file of a node.');
  return contract;
}

function contractAround(file: vscode.Uri): vscode.Uri | undefined {
  const top = vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath ?? vscode.Uri.joinPath(file, '..').fsPath;
  const found = contractOf(file.fsPath, top, {
    isFile: candidate => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile() === true,
    foldersIn: folder => fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : [])),
  });
  return found === undefined ? undefined : vscode.Uri.file(found);
}
