import * as fs from 'node:fs';
import * as os from 'node:os';
import * as vscode from 'vscode';
import { CloseAction, DidChangeConfigurationNotification, ErrorAction, LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { EndpointKey } from '../intelligence/endpointKey';
import { endpointVariables } from '../intelligence/endpointVariables';
import { pythonChosen, trustGranted } from '../protocol';
import { CrashHistory } from './crashHistory';
import { dotnetCandidates, findDotnet } from './dotnet';
import { locateServer, type ServerProgram } from './locateServer';
import { withoutShared } from './otherYaml';

export type ServerState =
  | { kind: 'stopped' }
  | { kind: 'starting' }
  | { kind: 'running'; program: ServerProgram; version: string }
  | { kind: 'failed'; message: string };

const givenUp = 'The server has crashed again and again and is not started any more.';

/** Shows no messages of its own about a server that does not start: they are said once, with what can be done. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server's process and the connection to it. Started when it is first needed, and again when it crashes. */
export class LanguageServer implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ServerState>();
  private readonly connected = new vscode.EventEmitter<LanguageClient>();
  private readonly crashes = new CrashHistory();
  private client: LanguageClient | undefined;
  private starting: Promise<LanguageClient> | undefined;
  private current: ServerState = { kind: 'stopped' };
  private python: string | undefined;

  constructor(
    private readonly bundle: string,
    /** Commands of ours that code lenses may name. */
    private readonly lensCommands: string[],
    private readonly log: vscode.LogOutputChannel,
    private readonly key: EndpointKey,
  ) {}

  readonly onDidChangeState = this.changed.event;

  /** A new client, before it is started: the time to register handlers, which live as long as it does. */
  readonly onWillStart = this.connected.event;

  get state(): ServerState {
    return this.current;
  }

  /** Rejects with a sentence for the user where there is no server. */
  ensureStarted(): Promise<LanguageClient> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = undefined;
      this.fail(error instanceof Error ? error.message : String(error));
      throw error;
    });
    return this.starting;
  }

  async restart(): Promise<void> {
    this.crashes.clear();
    await this.stop();
    await this.ensureStarted();
  }

  /** Lets a running server ask for the settings again; another one asks when it starts. */
  async tellSettings(): Promise<void> {
    if (this.client?.isRunning() === true) await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async tellTrust(): Promise<void> {
    if (this.client?.isRunning() === true) await this.client.sendNotification(trustGranted, { trusted: vscode.workspace.isTrusted });
  }

  /** @param interpreter that the editor works with, as an absolute path; a server that starts later is told it too. */
  async tellPython(interpreter: string | undefined): Promise<void> {
    this.python = interpreter;
    if (this.client?.isRunning() === true) await this.client.sendNotification(pythonChosen, { interpreter: interpreter ?? null });
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.starting = undefined;
    if (client?.needsStop() === true) await client.dispose().catch((error: unknown) => this.log.warn(`The server did not stop as asked: ${String(error)}`));
    this.become({ kind: 'stopped' });
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
    this.connected.dispose();
  }

  /** Tries again where the server ends before it has answered, unless it does so again and again. */
  private async start(): Promise<LanguageClient> {
    this.become({ kind: 'starting' });
    const program = await this.locate();
    for (;;) {
      const client = this.connect(program, await this.key.get());
      try {
        await client.start();
        if (this.python !== undefined) await this.tellPython(this.python);
        this.become({ kind: 'running', program, version: client.initializeResult?.serverInfo?.version ?? 'unknown' });
        return client;
      } catch (error) {
        if (this.client !== client) throw error;
        if (!this.crashes.add(Date.now())) throw new Error(givenUp);
        this.log.warn(`The server has ended before it has answered, and is started again: ${String(error)}`);
      }
    }
  }

  /** @param key of the endpoint that the settings name */
  private connect(program: ServerProgram, key: string | undefined): LanguageClient {
    this.log.info(`Starting ${[program.command, ...program.arguments].join(' ')} (${program.origin})`);
    const settings = vscode.workspace.getConfiguration('onex');
    const level = settings.get('server.logLevel', 'warning');
    const intelligence = { endpoint: settings.get('intelligence.endpoint', ''), model: settings.get('intelligence.endpointModel', ''), key };
    const env = { ...process.env, ...endpointVariables(intelligence) };
    const client: LanguageClient = new QuietClient(
      'onex',
      'ONEX',
      {
        command: program.command,
        args: [...program.arguments, '--log-level', level],
        transport: TransportKind.stdio,
        options: { env },
      },
      {
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        // The server says which documents it looks at.
        documentSelector: [],
        initializationOptions: { trusted: vscode.workspace.isTrusted, commands: this.lensCommands },
        initializationFailedHandler: () => false,
        errorHandler: {
          error: error => {
            this.log.error(`The connection to the server: ${error.message}`);
            return { action: ErrorAction.Continue, handled: true };
          },
          closed: () => {
            this.afterEnd(client);
            return { action: CloseAction.DoNotRestart, handled: true };
          },
        },
        middleware: { handleDiagnostics: (uri, diagnostics, next) => next(uri, withoutShared(uri, diagnostics)) },
      },
    );
    this.client = client;
    this.connected.fire(client);
    return client;
  }

  /** A server has ended that nobody has stopped. One that was still starting is left to who started it. */
  private afterEnd(client: LanguageClient): void {
    if (this.client !== client || this.current.kind !== 'running') return;
    this.client = undefined;
    this.starting = undefined;
    if (this.crashes.add(Date.now())) {
      this.log.warn('The server has ended unexpectedly. It is started again.');
      // Why it does not start is told where it fails.
      void this.ensureStarted().catch(() => undefined);
    } else {
      this.fail(givenUp);
    }
  }

  private locate(): Promise<ServerProgram> {
    const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    return locateServer({
      configured: vscode.workspace.getConfiguration('onex').get('server.path', ''),
      bundle: this.bundle,
      platform: process.platform,
      isFile,
      findDotnet: () => findDotnet(dotnetCandidates(process.env, process.platform, os.homedir()), isFile),
    });
  }

  private fail(message: string): void {
    this.log.error(message);
    this.become({ kind: 'failed', message });
    void this.offerHelp(message);
  }

  private async offerHelp(message: string): Promise<void> {
    const [restart, logs, settings] = ['Restart Server', 'Show Logs', 'Open Settings'];
    const choice = await vscode.window.showErrorMessage(`ONEX: ${message}`, restart, logs, settings);
    if (choice === restart) await vscode.commands.executeCommand('onex.restartServer');
    else if (choice === logs) this.log.show();
    else if (choice === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'onex.server');
  }

  private become(state: ServerState): void {
    this.current = state;
    this.changed.fire(state);
  }
}
