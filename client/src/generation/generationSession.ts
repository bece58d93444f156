import * as path from 'node:path';
import * as vscode from 'vscode';
import type { JobFinished } from '../protocol';
import { GenerationPanel } from '../views/generationPanel';
import type { Folder, FromPage, Kept, PageState, Request } from '../views/messages';
import type { Refinements } from '../intelligence/refinements';
import { Suggestions } from '../intelligence/suggestions';
import { askedOf, describeError, dirtyDocuments, type Generation, type ReadingByRules, type Source } from './generation';
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
  refinements: Refinements;
}

/** What a session starts from. */
type Beginning = { request: Request; reading: ReadingByRules; folder: vscode.Uri } | { contract: vscode.Uri };

/**
 * One generation from what is asked for to files on disk: review → plan → preview → written. Nothing is written before the user
 * applies the plan, and closing the page at any point gives everything up.
 */
export class GenerationSession {
  private readonly panel: GenerationPanel;
  private readonly contract: vscode.Uri | undefined;
  private request: Request = { prompt: '', edits: {} };
  private reading: ReadingByRules | undefined;
  private readonly suggestions: Suggestions;
  private folder: vscode.Uri | undefined;
  private plan: JobFinished | undefined;
  private work: vscode.CancellationTokenSource | undefined;
  private readings = 0;
  private closed = false;

  private constructor(
    private readonly services: SessionServices,
    beginning: Beginning,
    restored?: vscode.WebviewPanel,
  ) {
    if ('contract' in beginning) this.contract = beginning.contract;
    else ({ request: this.request, reading: this.reading, folder: this.folder } = beginning);
    this.suggestions = new Suggestions(
      (asked, signal) => services.refinements.ask(asked, signal),
      () => void this.read(this.request).catch(report),
    );
    this.panel = new GenerationPanel(services.extension, restored);
    this.panel.onMessage(message => void this.handle(message).catch(report));
    this.panel.onDidClose(() => void this.close().catch(report));
  }

  static async fromPrompt(services: SessionServices, prompt: string, folder: vscode.Uri): Promise<void> {
    const request = { prompt, edits: {} };
    const reading = await services.generation.read(request, folder);
    new GenerationSession(services, { request, reading, folder }).beginReview();
  }

  /** With the differences of all files at once, where the user wants to see nothing else. */
  static async fromContract(services: SessionServices, contract: vscode.Uri, differencesAtOnce: boolean): Promise<void> {
    const session = new GenerationSession(services, { contract });
    await session.makePlan();
    if (differencesAtOnce) await session.showAll();
  }

  /** A review whose window was loaded again. */
  static async restore(services: SessionServices, panel: vscode.WebviewPanel, { request, folder: kept }: Kept): Promise<void> {
    const folder = vscode.Uri.parse(kept);
    const reading = await services.generation.read(request, folder);
    new GenerationSession(services, { request, reading, folder }, panel).beginReview();
  }

  private async handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'edit':
        this.request = message.request;
        // What a model says to another sentence is of no use.
        if (this.suggestions.of(askedOf(message.request)).state !== 'asking') this.suggestions.stop();
        await this.read(message.request);
        return;
      case 'chooseFolder':
        await this.chooseFolder();
        return;
      case 'askModel':
        return this.askModel();
      case 'stopModel':
        this.suggestions.stop();
        return;
      case 'plan':
        // What comes now would change what the plan is made of.
        this.suggestions.stop();
        if (await this.read(message.request)) await this.makePlan();
        return;
      case 'show': {
        const file = this.plan?.files.find(planned => planned.path === message.path);
        return this.plan === undefined || file === undefined ? undefined : this.services.previews.show(this.plan.jobId, file, vscode.ViewColumn.Beside);
      }
      case 'showAll':
        return this.showAll();
      case 'apply':
        return this.apply();
      case 'cancel':
        this.work?.cancel();
        return;
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

