import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractOf } from '../src/nodes/contractOf';

const files = ['/w/node_a/v1_0_0/contract.yaml', '/contract.yaml'];
const find = (file: string): string | undefined => contractOf(file, '/w', candidate => files.includes(candidate));

test('a contract is its own', () => {
  assert.equal(find('/elsewhere/contract.yml'), '/elsewhere/contract.yml');
});

test('a file of a node has the contract of the innermost folder around it', () => {
  assert.equal(find('/w/node_a/v1_0_0/handlers/handler_a.py'), '/w/node_a/v1_0_0/contract.yaml');
});

test('nothing is looked for outside the workspace', () => {
  assert.equal(find('/w/other/readme.md'), undefined);
});
