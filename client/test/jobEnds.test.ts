import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobEnds } from '../src/generation/jobEnds';
import type { JobFinished } from '../src/protocol';

function finished(jobId: string): JobFinished {
  return { jobId, outcome: 'succeeded', root: null, nodePath: null, files: [], result: null, error: null };
}

test('an end that comes before somebody waits for it is not lost', async () => {
  const ends = new JobEnds<JobFinished>();
  ends.add(finished('1'));
  assert.equal((await ends.wait('1')).jobId, '1');
});

test('each one who waits gets the end of the own job', async () => {
  const ends = new JobEnds<JobFinished>();
  const both = Promise.all([ends.wait('1'), ends.wait('2')]);
  ends.add(finished('2'));
  ends.add(finished('1'));
  assert.deepEqual((await both).map(({ jobId }) => jobId), ['1', '2']);
});

test('who waits is told when no more ends will come', async () => {
  const ends = new JobEnds<JobFinished>();
  const waiting = ends.wait('1');
  ends.abandon(new Error('gone'));
  await assert.rejects(waiting, /gone/);
});
