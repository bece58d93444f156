import * as vscode from 'vscode';
import { State, WorkDoneProgress, WorkDoneProgressCancelNotification, type LanguageClient } from 'vscode-languageclient/node';
import { generationApplied, generationFinished, nodeTypeChecked, undoFinished, workspaceChecked, type JobEnd, type MessageError, type StartedJob } from '../protocol';
import type { LanguageServer } from '../server/languageServer';
import { JobEnds } from './jobEnds';

/** A refusal or failure that the server has put into words. */
export class JobError extends Error {
  constructor(readonly error: MessageError) {
    super([error.message, ...error.suggestions].join(' '));
  }
}

/** Runs the server's jobs: starts them, shows their progress, and waits for their end. */
export class Jobs {
  private readonly ends = new JobEnds<JobEnd>();
  private readonly changed = new vscode.EventEmitter<void>();
  private tokens = 0;
  private running = 0;

  constructor(private readonly server: LanguageServer) {}

  readonly onDidChangeBusy = this.changed.event;

  /** Whether the server works on something that takes time. */
  get isBusy(): boolean {
    return this.running > 0;
  }

  /** Must be called for a new client before it is started. */
  follow(client: LanguageClient): void {
    for (const type of [generationFinished, generationApplied, undoFinished, workspaceChecked, nodeTypeChecked]) {
      client.onNotification(type.method, (finished: JobEnd) => this.ends.add(finished));
    }
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.ends.abandon(new Error('The language server has ended before the work was done. Nothing is half-written.'));
    });
  }

  /**
   * @param cancellation beside the one that the editor's progress offers
   * @returns how the job has ended, also where it was cancelled or has failed behind its start
   */
  async run<T extends JobEnd>(title: string, start: (client: LanguageClient, workDoneToken: string) => Promise<StartedJob>, cancellation?: vscode.CancellationToken): Promise<T> {
    this.count(1);
    try {
      return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, offered) =>
        this.runShown<T>(start, progress, [offered, ...(cancellation === undefined ? [] : [cancellation])]),
      );
    } finally {
      this.count(-1);
    }
  }

  private async runShown<T extends JobEnd>(
    start: (client: LanguageClient, workDoneToken: string) => Promise<StartedJob>,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    cancellations: vscode.CancellationToken[],
  ): Promise<T> {
    const client = await this.server.ensureStarted();
    const token = `onex-${++this.tokens}`;
    let done = 0;
    const listeners = [
      client.onProgress(WorkDoneProgress.type, token, value => {
        if (value.kind !== 'report') return;
        const increment = Math.max(0, (value.percentage ?? done) - done);
        done += increment;
        progress.report({ ...(value.message === undefined ? {} : { message: value.message }), increment });
      }),
      ...cancellations.map(cancellation => cancellation.onCancellationRequested(() => void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }))),
    ];
    try {
      const { jobId, error } = await start(client, token);
      if (error !== null) throw new JobError(error);
      if (jobId === null) throw new Error('The language server has started nothing and has not said why.');
      return (await this.ends.wait(jobId)) as T;
    } finally {
      vscode.Disposable.from(...listeners).dispose();
    }
  }

  private count(difference: number): void {
    this.running += difference;
    this.changed.fire();
  }
}
