import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonChoice } from '../src/server/pythonChoice';

const nothing = { dispose: () => undefined };

test('the Python extension is asked, and heard when it changes', async () => {
  let changed: () => void = () => undefined;
  let path = '/project/.venv/bin/python';
  const choice = pythonChoice({
    environments: {
      getActiveEnvironmentPath: () => ({ id: 'x', path }),
      onDidChangeActiveEnvironmentPath: (listener: () => void) => {
        changed = listener;
        return nothing;
      },
    },
  });
  assert.equal(await choice?.current(), path);
  let heard = 0;
  choice?.onDidChange(() => heard++);
  path = 'python';
  changed();
  assert.equal(heard, 1);
  assert.equal(await choice?.current(), undefined);
});

test('the extension for environments is asked where it stands alone', async () => {
  const choice = pythonChoice({
    getEnvironment: () => Promise.resolve({ execInfo: { run: { executable: '/opt/python' } } }),
    onDidChangeEnvironment: () => nothing,
  });
  assert.equal(await choice?.current(), '/opt/python');
  const without = pythonChoice({ getEnvironment: () => Promise.resolve(undefined), onDidChangeEnvironment: () => nothing });
  assert.equal(await without?.current(), undefined);
});

test('what exports something else is no choice', () => {
  for (const exported of [undefined, null, 'x', {}, { environments: null }, { environments: { getActiveEnvironmentPath: 1 } }, { getEnvironment: () => undefined }])
    assert.equal(pythonChoice(exported), undefined);
});
