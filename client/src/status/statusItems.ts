import * as vscode from 'vscode';
import type { Jobs } from '../generation/jobs';
import type { Status } from '../protocol';
import type { LanguageServer, ServerState } from '../server/languageServer';
import { describePackage } from './describeStatus';
import type { Environment } from './environment';

/** The documents that the status is shown for. */
const documents: vscode.DocumentSelector = { pattern: '**/{contract.yaml,contract.yml,onex.config.yaml}' };

/** The entries of the language status: how the server is, what it works with, and what dialect the open contract is in. */
export class StatusItems implements vscode.Disposable {
  private readonly state = item('onex.server', 'ONEX Language Server');
  private readonly python = item('onex.python', 'ONEX Python');
  private readonly dialect = item('onex.dialect', 'ONEX Contract');
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly server: LanguageServer,
    private readonly jobs: Jobs,
    environment: Environment,
  ) {
    this.listeners = vscode.Disposable.from(
      server.onDidChangeState(() => this.showState()),
      jobs.onDidChangeBusy(() => this.showState()),
      environment.onDidChange(status => this.showStatus(status)),
    );
    this.python.command = { command: 'onex.showEnvironment', title: 'Show Environment' };
    this.showState();
    this.showStatus(undefined);
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.state, this.python, this.dialect).dispose();
  }

  private showState(): void {
    const { state } = this.server;
    const { text, detail, severity, busy } = describe(state);
    const isWorking = state.kind === 'running' && this.jobs.isBusy;
    this.state.text = text;
    this.state.detail = isWorking ? 'working' : detail;
    this.state.severity = severity;
    this.state.busy = busy || isWorking;
    this.state.command = state.kind === 'failed' ? { command: 'onex.restartServer', title: 'Restart Server' } : { command: 'onex.showLogs', title: 'Show Logs' };
  }

  private showStatus(status: Status | undefined): void {
    const { interpreter = null, problem = null, packages = {}, dialect = null } = status ?? {};
    this.python.text = interpreter === null ? 'No Python' : `Python ${interpreter.version ?? ''}`.trim();
    const [core] = Object.entries(packages);
    this.python.detail = problem ?? (core === undefined ? 'not asked' : `${core[0]} ${describePackage(core[1])}`);
    this.python.severity = problem === null ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
    this.dialect.text = dialect ?? 'no contract';
    this.dialect.detail = 'dialect';
  }
}

function item(id: string, name: string): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(id, documents);
  made.name = name;
  return made;
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
