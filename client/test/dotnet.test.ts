import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dotnetCandidates, hasRuntime } from '../src/server/dotnet';

test('the runtime must be 10 or newer, and the plain one', () => {
  assert.equal(hasRuntime('Microsoft.NETCore.App 8.0.1 [/a]\nMicrosoft.NETCore.App 10.0.12 [/a]\n'), true);
  assert.equal(hasRuntime('Microsoft.NETCore.App 11.0.0-preview.1 [/a]'), true);
  assert.equal(hasRuntime('Microsoft.NETCore.App 9.0.4 [/a]\nMicrosoft.AspNetCore.App 10.0.1 [/a]'), false);
  assert.equal(hasRuntime(''), false);
});

test('DOTNET_ROOT comes first, and folders that depend on where one stands are left out', () => {
  const found = dotnetCandidates({ DOTNET_ROOT: '/opt/net', PATH: '.:bin:/usr/bin:' }, 'linux', '/home/a');
  assert.equal(found[0], '/opt/net/dotnet');
  assert.equal(found[1], '/usr/bin/dotnet');
  assert.equal(found.at(-1), '/home/a/.dotnet/dotnet');
  assert.ok(found.every(file => file.startsWith('/')));
});

test('Windows has another file name and another separator', () => {
  const found = dotnetCandidates({ Path: 'C:\\x;D:\\y' }, 'win32', 'C:\\Users\\a');
  assert.deepEqual(found.slice(0, 2), ['C:\\x\\dotnet.exe', 'D:\\y\\dotnet.exe']);
});
