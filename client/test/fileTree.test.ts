import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileTree } from '../src/page/fileTree';
import type { PlannedFile } from '../src/protocol';

function files(...paths: string[]): PlannedFile[] {
  return paths.map(path => ({ path, uri: `file:///${path}`, action: 'create', bytes: 1, reason: null }));
}

test('folders come before files, each sorted', () => {
  const tree = fileTree(files('n/b.py', 'n/README.md', 'n/v/x.py', 'n/m/y.py'));
  assert.deepEqual(tree.map(({ name, level }) => `${level} ${name}`), ['1 n/', '2 m/', '3 y.py', '2 v/', '3 x.py', '2 README.md', '2 b.py']);
});

test('a folder that holds only one folder is joined with it', () => {
  assert.deepEqual(fileTree(files('a/b/c/x.py')).map(({ name }) => name), ['a/b/c/', 'x.py']);
});

test('a file outside all folders stands at the outermost level', () => {
  assert.deepEqual(fileTree(files('pyproject.toml')).map(({ name, level }) => [name, level]), [['pyproject.toml', 1]]);
});