  /** Reads what stands on the page; of several readings under way only the newest counts. False where nothing can be made of it. */
  private async read(request: Request): Promise<boolean> {
    if (this.folder === undefined) return false;
    this.request = request;
    const number = ++this.readings;
    const reading = await this.services.generation.read(request, this.folder, this.suggestions.refinedOf(askedOf(request)));
    if (number !== this.readings || this.closed) return false;
    this.reading = reading;
    this.tellReading();
    return reading.spec !== null && reading.problems.length === 0;
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

  private get source(): Source {
    if (this.contract !== undefined) return { contract: this.contract };
    const { prompt, edits } = this.request;
    const spec = this.reading?.spec;
    const isByRules = Object.keys(edits).length === 0 && this.suggestions.refinedOf(askedOf(this.request)) === undefined;
    return isByRules || spec === null || spec === undefined ? { prompt } : { prompt, spec };
  }

  private async makePlan(): Promise<void> {
    this.showWorking('Planning: rendering the files and asking the gates. Nothing is written.');
    let plan: JobFinished;
    try {
      plan = await this.cancellable(cancellation => this.services.generation.plan(this.source, this.folder, cancellation));
    } catch (error) {
      // A contract outside a node's folder does not tell where its node is to be.
      if (this.folder === undefined && error instanceof JobError && error.error.code === 'OUTPUT_DIRECTORY' && (await this.chooseFolder())) return this.makePlan();
      this.leaveWorking();
      throw error;
    }
    if (plan.outcome === 'cancelled') {
      this.leaveWorking();
      return;
    }
    if (this.contract === undefined) await this.services.history.add(this.request.prompt);
    await this.keepPlan(plan);
  }

  /** Shows a plan; gives it up where the page is gone meanwhile. */
  private async keepPlan(plan: JobFinished): Promise<void> {
    if (this.closed) return this.services.generation.discard(plan.jobId);
    this.plan = plan;
    this.panel.show(this.previewState(plan));
  }

  private async apply(): Promise<void> {
    if (this.plan === undefined || !(await this.saveFirst(this.plan))) return;
    const { plan } = this;
    // It can neither be discarded nor shown while it is written.
    this.plan = undefined;
    this.showWorking('Writing the files: all of them or none.');
    let written: JobFinished;
    try {
      written = await this.cancellable(cancellation => this.services.generation.apply(plan.jobId, cancellation));
    } catch (error) {
      await this.keepPlan(plan);
      throw error;
    }
    // The server has forgotten the plan, however the writing has ended.
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

  /**
   * Asks to save what stands unsaved in the files that the plan is about, since it was made from the disk. What is saved changes
   * the plan: it is made again, and where it is another one now the user is to see it first.
   */
  private async saveFirst(plan: JobFinished): Promise<boolean> {
    const touched = dirtyDocuments().filter(({ uri }) => plan.files.some(file => vscode.Uri.parse(file.uri).fsPath === uri.fsPath));
    if (touched.length === 0) return true;
    const save = 'Save All and Apply';
    const names = touched.map(({ uri }) => path.basename(uri.fsPath)).join(', ');
    const detail = `${touched.length === 1 ? 'This file holds' : 'These files hold'} unsaved changes: ${names}. Nothing is written over them.`;
    if ((await vscode.window.showWarningMessage('Save before the node is written?', { modal: true, detail }, save)) !== save || this.plan !== plan) return false;
    const saved = await Promise.all(touched.map(document => document.save()));
    if (saved.includes(false)) return false;
    const paths = plan.files.filter(file => touched.some(({ uri }) => uri.fsPath === vscode.Uri.parse(file.uri).fsPath)).map(file => file.path);
    const before = await this.proposals(plan, paths);
    await this.forgetPlan();
    await this.makePlan();
    const again = this.plan as JobFinished | undefined;
    if (again?.outcome !== 'succeeded') return false;
    if (JSON.stringify(await this.proposals(again, paths)) === JSON.stringify(before)) return true;
    void vscode.window.showInformationMessage('ONEX: What you have saved changes the plan. Look at it again, then apply it.');
    return false;
  }

  private proposals(plan: JobFinished, paths: string[]): Promise<(string | null)[]> {
    return Promise.all(paths.map(async file => (await this.services.generation.content(plan.jobId, file)).after));
  }

  private async cancellable(work: (cancellation: vscode.CancellationToken) => Promise<JobFinished>): Promise<JobFinished> {
    const source = new vscode.CancellationTokenSource();
    this.work = source;
    try {
      return await work(source.token);
    } finally {
      this.work = undefined;
      source.dispose();
    }
  }

  private async showAll(): Promise<void> {
    if (this.plan !== undefined) await this.services.previews.showAll(this.plan.jobId, previewTitle(this.plan), this.plan.files);
  }

  private async close(): Promise<void> {
    this.closed = true;
    this.work?.cancel();
    this.suggestions.stop();
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

  private showWorking(title: string): void {
    if (!this.closed) this.panel.show({ step: 'working', title });
  }

  /** Back to where the work was started from. */
  private leaveWorking(): void {
    if (this.closed) return;
    if (this.reading === undefined) this.panel.dispose();
    else this.showReview();
  }

  /** Shows at once what the rules understand; a model may have something to say later. */
  private beginReview(): void {
    this.showReview();
    void this.askModel().catch(report);
  }

  private async askModel(): Promise<void> {
    if (isIntelligenceEnabled() && this.reading?.spec != null && this.folder !== undefined) await this.suggestions.start({ ...askedOf(this.request), folder: this.folder.toString() });
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
    if (this.reading === undefined || this.folder === undefined) return undefined;
    const suggestion = isIntelligenceEnabled() ? this.suggestions.of(askedOf(this.request)) : null;
    return { step: 'review', request: this.request, folder: describeFolder(this.folder), reading: { ...this.reading, suggestion } };
  }

  private previewState(plan: JobFinished): PageState {
    const folder = plan.root === null ? this.folder : vscode.Uri.parse(plan.root);
    return {
      step: 'preview',
      source: this.contract === undefined ? this.request.prompt : vscode.workspace.asRelativePath(this.contract),
      folder: folder === undefined ? '' : describeFolder(folder).name,
      nodePath: plan.nodePath ?? '',
      files: plan.files,
      gates: plan.result?.gates ?? [],
      warnings: plan.result?.warnings ?? [],
      problem: plan.outcome === 'succeeded' ? null : describeError(plan.error),
      canGoBack: this.reading !== undefined,
    };
  }
}

function isIntelligenceEnabled(): boolean {
  return vscode.workspace.getConfiguration('onex.intelligence').get('enabled', false);
}

function previewTitle(plan: JobFinished): string {
  return `Preview of ${plan.nodePath ?? 'the node'}`;
}

function describeFolder(folder: vscode.Uri): Folder {
  return { uri: folder.toString(), name: folder.fsPath };
}

function report(error: unknown): void {
  void vscode.window.showErrorMessage(`ONEX: ${error instanceof Error ? error.message : String(error)}`);
}
