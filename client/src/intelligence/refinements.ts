import { State, WorkDoneProgressCancelNotification, type LanguageClient } from 'vscode-languageclient/node';
import { JobEnds } from '../generation/jobEnds';
import { JobError } from '../generation/jobs';
import { complete, promptRefined, refine, type ParsePromptParams, type PromptRefined } from '../protocol';
import type { LanguageServer } from '../server/languageServer';
import { askEditorModel } from './editorModel';

/** Has models look over readings: through the server, which asks the editor's model by way of this client. */
export class Refinements {
  private readonly ends = new JobEnds<PromptRefined>();
  private tokens = 0;

  constructor(private readonly server: LanguageServer) {}

  /** Must be called for a new client before it is started. */
  follow(client: LanguageClient): void {
    client.onRequest(complete, askEditorModel);
    client.onNotification(promptRefined, refined => this.ends.add(refined));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.ends.abandon(new Error('The language server has ended before the model has answered.'));
    });
  }

  /** @returns also where the model was of no use or was given up. */
  async ask(asked: ParsePromptParams, signal: AbortSignal): Promise<PromptRefined> {
    const client = await this.server.ensureStarted();
    const token = `onex-refine-${++this.tokens}`;
    const { jobId, error } = await client.sendRequest(refine, { ...asked, workDoneToken: token });
    if (error !== null) throw new JobError(error);
    if (jobId === null) throw new Error('The language server has asked nobody and has not said why.');
    const giveUp = (): void => void client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
    try {
      return await this.ends.wait(jobId);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }
}
