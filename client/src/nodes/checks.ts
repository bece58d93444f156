import * as vscode from 'vscode';
import { describeError } from '../generation/generation';
import type { Jobs } from '../generation/jobs';
import { checkWorkspace, typeCheck, type NodeTypeChecked, type WorkspaceChecked } from '../protocol';

/** Checks more than what is open, and says what was found. What it is stands in the Problems view. */
export class Checks {
  constructor(private readonly jobs: Jobs) {}

  async checkWorkspace(): Promise<void> {
    const checked = await this.jobs.run<WorkspaceChecked>('Checking the workspace', (client, workDoneToken) => client.sendRequest(checkWorkspace, { workDoneToken }));
    if (checked.outcome === 'cancelled') return;
    const { filesChecked, filesWithFindings, errors, warnings, others } = checked;
    await say(
      `${count(filesChecked, 'file')} checked: ${filesWithFindings === 0 ? 'nothing found.' : `${count(errors, 'error')}, ${count(warnings, 'warning')} and ${count(others, 'hint')} in ${count(filesWithFindings, 'file')}.`}`,
      filesWithFindings > 0,
    );
  }

  async typeCheck(contract: vscode.Uri): Promise<void> {
    // The checker reads the disk.
    await vscode.workspace.saveAll(false);
    const checked = await this.jobs.run<NodeTypeChecked>('Type-checking the node', (client, workDoneToken) =>
      client.sendRequest(typeCheck, { contract: contract.toString(), workDoneToken }),
    );
    if (checked.outcome === 'cancelled') return;
    const { checker, errors, skipReason, importError } = checked;
    const types = errors === null ? `Types were not checked: ${skipReason ?? describeError(null)}` : `${checker ?? 'The type checker'} finds ${errors === 0 ? 'nothing to say' : count(errors, 'error')}.`;
    await say([types, importError === null ? '' : `The node cannot be imported: ${importError}`].join(' ').trim(), (errors ?? 0) > 0 || importError !== null);
  }
}

async function say(text: string, isFinding: boolean): Promise<void> {
  const show = 'Show Problems';
  const choice = await (isFinding ? vscode.window.showWarningMessage(`ONEX: ${text}`, show) : vscode.window.showInformationMessage(`ONEX: ${text}`));
  if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
