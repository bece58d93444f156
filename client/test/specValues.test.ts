import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, specValues } from '../src/page/specValues';
import type { NodeSpec } from '../src/protocol';

const spec: NodeSpec = {
  node_type: 'EFFECT',
  operations: ['create', 'delete'],
  steps: [{ name: 'load', needs: ['extract'], retries: 0 }],
  features: [],
  initial_state: null,
  confidence: { overall: 0.8, fields: { node_type: 1, operations: 0.5 } },
  evidence: [
    { field: 'node_type', span: { start: 0, end: 6 }, text: 'EFFECT', reason: 'named' },
    { field: 'operations.delete', span: null, text: '', reason: 'the default' },
  ],
  questions: [],
};

test('values that say nothing are left out, and what is about values is no value', () => {
  assert.deepEqual(specValues(spec).map(({ field }) => field), ['node_type', 'operations', 'steps']);
});

test('what is not sure is marked', () => {
  assert.deepEqual(specValues(spec).map(({ doubtful }) => doubtful), [false, true, false]);
});

test('an item of a list has the words that it came from', () => {
  const operations = specValues(spec)[1];
  assert.deepEqual(operations?.items.map(({ text, evidence }) => [text, evidence.map(explain)]), [['create', []], ['delete', ['the default']]]);
});

test('an item of several parts is said in words', () => {
  assert.equal(specValues(spec)[2]?.items[0]?.text, 'load, needs extract, retries 0');
});

test('the words of the prompt are quoted', () => {
  assert.deepEqual(specValues(spec)[0]?.items[0]?.evidence.map(explain), ['“EFFECT”: named']);
});
