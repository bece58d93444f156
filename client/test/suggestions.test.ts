import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Suggestions } from '../src/intelligence/suggestions';
import type { NodeSpec, PromptRefined } from '../src/protocol';

const spec: NodeSpec = { confidence: { overall: 1, fields: {} }, evidence: [], questions: [], domain: 'accounting' };
const difference = { field: 'domain', deterministic: 'general', refined: 'accounting' };

function refined(intelligence: Partial<NonNullable<PromptRefined['intelligence']>>): PromptRefined {
  return { jobId: '1', outcome: 'succeeded', spec, warnings: [], intelligence: { used: true, model: 'Fox', differences: [difference], fallback_reason: null, ...intelligence } };
}

test('before a model is asked there is nothing to say', () => {
  const suggestions = new Suggestions(() => Promise.reject(new Error('nobody asks')), () => {});
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'unasked' });
});

test('an answer counts for its sentence and type only', async () => {
  const seen: string[] = [];
  const suggestions = new Suggestions(
    () => Promise.resolve(refined({})),
    () => seen.push(suggestions.of({ prompt: 'a' }).state),
  );
  await suggestions.start({ prompt: 'a', folder: 'file:///f' });
  assert.deepEqual(seen, ['asking', 'answered']);
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'answered', model: 'Fox', differences: [difference] });
  assert.equal(suggestions.refinedOf({ prompt: 'a' })?.spec, spec);
  for (const other of [{ prompt: 'b' }, { prompt: 'a', nodeType: 'EFFECT' }]) {
    assert.deepEqual(suggestions.of(other), { state: 'unasked' });
    assert.equal(suggestions.refinedOf(other), undefined);
  }
});

test('a model that was of no use leaves the reading by the rules', async () => {
  const suggestions = new Suggestions(() => Promise.resolve(refined({ used: false, fallback_reason: 'it is blocked' })), () => {});
  await suggestions.start({ prompt: 'a', folder: 'file:///f' });
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'failed', reason: 'it is blocked' });
  assert.equal(suggestions.refinedOf({ prompt: 'a' }), undefined);
});

test('a server that cannot ask says why', async () => {
  const suggestions = new Suggestions(() => Promise.reject(new Error('it has ended')), () => {});
  await suggestions.start({ prompt: 'a', folder: 'file:///f' });
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'failed', reason: 'it could not be asked: it has ended' });
});

test('what is given up is aborted, and its late answer does not count', async () => {
  let answer: (refined: PromptRefined) => void = () => {};
  let signal: AbortSignal | undefined;
  const suggestions = new Suggestions((_, given) => {
    signal = given;
    return new Promise(resolve => (answer = resolve));
  }, () => {});
  const asked = suggestions.start({ prompt: 'a', folder: 'file:///f' });
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'asking' });
  suggestions.stop();
  assert.equal(signal?.aborted, true);
  answer(refined({}));
  await asked;
  assert.deepEqual(suggestions.of({ prompt: 'a' }), { state: 'unasked' });
  assert.equal(suggestions.refinedOf({ prompt: 'a' }), undefined);
});

test('a new question takes the place of the one before', async () => {
  const answers: ((refined: PromptRefined) => void)[] = [];
  const suggestions = new Suggestions(() => new Promise(resolve => answers.push(resolve)), () => {});
  const first = suggestions.start({ prompt: 'a', folder: 'file:///f' });
  const second = suggestions.start({ prompt: 'b', folder: 'file:///f' });
  answers[1]?.(refined({ model: 'second' }));
  answers[0]?.(refined({ model: 'first' }));
  await Promise.all([first, second]);
  assert.deepEqual(suggestions.of({ prompt: 'b' }), { state: 'answered', model: 'second', differences: [difference] });
});
