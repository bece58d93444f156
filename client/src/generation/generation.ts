import * as vscode from 'vscode';
import {
  applyGeneration,
  discardGeneration,
  fileContent,
  checkSpec,
  parsePrompt,
  startGeneration,
  undo,
  type FileContent,
  type JobFinished,
  type MessageError,
  type StartParams,
} from '../protocol';
import type { Asked, Refined } from '../intelligence/suggestions';
import type { LanguageServer } from '../server/languageServer';
import { applyEdits } from '../specEdits';
import type { Reading, Request } from '../views/messages';
import type { Jobs } from './jobs';

/** What a node is made from: a sentence, a sentence of which the user has changed what was understood, or a contract. */
export type Source = { prompt: string } | { prompt: string; spec: Record<string, unknown> } | { contract: vscode.Uri };

/** A reading, without what a model says to it. */
export type ReadingByRules = Omit<Reading, 'suggestion'>;

/** What the server does for generations, with the editor's settings and progress. */
export class Generation {
  constructor(
    private readonly server: LanguageServer,
    private readonly jobs: Jobs,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * What is understood of a sentence, and whether what the user has changed of it can be used.
   * @param refined counts instead of what the rules understand
   */
  async read(request: Request, into: vscode.Uri, refined?: Refined): Promise<ReadingByRules> {
    const client = await this.server.ensureStarted();
    const folder = into.toString();
    const { edits } = request;
    const read = await client.sendRequest(parsePrompt, { ...askedOf(request), folder });
    const { spec, warnings } = refined ?? read;
    const { error } = read;
    if (spec === null || Object.keys(edits).length === 0) return { spec, problems: [], warnings, error };
    const edited = applyEdits(spec, edits);
    const checked = await client.sendRequest(checkSpec, { spec: edited, folder });
    // Where there are problems the page shows the user's values as they are.
    return { spec: checked.spec ?? { ...spec, ...edited }, problems: checked.problems, warnings: [...warnings, ...checked.warnings], error };
  }

  /** @param folder that the node's own folder is put into; undefined for that of the contract's node. */
  plan(source: Source, folder: vscode.Uri | undefined, cancellation: vscode.CancellationToken): Promise<JobFinished> {
    const settings = vscode.workspace.getConfiguration('onex.generate', folder ?? ('contract' in source ? source.contract : undefined));
    const layout = settings.get<string>('layout', 'auto');
    const wanted: Omit<StartParams, 'workDoneToken'> = {
      ...('contract' in source ? { contract: source.contract.toString() } : source),
      ...(folder === undefined ? {} : { folder: folder.toString() }),
      ...(layout === 'auto' ? {} : { layout }),
      compile: settings.get('compileCheck', true),
    };
    return this.jobs.run('Planning an ONEX node', (client, workDoneToken) => client.sendRequest(startGeneration, { ...wanted, workDoneToken }), cancellation);
  }

  apply(jobId: string, cancellation: vscode.CancellationToken): Promise<JobFinished> {
    return this.jobs.run('Writing the ONEX node', (client, workDoneToken) => client.sendRequest(applyGeneration, { jobId, dirtyFiles: dirtyFiles(), workDoneToken }), cancellation);
  }

  undo(folder: vscode.Uri): Promise<JobFinished> {
    return this.jobs.run('Undoing the last generation', (client, workDoneToken) => client.sendRequest(undo, { folder: folder.toString(), dirtyFiles: dirtyFiles(), workDoneToken }));
  }

  async discard(jobId: string): Promise<void> {
    const client = await this.server.ensureStarted();
    await client.sendRequest(discardGeneration, { jobId });
    this.log.info('The plan is discarded. Nothing was written.');
  }

  async content(jobId: string, path: string): Promise<FileContent> {
    const client = await this.server.ensureStarted();
    return client.sendRequest(fileContent, { jobId, path });
  }
}

/** What the sentence is read with: the type decides what else there is to be understood. */
export function askedOf({ prompt, edits }: Request): Asked {
  const { node_type: nodeType } = edits;
  return { prompt, ...(typeof nodeType === 'string' ? { nodeType } : {}) };
}

/** In words for the user. */
export function describeError(error: MessageError | null): string {
  return error === null ? 'The language server did not say why.' : [error.message, ...error.suggestions].join(' ');
}

function dirtyFiles(): string[] {
  return dirtyDocuments().map(document => document.uri.toString());
}

/** Files that the editor holds unsaved changes of. */
export function dirtyDocuments(): vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(document => document.isDirty && document.uri.scheme === 'file');
}
