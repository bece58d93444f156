// Makes artifacts/onex-node-generator-TARGET.vsix with the server in it.
//
//   npm run package -- [TARGET…] [--server FOLDER]
//
// TARGET is linux-x64 or win32-x64, which need nothing on the user's machine, or portable, for a .NET ≥ 10 that is there.
// Without one all are made. --server packs a server that is published already.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const runtimes = { 'linux-x64': 'linux-x64', 'win32-x64': 'win-x64', portable: undefined };
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { server: { type: 'string' } } });
const targets = positionals.length === 0 ? Object.keys(runtimes) : positionals;

run(process.execPath, ['client/scripts/bundle.mjs']);
for (const target of targets) {
  if (!(target in runtimes)) fail(`There is no target "${target}"; there are ${Object.keys(runtimes).join(', ')}.`);
  const server = path.join(root, 'dist', 'server');
  fs.rmSync(server, { recursive: true, force: true });
  if (values.server === undefined) publish(runtimes[target], server);
  else fs.cpSync(values.server, server, { recursive: true });
  const file = path.join(root, 'artifacts', `onex-node-generator-${target}.vsix`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  run(process.execPath, [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--readme-path',
    'client/README.md',
    ...(target === 'portable' ? [] : ['--target', target]),
    '--out',
    file,
  ]);
  console.log(`${path.relative(root, file)}: ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`);
}

function publish(runtime, folder) {
  const kind =
    runtime === undefined
      ? ['--no-self-contained', '-p:PublishReadyToRun=false', '-p:UseAppHost=false']
      : ['--runtime', runtime, '--self-contained'];
  run('dotnet', ['publish', 'server/Onex.Cli', '--configuration', 'Release', '--output', folder, '--verbosity', 'quiet', '-nologo', '-p:DebugType=none', ...kind]);
}

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`${command} ${parameters.join(' ')} ended with ${error?.message ?? status}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
