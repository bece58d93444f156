// Bundles the client's unit tests and runs them with Node's test runner.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = 'artifacts/client-tests';
fs.rmSync(root + out, { recursive: true, force: true });
const files = fs.readdirSync(`${root}client/test`).filter(name => name.endsWith('.test.ts'));
await build({ absWorkingDir: root, entryPoints: files.map(name => `client/test/${name}`), outdir: out, bundle: true, platform: 'node', format: 'cjs', target: 'node20', outExtension: { '.js': '.cjs' }, sourcemap: 'inline' });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files.map(name => `${out}/${name.replace('.ts', '.cjs')}`)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
