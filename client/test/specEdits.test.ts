import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeSpec } from '../src/protocol';
import { applyEdits, fieldOf } from '../src/specEdits';

const spec: NodeSpec = {
  service_name: 'postgres_writer',
  name: 'PostgresWriter',
  operations: ['create'],
  confidence: { overall: 0.8, fields: { service_name: 0.7, operations: 0.9 } },
  evidence: [
    { field: 'service_name', span: null, text: '', reason: 'what the node is for' },
    { field: 'operations.create', span: null, text: '', reason: 'named' },
  ],
  questions: [{ field: 'operations', text: 'Which?', choices: [] }],
};

test('what nobody has changed stays as it was understood', () => {
  assert.deepEqual(applyEdits(spec, {}), spec);
});

test('a changed value takes the place of the understood one, with all that was said of it', () => {
  const edited = applyEdits(spec, { operations: ['delete'] });
  assert.deepEqual(edited['operations'], ['delete']);
  assert.deepEqual(edited['evidence'], [spec.evidence[0]]);
  assert.deepEqual(edited['questions'], []);
  assert.deepEqual(edited['confidence'], { overall: 0.8, fields: { service_name: 0.7, operations: 1 } });
});

test('of the two names the one follows from the other, where only one is changed', () => {
  assert.equal('name' in applyEdits(spec, { service_name: 'ledger' }), false);
  assert.equal('service_name' in applyEdits(spec, { name: 'Ledger' }), false);
  const both = applyEdits(spec, { service_name: 'ledger', name: 'Ledger' });
  assert.deepEqual([both['service_name'], both['name']], ['ledger', 'Ledger']);
});

test('a pointer leads into a value', () => {
  assert.equal(fieldOf('/steps/2/needs/0'), 'steps');
  assert.equal(fieldOf('/a~1b'), 'a/b');
  assert.equal(fieldOf(''), '');
});
