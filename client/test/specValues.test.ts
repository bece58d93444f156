import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specValue } from '../src/page/specValues';
import type { NodeSpec } from '../src/protocol';

const spec: NodeSpec = {
  node_type: 'EFFECT',
  name: 'Store',
  operations: ['create', 'delete'],
  confidence: { overall: 0.8, fields: { node_type: 1, name: 0.9, operations: 0.5 } },
  evidence: [
    { field: 'node_type', span: { start: 0, end: 6 }, text: 'EFFECT', reason: 'named' },
    { field: 'operations.create', span: { start: 7, end: 12 }, text: 'write', reason: 'named' },
    { field: 'operations.delete', span: { start: 7, end: 12 }, text: 'write', reason: 'named' },
    { field: 'operations_note', span: null, text: '', reason: 'of another value' },
  ],
  questions: [],
};

test('the words of the prompt are quoted', () => {
  assert.deepEqual(specValue(spec, 'node_type').reasons, ['“EFFECT”: named']);
});

test('what several items have in common is said once, and nothing of other values', () => {
  assert.deepEqual(specValue(spec, 'operations').reasons, ['“write”: named']);
});

test('a value that has no words of its own follows from the rest', () => {
  assert.deepEqual(specValue(spec, 'name').reasons, ['follows from the rest']);
});

test('nothing is said of a value that nothing is known of', () => {
  assert.deepEqual(specValue(spec, 'steps'), { reasons: [], confidence: undefined, doubtful: false });
});

test('what is not sure is marked', () => {
  assert.deepEqual(['node_type', 'name', 'operations'].map(field => specValue(spec, field).doubtful), [false, false, true]);
});
