import * as os from 'node:os';
import * as vscode from 'vscode';
import type { LanguageServer } from './server/languageServer';

/** What a report of a mistake should say about the machine, as text. It holds no content of files. */
export function debugInformation(extension: vscode.Extension<unknown>, server: LanguageServer): string {
  const { version } = extension.packageJSON as { version: string };
  const state = server.state;
  const settings = vscode.workspace.getConfiguration('onex');
  const yaml = vscode.extensions.getExtension('redhat.vscode-yaml');
  return [
    `ONEX Node Generator ${version}`,
    `${vscode.env.appName} ${vscode.version}, ${os.platform()} ${os.release()} ${os.arch()}${vscode.env.remoteName === undefined ? '' : ', remote'}`,
    `Server: ${state.kind === 'running' ? `${state.version}, ${state.program.command} (${state.program.origin})` : state.kind}`,
    ...(state.kind === 'failed' ? [`  ${state.message}`] : []),
    `Folders: ${vscode.workspace.workspaceFolders?.length ?? 0}, ${vscode.workspace.isTrusted ? 'trusted' : 'restricted mode'}`,
    `redhat.vscode-yaml: ${yaml === undefined ? 'not installed' : (yaml.packageJSON as { version: string }).version}`,
    `Settings: ${JSON.stringify(settings)}`,
    '',
  ].join('\n');
}
