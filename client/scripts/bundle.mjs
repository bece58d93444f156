// Bundles the extension and its page into dist/.
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const common = { absWorkingDir: root, bundle: true, minify: true, logLevel: 'warning', legalComments: 'linked' };
await build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] });
await build({ ...common, entryPoints: ['client/src/page/page.ts'], outfile: 'dist/page/page.js', platform: 'browser', format: 'iife', target: 'es2022' });
fs.copyFileSync(`${root}client/src/page/page.css`, `${root}dist/page/page.css`);
