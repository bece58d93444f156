import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateServer, ServerNotFound, type Places } from '../src/server/locateServer';

function places(files: string[], other: Partial<Places> = {}): Places {
  return {
    configured: '',
    bundle: '/ext/server',
    platform: 'linux',
    isFile: file => files.includes(file),
    findDotnet: () => Promise.resolve('/usr/bin/dotnet'),
    ...other,
  };
}

test('the setting counts before what comes with the extension', async () => {
  const found = await locateServer(places(['/own/onexgen', '/ext/server/onexgen'], { configured: '/own/onexgen' }));
  assert.deepEqual([found.command, found.arguments], ['/own/onexgen', ['serve']]);
});

test('the packed program counts before the packed assembly', async () => {
  const found = await locateServer(places(['/ext/server/onexgen', '/ext/server/onexgen.dll']));
  assert.equal(found.command, '/ext/server/onexgen');
});

test('an assembly runs on the .NET that is found', async () => {
  const found = await locateServer(places(['/ext/server/onexgen.dll']));
  assert.deepEqual([found.command, found.arguments], ['/usr/bin/dotnet', ['/ext/server/onexgen.dll', 'serve']]);
});

test('Windows has a program of its own', async () => {
  const found = await locateServer(places(['/ext/server/onexgen', '/ext/server/onexgen.exe'], { platform: 'win32' }));
  assert.equal(found.command, '/ext/server/onexgen.exe');
});

for (const [why, where, sentence] of [
  ['a configured file that is missing', places([], { configured: '/own/onexgen' }), /names a file that is not there: \/own\/onexgen/],
  ['a configured path that depends on where one stands', places(['onexgen'], { configured: 'onexgen' }), /must be an absolute path/],
  ['no .NET for an assembly', places(['/ext/server/onexgen.dll'], { findDotnet: () => Promise.resolve(undefined) }), /\.NET runtime 10 or newer/],
  ['nothing packed', places([]), /onex\.server\.path/],
] as const) {
  test(`${why} is said in a sentence`, async () => {
    await assert.rejects(locateServer(where), (error: Error) => error instanceof ServerNotFound && sentence.test(error.message));
  });
}
