import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CrashHistory } from '../src/server/crashHistory';

test('a server that crashes too often in a short time is not started again', () => {
  const crashes = new CrashHistory(2, 1000);
  assert.deepEqual([0, 10, 20].map(time => crashes.add(time)), [true, true, false]);
});

test('crashes that are long ago do not count', () => {
  const crashes = new CrashHistory(1, 1000);
  assert.deepEqual([0, 1000, 1500].map(time => crashes.add(time)), [true, true, false]);
});

test('a restart by the user makes a new beginning', () => {
  const crashes = new CrashHistory(1, 1000);
  crashes.add(0);
  crashes.clear();
  assert.equal(crashes.add(1), true);
});
