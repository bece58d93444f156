import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointVariables } from '../src/intelligence/endpointVariables';
import { modelError } from '../src/intelligence/modelError';
import { modelSelector } from '../src/intelligence/modelSelector';

test('a model is chosen by vendor, by family, by both or not at all', () => {
  assert.deepEqual(modelSelector('copilot/gpt-4.1'), { vendor: 'copilot', family: 'gpt-4.1' });
  assert.deepEqual(modelSelector('copilot/'), { vendor: 'copilot' });
  assert.deepEqual(modelSelector(' gpt-4.1 '), { family: 'gpt-4.1' });
  assert.deepEqual(modelSelector(''), {});
});

test("the editor's errors are put into words", () => {
  assert.equal(modelError(Object.assign(new Error('x'), { code: 'NoPermissions' })).code, 'refused');
  assert.equal(modelError(Object.assign(new Error('x'), { code: 'Blocked' })).code, 'blocked');
  assert.equal(modelError(Object.assign(new Error('x'), { code: 'NotFound' })).code, 'unavailable');
  assert.deepEqual(modelError(new Error('out of memory')), { code: 'failed', message: 'the model failed: out of memory' });
  assert.deepEqual(modelError('gone'), { code: 'failed', message: 'the model failed: gone' });
});

test('an endpoint is told whole, so that no key of elsewhere goes to it', () => {
  assert.deepEqual(endpointVariables({ endpoint: 'https://a/v1', model: 'm', key: undefined }), {
    ONEX_INTELLIGENCE_ENDPOINT: 'https://a/v1',
    ONEX_INTELLIGENCE_MODEL: 'm',
    ONEX_INTELLIGENCE_KEY: '',
  });
  assert.deepEqual(endpointVariables({ endpoint: '', model: 'm', key: 'k' }), {});
});
