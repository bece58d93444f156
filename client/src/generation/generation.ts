import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  applyGeneration,
  discardGeneration,
  fileContent,
  parsePrompt,
  startGeneration,
  undo,
  type FileContent,
  type JobFinished,
  type MessageError,
  type ParsePromptResult,
  type StartParams,
} from '../protocol';
import type { LanguageServer } from '../server/languageServer';
import type { Request } from '../views/messages';
import type { Jobs, JobWatch } from './jobs';

/** What a node is made from: a sentence, or a contract. */
export type Source = { request: Request } | { contract: vscode.Uri };

/** What the server does for generations, with the editor's settings and progress. */
export class Generation {
  constructor(
    private readonly server: LanguageServer,
    private readonly jobs: Jobs,
  ) {}

  async parse(request: Request): Promise<ParsePromptResult> {
    const client = await this.server.ensureStarted();
    return client.sendRequest(parsePrompt, request);
  }

  /** @param folder that the node's own folder is put into; undefined for that of the contract's node. */
  plan(source: Source, folder: vscode.Uri | undefined): Promise<JobFinished> {
    const settings = vscode.workspace.getConfiguration('onex.generate', folder ?? ('contract' in source ? source.contract : undefined));
    const layout = settings.get<string>('layout', 'auto');
    const wanted: Omit<StartParams, 'workDoneToken'> = {
      ...('contract' in source ? { contract: source.contract.toString() } : source.request),
      ...(folder === undefined ? {} : { folder: folder.toString() }),
      ...(layout === 'auto' ? {} : { layout }),
      compile: settings.get('compileCheck', true),
    };
    return this.run('Planning an ONEX node', (client, watch) =>
      this.jobs.run(client, watch, workDoneToken => client.sendRequest(startGeneration, { ...wanted, workDoneToken })),
    );
  }

  apply(jobId: string): Promise<JobFinished> {
    return this.run('Writing the ONEX node', (client, watch) =>
      this.jobs.run(client, watch, workDoneToken => client.sendRequest(applyGeneration, { jobId, dirtyFiles: dirtyFiles(), workDoneToken })),
    );
  }

  undo(folder: vscode.Uri): Promise<JobFinished> {
    return this.run('Undoing the last generation', (client, watch) =>
      this.jobs.run(client, watch, workDoneToken => client.sendRequest(undo, { folder: folder.toString(), dirtyFiles: dirtyFiles(), workDoneToken })),
    );
  }

  async discard(jobId: string): Promise<void> {
    const client = await this.server.ensureStarted();
    await client.sendRequest(discardGeneration, { jobId });
  }

  async content(jobId: string, path: string): Promise<FileContent> {
    const client = await this.server.ensureStarted();
    return client.sendRequest(fileContent, { jobId, path });
  }

  private run(title: string, work: (client: LanguageClient, watch: JobWatch) => Promise<JobFinished>): Promise<JobFinished> {
    const shown = vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, cancellation) => {
      const client = await this.server.ensureStarted();
      let done = 0;
      return work(client, {
        onProgress: (message, percentage) => {
          const increment = Math.max(0, (percentage ?? done) - done);
          done += increment;
          progress.report({ ...(message === undefined ? {} : { message }), increment });
        },
        onCancellable: cancel => cancellation.onCancellationRequested(cancel),
      });
    });
    return Promise.resolve(shown);
  }
}

/** In words for the user. */
export function describeError(error: MessageError | null): string {
  return error === null ? 'The language server did not say why.' : [error.message, ...error.suggestions].join(' ');
}

function dirtyFiles(): string[] {
  return vscode.workspace.textDocuments.filter(document => document.isDirty && document.uri.scheme === 'file').map(document => document.uri.toString());
}
