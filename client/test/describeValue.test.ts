import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeValue } from '../src/page/describeValue';

test('values of all kinds stand on one line', () => {
  assert.equal(describeValue('audit_log'), 'audit_log');
  assert.equal(describeValue(['create', 'update']), 'create, update');
  assert.equal(describeValue([{ name: 'user', type: 'str' }, { name: 'amount', type: 'Decimal' }]), 'name user, type str; name amount, type Decimal');
  assert.equal(describeValue([{ name: 'load', needs: ['extract'], node: null, retries: 3 }]), 'name load, needs extract, retries 3');
  for (const nothing of [null, '', []]) assert.equal(describeValue(nothing), 'nothing');
});
