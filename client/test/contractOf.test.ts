import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractOf, type Disk } from '../src/nodes/contractOf';

const files = ['/w/node_a/v1_0_0/contract.yaml', '/w/node_b/v2_0_0/contract.yaml', '/w/node_b/v10_0_0/contract.yaml', '/w/drafts/contract.yaml', '/contract.yaml'];
const disk: Disk = {
  isFile: file => files.includes(file),
  foldersIn: folder => files.filter(file => file.startsWith(`${folder}/`)).map(file => file.slice(folder.length + 1).split('/')[0] ?? ''),
};
const find = (file: string): string | undefined => contractOf(file, '/w', disk);

test('a contract is its own', () => {
  assert.equal(find('/elsewhere/contract.yml'), '/elsewhere/contract.yml');
});

test('a file of a node has the contract of the innermost folder around it', () => {
  assert.equal(find('/w/node_a/v1_0_0/handlers/handler_a.py'), '/w/node_a/v1_0_0/contract.yaml');
});

test('a file beside the versions of a node has the contract of the newest', () => {
  assert.equal(find('/w/node_b/README.md'), '/w/node_b/v10_0_0/contract.yaml');
});

test('nothing is looked for outside the workspace', () => {
  assert.equal(find('/w/other/readme.md'), undefined);
});
