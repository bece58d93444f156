import * as vscode from 'vscode';
import type { JobFinished, ParsePromptResult } from '../protocol';
import { GenerationPanel } from '../views/generationPanel';
import type { FromPage, PageState, Request } from '../views/messages';
import { describeError, type Generation, type Source } from './generation';
import { JobError } from './jobs';
import type { LastGeneration } from './lastGeneration';
import { closePreviews, type PreviewDocuments } from './previewDocuments';
import type { PromptHistory } from './promptHistory';

export interface SessionServices {
  extension: vscode.Uri;
  generation: Generation;
  previews: PreviewDocuments;
  history: PromptHistory;
  last: LastGeneration;
}

/**
 * One generation from what is asked for to files on disk: review → plan → preview → written. Nothing is written before the user
 * applies the plan, and closing the page at any point gives everything up.
 */
export class GenerationSession {
  private readonly panel: GenerationPanel;
  private plan: JobFinished | undefined;
  private reading: ParsePromptResult | undefined;
  private readings = 0;
  private closed = false;

  private constructor(
    private readonly services: SessionServices,
    private source: Source,
    private folder: vscode.Uri | undefined,
  ) {
    this.panel = new GenerationPanel(services.extension);
    this.panel.onMessage(message => void this.handle(message).catch(report));
    this.panel.onDidClose(() => void this.close().catch(report));
  }

  static async fromPrompt(services: SessionServices, prompt: string, folder: vscode.Uri): Promise<void> {
    const request = { prompt };
    const reading = await services.generation.parse(request);
    const session = new GenerationSession(services, { request }, folder);
    session.reading = reading;
    session.showReview();
  }

  static async fromContract(services: SessionServices, contract: vscode.Uri): Promise<void> {
    const session = new GenerationSession(services, { contract }, undefined);
    await session.makePlan();
  }

  private async handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'edit':
        return this.read(message.request);
      case 'chooseFolder':
        await this.chooseFolder();
        return;
      case 'plan':
        this.source = { request: message.request };
        return this.makePlan();
      case 'show': {
        const file = this.plan?.files.find(({ path }) => path === message.path);
        return this.plan === undefined || file === undefined ? undefined : this.services.previews.show(this.plan.jobId, file, vscode.ViewColumn.Beside);
      }
      case 'showAll':
        return this.plan === undefined ? undefined : this.services.previews.showAll(this.plan.jobId, previewTitle(this.plan), this.plan.files);
      case 'apply':
        return this.apply();
      case 'back':
        await this.forgetPlan();
        this.showReview();
        return;
      case 'discard':
        this.panel.dispose();
        return;
      case 'ready':
        return;
    }
  }

  /** Reads what stands on the page; of several readings under way only the newest counts. */
  private async read(request: Request): Promise<void> {
    this.source = { request };
    const number = ++this.readings;
    const reading = await this.services.generation.parse(request);
    if (number !== this.readings || this.closed) return;
    this.reading = reading;
    this.tellReading();
  }

  /** False where the user leaves. */
  private async chooseFolder(): Promise<boolean> {
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Generate Here',
      title: "The folder that the node's own folder is put into",
      ...(this.folder === undefined ? {} : { defaultUri: this.folder }),
    });
    if (chosen?.[0] === undefined || this.closed) return false;
    this.folder = chosen[0];
    this.tellReading();
    return true;
  }

  private async makePlan(): Promise<void> {
    this.panel.show({ step: 'working', title: 'Planning: rendering the files and asking the gates. Nothing is written.' });
    let plan: JobFinished;
    try {
      plan = await this.services.generation.plan(this.source, this.folder);
    } catch (error) {
      // A contract outside a node's folder does not tell where its node is to be.
      if (this.folder === undefined && error instanceof JobError && error.error.code === 'OUTPUT_DIRECTORY' && (await this.chooseFolder())) return this.makePlan();
      this.leaveWorking();
      throw error;
    }
    if (this.closed) return this.services.generation.discard(plan.jobId);
    if (plan.outcome === 'cancelled') {
      this.leaveWorking();
      return;
    }
    this.plan = plan;
    if ('request' in this.source) await this.services.history.add(this.source.request.prompt);
    this.panel.show(this.previewState(plan));
  }

  private async apply(): Promise<void> {
    const plan = this.plan;
    if (plan === undefined) return;
    this.panel.show({ step: 'working', title: 'Writing the files.' });
    let written: JobFinished;
    try {
      written = await this.services.generation.apply(plan.jobId);
    } catch (error) {
      this.showPreviewAgain(plan);
      throw error;
    }
    // The server has forgotten the plan, however the writing has ended.
    this.plan = undefined;
    await closePreviews(previewTitle(plan));
    if (written.outcome !== 'succeeded') {
      this.leaveWorking();
      void vscode.window.showErrorMessage(
        `ONEX: ${written.outcome === 'cancelled' ? 'The writing was cancelled. All files are as they were.' : describeError(written.error)}`,
      );
      return;
    }
    this.panel.dispose();
    await this.services.last.note(written);
    await this.services.last.present(written);
  }

  private async close(): Promise<void> {
    this.closed = true;
    this.panel.dispose();
    await this.forgetPlan();
  }

  private async forgetPlan(): Promise<void> {
    const plan = this.plan;
    this.plan = undefined;
    if (plan === undefined) return;
    await closePreviews(previewTitle(plan));
    await this.services.generation.discard(plan.jobId);
  }

  private showPreviewAgain(plan: JobFinished): void {
    if (!this.closed) this.panel.show(this.previewState(plan));
  }

  /** Back to where the work was started from. */
  private leaveWorking(): void {
    if (this.closed) return;
    if (this.reading === undefined) this.panel.dispose();
    else this.showReview();
  }

  private showReview(): void {
    const state = this.reviewState();
    if (state !== undefined) this.panel.show(state);
  }

  private tellReading(): void {
    const state = this.reviewState();
    if (state !== undefined) this.panel.update({ type: 'reading', reading: state.reading, folder: state.folder }, state);
  }

  private reviewState(): Extract<PageState, { step: 'review' }> | undefined {
    if (this.reading === undefined || !('request' in this.source)) return undefined;
    return { step: 'review', request: this.source.request, folder: describeFolder(this.folder), reading: this.reading };
  }

  private previewState(plan: JobFinished): PageState {
    return {
      step: 'preview',
      source: 'request' in this.source ? this.source.request.prompt : vscode.workspace.asRelativePath(this.source.contract),
      folder: plan.root === null ? describeFolder(this.folder) : describeFolder(vscode.Uri.parse(plan.root)),
      nodePath: plan.nodePath ?? '',
      files: plan.files,
      gates: plan.result?.gates ?? [],
      warnings: plan.result?.warnings ?? [],
      problem: plan.outcome === 'succeeded' ? null : describeError(plan.error),
      canGoBack: this.reading !== undefined,
    };
  }
}

function previewTitle(plan: JobFinished): string {
  return `Preview of ${plan.nodePath ?? 'the node'}`;
}

function describeFolder(folder: vscode.Uri | undefined): string {
  return folder === undefined ? 'the folder of the contract’s node' : folder.fsPath;
}

function report(error: unknown): void {
  void vscode.window.showErrorMessage(`ONEX: ${error instanceof Error ? error.message : String(error)}`);
}
