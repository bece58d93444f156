// The server's process: started where it is needed, back after a crash, given up after too many, and not trusted where the workspace is not.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { button, defectiveContract, filesOn, findDefect, review, until, workbench } from './support.mjs';

async function kill(server) {
  const [id] = server.processes('onexgen');
  assert.notEqual(id, undefined);
  process.kill(id, 'SIGKILL');
  await until('the process has ended', () => !server.processes('onexgen').includes(id));
}

workbench('the server', {}, step => {
  step('a server that is killed comes back and works', async (at, { server, folder }) => {
    await findDefect(at);
    await kill(server);
    await until('another server', () => server.processes('onexgen').length > 0);
    await at.goTo(1, 1);
    await at.keyboard.type('node_type: "NONE"\n');
    await until('both defects are marked', async () => (await at.squiggles('error').count()) > 1);
    assert.doesNotMatch(fs.readFileSync(path.join(folder, 'given/contract.yaml'), 'utf8'), /NONE/);
    await at.run('File: Revert File');
    await until('one squiggle is left', async () => (await at.squiggles('error').count()) === 1);
  });

  step('its state is in the language status', async at => {
    const status = await at.languageStatus();
    await status.filter({ hasText: 'ONEX' }).first().waitFor();
    await at.picture('language-status');
    await at.keyboard.press('Escape');
  });

  step('a server that crashes again and again is not started any more, until the user wants it', async (at, { server }) => {
    for (let crash = 0; crash < 4; crash++) {
      await until('a server', () => server.processes('onexgen').length > 0);
      await kill(server);
    }
    const message = at.notifications.filter({ hasText: 'has crashed again and again' });
    await message.waitFor();
    await message.getByRole('button', { name: 'Show Logs' }).waitFor();
    await at.picture('crashed');
    assert.deepEqual(server.processes('onexgen'), []);
    await message.getByRole('button', { name: 'Restart Server' }).click();
    await until('a server', () => server.processes('onexgen').length > 0);
    await at.squiggles('error').first().waitFor();
    await at.run('ONEX: Show Logs');
    await at.page.locator('.part.panel .view-line', { hasText: 'Starting' }).first().waitFor();
    await at.picture('logs');
  });
});

workbench('a folder without contracts', { files: { 'notes.yaml': 'a: 1\n', 'readme.md': '# Notes\n' } }, step => {
  step('nothing is started before a command is used', async (at, { server, folder }) => {
    await at.openFile('notes.yaml');
    await at.run('Developer: Show Running Extensions');
    await at.page.locator('.runtime-extensions-editor .monaco-list-row').first().waitFor();
    assert.equal(await at.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'ONEX' }).count(), 0);
    assert.deepEqual(server.processes('onexgen'), []);
    await at.keyboard.press('Escape');
    await review(at);
    assert.equal(server.processes('onexgen').length, 1);
    await button(at, 'Cancel').click();
    assert.deepEqual(filesOn(folder), ['notes.yaml', 'readme.md']);
  });

  step('the walkthrough leads from the environment to a regenerated node', async at => {
    await at.run('Welcome: Open Walkthrough');
    await at.input.fill('ONEX');
    await at.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'ONEX' }).first().click();
    const steps = at.page.locator('.gettingStartedContainer .getting-started-step');
    await steps.filter({ hasText: 'Generate your first node' }).waitFor();
    assert.equal(await steps.count(), 4);
    await at.picture('walkthrough');
  });
});

const restricted = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };
const hostile = JSON.stringify({ 'onex.server.path': '/bin/false', 'onex.python.interpreter': '/bin/false' });

workbench('an untrusted workspace', { trust: true, settings: restricted, files: { 'given/contract.yaml': defectiveContract(), '.vscode/settings.json': hostile } }, step => {
  step('contracts are checked by our own server, and nothing can be generated', async at => {
    await findDefect(at);
    const rows = await at.searchCommand('ONEX: ');
    await rows.filter({ hasText: 'Restart Server' }).first().waitFor();
    await at.picture('untrusted');
    const offered = await rows.allTextContents();
    assert.ok(!offered.some(title => /Generate|Undo|Regenerate|Type-check|Preview/.test(title)), offered.join(', '));
  });
});
