// The extension in a real VS Code, as a person uses it: with the keyboard and the mouse, looking at the disk in between.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { CodeServer } from './codeServer.mjs';
import { Workbench } from './workbench.mjs';

const root = process.env.ONEX_WORKBENCH_ROOT;
const vsix = process.env.ONEX_VSIX;
const repository = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(repository, 'artifacts/workbench');
const prompt = 'Create EFFECT node for PostgreSQL database write operations';
const node = 'node_infrastructure_postgres_writer_effect';
const goldenContract = path.join(repository, 'tests/Golden/postgres_writer/v1_0_0/contract.yaml.golden');

/** All files below a folder, but the generator's own state. */
function filesOn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(file => !file.startsWith('.onex'))
    .sort();
}

async function until(what, holds) {
  for (const limit = Date.now() + 60_000; !(await holds()); await delay(100)) {
    if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`);
  }
}

function makeWorkspace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onex-workspace-'));
  fs.mkdirSync(path.join(folder, 'given'));
  const contract = fs.readFileSync(goldenContract, 'utf8');
  assert.match(contract, /EFFECT_GENERIC/);
  fs.writeFileSync(path.join(folder, 'given/contract.yaml'), contract.replace('EFFECT_GENERIC', 'EFECT_GENERIC'));
  return folder;
}

/** Runs the tests of a group in one workbench, with a picture of it where one fails. */
function workbench(title, options, tests) {
  describe(title, () => {
    const it = { folder: undefined, server: undefined, at: undefined };
    before(async () => {
      it.folder = makeWorkspace();
      it.server = await CodeServer.start({ root, vsix, folder: it.folder, ...options });
      it.at = await Workbench.open(it.server, { pictures });
    });
    after(async () => {
      await it.at?.close();
      await it.server?.stop();
      if (it.folder !== undefined) fs.rmSync(it.folder, { recursive: true, force: true });
    });
    const step = (name, work) =>
      test(name, async () => {
        try {
          await work(it.at, it);
        } catch (error) {
          await it.at?.picture(`failed-${name.replaceAll(/\W+/g, '-')}`);
          throw error;
        }
      });
    tests(step);
  });
}

async function review(at) {
  await at.run('ONEX: Generate ONEX Node');
  await at.input.fill(prompt);
  await at.picture('1-prompt');
  await at.keyboard.press('Enter');
  await at.webview.locator('tr[data-field="node_type"]', { hasText: 'EFFECT' }).waitFor();
}

async function preview(at) {
  await review(at);
  await at.webview.getByRole('button', { name: 'Preview Files' }).click();
  await at.webview.getByRole('button', { name: 'Apply' }).waitFor();
}

async function findDefect(at) {
  await at.openFile('given/contract.yaml');
  await at.squiggles('error').first().waitFor();
}

workbench('a trusted workspace', {}, step => {
  const untouched = ['given/contract.yaml'];

  step('what is understood is shown with the words that it came from, and follows what is typed', async (at, { folder }) => {
    await review(at);
    const row = at.webview.locator('tr[data-field="service_name"]');
    assert.match(await row.textContent(), /postgres_writer.*“PostgreSQL database write”/);
    await at.picture('2-review');
    await at.webview.getByLabel('Name').fill('ledger_keeper');
    await at.webview.locator('tr[data-field="service_name"]', { hasText: 'ledger_keeper' }).waitFor();
    await at.webview.getByLabel('Name').fill('1 no name');
    await at.webview.getByRole('alert').waitFor();
    assert.equal(await at.webview.getByRole('button', { name: 'Preview Files' }).isDisabled(), true);
    await at.picture('3-review-refused');
    await at.webview.getByRole('button', { name: 'Cancel' }).click();
    await at.tab('Generate ONEX Node').waitFor({ state: 'hidden' });
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('the preview shows every file before one is written, and Discard leaves no trace', async (at, { folder }) => {
    await preview(at);
    assert.deepEqual(filesOn(folder), untouched);
    assert.ok((await at.webview.locator('button.file').count()) > 20);
    await at.picture('4-preview');
    await at.webview.getByRole('button', { name: /handler_postgres_writer\.py, create/ }).click();
    await at.page.locator('.monaco-editor .view-line', { hasText: 'HandlerPostgresWriter' }).first().waitFor();
    await at.picture('5-one-file');
    await at.webview.getByRole('button', { name: 'Show All Differences' }).click();
    await at.page.locator('.monaco-component.multiDiffEditor .view-line', { hasText: 'PostgreSQL database write operations' }).first().waitFor();
    await at.picture('6-all-differences');
    await at.tab('Generate ONEX Node').click();
    await at.webview.getByRole('button', { name: 'Discard' }).click();
    await at.tab('Generate ONEX Node').waitFor({ state: 'hidden' });
    await at.tab('Preview of').waitFor({ state: 'hidden' });
    assert.deepEqual(filesOn(folder), untouched);
    assert.equal(fs.existsSync(path.join(folder, '.onex')), false);
  });

  step('Apply writes what the preview showed, opens the contract, and Undo removes it all', async (at, { folder }) => {
    // By keyboard alone: the focus is where the next step is.
    await review(at);
    await at.keyboard.press('Control+Enter');
    await at.webview.getByRole('button', { name: 'Apply' }).waitFor();
    const shown = await at.webview.locator('button.file').evaluateAll(files => files.map(file => file.dataset.path));
    assert.deepEqual(filesOn(folder), untouched);
    await at.keyboard.press('Enter');
    await at.editor(`${node}/v1_0_0/contract.yaml`).waitFor();
    assert.deepEqual(filesOn(folder), [...untouched, ...shown].sort());
    await at.notifications.filter({ hasText: 'is generated' }).waitFor();
    await at.picture('7-applied');
    await at.notifications.getByRole('button', { name: 'Undo' }).click();
    await at.notifications.filter({ hasText: 'is undone' }).waitFor();
    await at.picture('8-undone');
    assert.deepEqual(filesOn(folder), untouched);
    assert.equal(fs.existsSync(path.join(folder, node)), false);
  });

  step('a node is generated again from its contract: what is the same stays, what is changed follows', async (at, { folder }) => {
    await preview(at);
    await at.webview.getByRole('button', { name: 'Apply' }).click();
    const contract = `${node}/v1_0_0/contract.yaml`;
    await at.editor(contract).waitFor();
    await at.run('ONEX: Generate from Contract');
    await at.webview.getByRole('button', { name: 'Discard' }).waitFor();
    assert.equal(await at.webview.locator('button.file .action:not(.unchanged)').count(), 0);
    assert.equal(await at.webview.getByRole('button', { name: 'Apply' }).isDisabled(), true);
    await at.webview.getByRole('button', { name: 'Discard' }).click();
    await at.tab('Generate ONEX Node').waitFor({ state: 'hidden' });
    const file = path.join(folder, contract);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('description: "PostgreSQL database write operations"', 'description: "Keeps the ledger"'));
    await at.editor(contract).locator('.view-line', { hasText: 'Keeps the ledger' }).waitFor();
    await at.run('ONEX: Generate from Contract');
    await at.webview.locator('button.file .action.update').first().waitFor();
    await at.webview.getByRole('button', { name: /README\.md, update/ }).click();
    await at.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await at.picture('9-from-contract');
    await at.webview.getByRole('button', { name: 'Discard' }).click();
    await at.tab('Generate ONEX Node').waitFor({ state: 'hidden' });
    assert.doesNotMatch(fs.readFileSync(path.join(folder, node, 'README.md'), 'utf8'), /Keeps the ledger/);
  });

  step('a defect in a contract is marked, and its quick fix repairs it', async (at, { folder }) => {
    await findDefect(at);
    await at.picture('10-defect');
    const line = fs.readFileSync(path.join(folder, 'given/contract.yaml'), 'utf8').split('\n').findIndex(text => text.includes('EFECT_GENERIC')) + 1;
    await at.goTo(line, 15);
    await at.applyQuickFix('Write EFFECT_GENERIC');
    await until('the squiggle goes', async () => (await at.squiggles('error').count()) === 0);
    await at.run('File: Save');
    await until('the repair is on disk', () => /"EFFECT_GENERIC"/.test(fs.readFileSync(path.join(folder, 'given/contract.yaml'), 'utf8')));
    await at.picture('11-repaired');
  });

  step('a server that is killed comes back and works', async (at, { server, folder }) => {
    const [first] = server.processes('onexgen');
    assert.notEqual(first, undefined);
    process.kill(first, 'SIGKILL');
    await until('another server', () => server.processes('onexgen').some(id => id !== first));
    const file = path.join(folder, 'given/contract.yaml');
    await at.openFile('given/contract.yaml');
    await at.goTo(1, 1);
    await at.keyboard.type('node_type: "NONE"\n');
    await at.squiggles('error').first().waitFor();
    assert.doesNotMatch(fs.readFileSync(file, 'utf8'), /NONE/);
    await at.run('File: Revert File');
    await until('the squiggle goes', async () => (await at.squiggles('error').count()) === 0);
  });
});

workbench('an untrusted workspace', { trust: true, settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' } }, step => {
  step('contracts are checked, and nothing can be generated', async at => {
    await findDefect(at);
    const rows = await at.searchCommand('ONEX: ');
    await rows.filter({ hasText: 'Restart Server' }).first().waitFor();
    await at.picture('12-untrusted');
    const offered = await rows.allTextContents();
    assert.ok(!offered.some(title => /Generate|Undo/.test(title)), offered.join(', '));
  });
});
