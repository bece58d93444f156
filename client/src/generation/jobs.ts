import { State, WorkDoneProgress, WorkDoneProgressCancelNotification, type LanguageClient } from 'vscode-languageclient/node';
import { generationApplied, generationFinished, undoFinished, type JobFinished, type MessageError, type StartedJob } from '../protocol';
import { JobEnds } from './jobEnds';

/** A refusal or failure that the server has put into words. */
export class JobError extends Error {
  constructor(readonly error: MessageError) {
    super([error.message, ...error.suggestions].join(' '));
  }
}

export interface JobWatch {
  onProgress(message: string | undefined, percentage: number | undefined): void;
  /** Called once, with what cancels the job. */
  onCancellable(cancel: () => void): void;
}

/** Runs the server's jobs: starts them, follows their progress, and waits for their end. */
export class Jobs {
  private readonly ends = new JobEnds();
  private tokens = 0;

  /** Must be called for a new client before it is started. */
  follow(client: LanguageClient): void {
    for (const type of [generationFinished, generationApplied, undoFinished]) client.onNotification(type, finished => this.ends.add(finished));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.ends.abandon(new Error('The language server has ended before the work was done. Nothing is half-written.'));
    });
  }

  /** @returns how the job has ended, also where it was cancelled or has failed behind its start. */
  async run(client: LanguageClient, watch: JobWatch, start: (workDoneToken: string) => Promise<StartedJob>): Promise<JobFinished> {
    const token = `onex-${++this.tokens}`;
    const progress = client.onProgress(WorkDoneProgress.type, token, value => {
      if (value.kind === 'report') watch.onProgress(value.message, value.percentage);
    });
    watch.onCancellable(() => void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }));
    try {
      const { jobId, error } = await start(token);
      if (error !== null) throw new JobError(error);
      if (jobId === null) throw new Error('The language server has started nothing and has not said why.');
      return await this.ends.wait(jobId);
    } finally {
      progress.dispose();
    }
  }
}
