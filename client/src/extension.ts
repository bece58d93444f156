import * as vscode from 'vscode';
import { debugInformation } from './debugInformation';
import { Generation } from './generation/generation';
import { GenerationSession, type SessionServices } from './generation/generationSession';
import { Jobs } from './generation/jobs';
import { LastGeneration } from './generation/lastGeneration';
import { PreviewDocuments } from './generation/previewDocuments';
import { PromptHistory } from './generation/promptHistory';
import { askForPrompt } from './generation/promptInput';
import { EndpointKey } from './intelligence/endpointKey';
import { Refinements } from './intelligence/refinements';
import { generationEvent } from './protocol';
import { Checks } from './nodes/checks';
import { chosenContract } from './nodes/nodeCommands';
import { EditorPython } from './server/editorPython';
import { LanguageServer } from './server/languageServer';
import { Environment, showEnvironment } from './status/environment';
import { StatusItems } from './status/statusItems';
import { pageType } from './views/generationPanel';
import type { Kept } from './views/messages';

let server: LanguageServer | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('ONEX', { log: true });
  const key = new EndpointKey(context.secrets);
  server = new LanguageServer(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server').fsPath, ['onex.generateFromContract', 'onex.previewChanges', 'onex.typeCheckNode'], log, key);
  const jobs = new Jobs(server);
  const generation = new Generation(server, jobs, log);
  const last = new LastGeneration(generation, context.workspaceState);
  const previews = new PreviewDocuments((jobId, path) => generation.content(jobId, path));
  const history = new PromptHistory(context.globalState);
  const checks = new Checks(jobs);
  const environment = new Environment(server);
  const python = new EditorPython(server, log);
  const refinements = new Refinements(server);
  const services: SessionServices = { extension: context.extensionUri, generation, previews, history, last, refinements };
  const running = server;
  const command = vscode.commands.registerCommand;
  context.subscriptions.push(
    log,
    running,
    running.onWillStart(client => {
      jobs.follow(client);
      environment.follow(client);
      refinements.follow(client);
      client.onNotification(generationEvent, ({ event }) => log.info(`${event.event_type}: ${event.stage} ${event.status}`));
    }),
    environment,
    python,
    new StatusItems(running, jobs, environment),
    previews.register(),
    vscode.window.registerWebviewPanelSerializer(pageType, { deserializeWebviewPanel: (panel, kept: Kept | undefined) => restorePage(services, panel, kept) }),
    command('onex.generateNode', () => whenTrusted(() => generateNode(services, undefined))),
    command('onex.generateNodeHere', (folder?: vscode.Uri) => whenTrusted(() => generateNode(services, folder))),
    // The two do the same; the one is asked of a contract, the other of any file of a node.
    command('onex.generateFromContract', (contract: unknown) => whenTrusted(() => generateFromContract(services, contract, false))),
    command('onex.regenerateNode', (file: unknown) => whenTrusted(() => generateFromContract(services, file, false))),
    command('onex.previewChanges', (file: unknown) => whenTrusted(() => generateFromContract(services, file, true))),
    command('onex.typeCheckNode', (file: unknown) => whenTrusted(async () => typeCheckNode(checks, file))),
    command('onex.checkWorkspace', () => checks.checkWorkspace()),
    command('onex.undoLastGeneration', () => whenTrusted(() => last.undo())),
    command('onex.showEnvironment', () => showEnvironment(running)),
    command('onex.restartServer', () => running.restart()),
    command('onex.setIntelligenceKey', () => key.set()),
    command('onex.clearIntelligenceKey', () => key.clear()),
    key.onDidChange(() => void running.restart().catch(ignoreShown)),
    command('onex.showLogs', () => log.show()),
    command('onex.copyDebugInformation', async () => {
      await vscode.env.clipboard.writeText(debugInformation(context.extension, running));
      vscode.window.setStatusBarMessage('ONEX: The debug information is in the clipboard.', 5000);
    }),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('onex.server') || namesEndpoint(change)) void running.restart().catch(ignoreShown);
      else if (['onex.check', 'onex.python', 'onex.intelligence.enabled'].some(setting => change.affectsConfiguration(setting))) void running.tellSettings();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      const settings = vscode.workspace.getConfiguration('onex');
      void python.follow();
      // Settings of the workspace count from now on that decide what is started.
      if (settings.get<string>('server.path', '') !== '') void running.restart().catch(ignoreShown);
      else void running.tellTrust().then(() => running.tellSettings());
    }),
  );
  // The extension is activated where contracts are, or by a command, which waits for the server itself.
  void running.ensureStarted().catch(ignoreShown);
  // The Python extension does nothing in a workspace that is not trusted.
  if (vscode.workspace.isTrusted) void python.follow();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function generateNode(services: SessionServices, chosen: vscode.Uri | undefined): Promise<void> {
  const prompt = await askForPrompt(services.history.prompts);
  if (prompt === undefined) return;
  const folder = chosen ?? (await chooseFolder());
  if (folder !== undefined) await GenerationSession.fromPrompt(services, prompt, folder);
}

async function generateFromContract(services: SessionServices, file: unknown, differencesAtOnce: boolean): Promise<void> {
  const contract = chosenContract(file);
  if (contract !== undefined) await GenerationSession.fromContract(services, contract, differencesAtOnce);
}

async function typeCheckNode(checks: Checks, file: unknown): Promise<void> {
  const contract = chosenContract(file);
  if (contract !== undefined) await checks.typeCheck(contract);
}

/** A review is asked for anew; a preview is gone with the server that has made it. */
async function restorePage(services: SessionServices, panel: vscode.WebviewPanel, kept: Kept | undefined): Promise<void> {
  if (kept === undefined || !vscode.workspace.isTrusted) panel.dispose();
  else {
    await GenerationSession.restore(services, panel, kept).catch((error: unknown) => {
      panel.dispose();
      throw error;
    });
  }
}

/** The page offers another one afterwards. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick({ placeHolder: "The folder that the node's own folder is put into" }))?.uri;
  const chosen = await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: 'Generate Here' });
  return chosen?.[0];
}

async function whenTrusted(work: () => Promise<void>): Promise<void> {
  if (vscode.workspace.isTrusted) return work();
  const manage = 'Manage Workspace Trust';
  const choice = await vscode.window.showWarningMessage('ONEX: Generating writes files and runs Python. Both need a trusted workspace.', manage);
  if (choice === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

function namesEndpoint(change: vscode.ConfigurationChangeEvent): boolean {
  return ['onex.intelligence.endpoint', 'onex.intelligence.endpointModel'].some(setting => change.affectsConfiguration(setting));
}

/** The server says itself why it does not start. */
function ignoreShown(): void {}
