// From the preview to files on disk and back: nothing is written before Apply, all of it after, and none of it after Undo.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { button, contract, discard, filesOn, generate, generated, node, pageIsGone, preview, prompt, review, undo, until, workbench } from './support.mjs';

const untouched = ['given/contract.yaml'];

/** Nothing was written, and the server holds no plan any more. */
async function assertNoTrace({ folder, server }, discarded) {
  assert.deepEqual(filesOn(folder), untouched);
  assert.equal(fs.existsSync(path.join(folder, '.onex')), false);
  await until('the plan is discarded', () => server.extensionLog().split('The plan is discarded').length - 1 === discarded);
}

workbench('a generation', {}, step => {
  step('the preview shows every file before one is written, and Discard leaves no trace', async (at, it) => {
    await preview(at);
    assert.deepEqual(filesOn(it.folder), untouched);
    assert.ok((await at.webview.locator('button.file').count()) > 20);
    await at.picture('preview');
    await at.webview.getByRole('button', { name: /handler_postgres_writer\.py, create/ }).click();
    await at.page.locator('.monaco-editor .view-line', { hasText: 'HandlerPostgresWriter' }).first().waitFor();
    await at.picture('preview-one-file');
    await button(at, 'Show All Differences').click();
    await at.page.locator('.monaco-component.multiDiffEditor .view-line', { hasText: 'PostgreSQL database write operations' }).first().waitFor();
    await at.picture('preview-all-differences');
    await at.tab('Generate ONEX Node').click();
    await discard(at);
    await at.tab('Preview of').waitFor({ state: 'hidden' });
    await assertNoTrace(it, 1);
  });

  step('a page that is closed halfway leaves no trace', async (at, it) => {
    await preview(at);
    await at.run('View: Close Editor');
    await pageIsGone(at);
    await assertNoTrace(it, 2);
  });

  step('Apply writes what the preview showed, opens the contract, and Undo removes it all', async (at, { folder }) => {
    // By keyboard alone: the focus is where the next step is.
    await review(at);
    await at.keyboard.press('Control+Enter');
    await button(at, 'Apply').waitFor();
    const shown = await at.webview.locator('button.file').evaluateAll(files => files.map(file => file.dataset.path));
    assert.deepEqual(filesOn(folder), untouched);
    await at.keyboard.press('Enter');
    await at.editor(contract).waitFor();
    await at.notifications.filter({ hasText: 'is generated' }).waitFor();
    assert.deepEqual(filesOn(folder), [...untouched, ...shown].sort());
    await at.picture('applied');
    await at.notifications.getByRole('button', { name: 'Undo' }).click();
    await at.notifications.filter({ hasText: 'is undone' }).waitFor();
    await at.picture('undone');
    assert.deepEqual(filesOn(folder), untouched);
    assert.equal(fs.existsSync(path.join(folder, node)), false);
    await at.run('Notifications: Clear All Notifications');
  });

  step('the whole way by keyboard: a value is changed, a file looked at, the preview left and applied', async (at, { folder }) => {
    await review(at);
    const reached = async name => {
      for (let stop = 0; stop < 80; stop++) {
        if (await at.focused(name)) return;
        await at.keyboard.press('Tab');
      }
      throw new Error(`The tab key does not lead to ${name}`);
    };
    await reached('Domain');
    await at.keyboard.press('Home');
    await at.keyboard.press('Shift+End');
    await at.keyboard.type('accounting');
    await reached('Add operation to Operations');
    await at.keyboard.press('Enter');
    await at.keyboard.type('read');
    await at.keyboard.press('Control+Enter');
    await button(at, 'Apply').waitFor();
    await reached('node_accounting_postgres_writer_effect/v1_0_0/enums/__init__.py, create');
    await at.keyboard.press('ArrowDown');
    await at.keyboard.press('Enter');
    await at.page.locator('.monaco-editor .view-line', { hasText: 'READ' }).first().waitFor();
    await at.keyboard.press('Control+W');
    await at.tab('enum_postgres_writer').waitFor({ state: 'hidden' });
    await at.run('View: Focus First Editor Group');
    await reached('Discard');
    await at.keyboard.press('Enter');
    await pageIsGone(at);
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('a node is generated again from its contract: what is the same stays, what is changed follows, what is edited is kept', async (at, { folder }) => {
    await generate(at);
    await at.run('ONEX: Regenerate Node');
    await button(at, 'Discard').waitFor();
    assert.equal(await at.webview.locator('button.file .action:not(.unchanged)').count(), 0);
    assert.equal(await button(at, 'Apply').isDisabled(), true);
    await discard(at);
    const file = name => path.join(folder, node, name);
    fs.writeFileSync(path.join(folder, contract), fs.readFileSync(path.join(folder, contract), 'utf8').replace('description: "PostgreSQL database write operations"', 'description: "Keeps the ledger"'));
    const readme = fs.readFileSync(file('README.md'), 'utf8');
    fs.writeFileSync(file('README.md'), `${readme}\n## Ours\n\nAsk Ada.\n`);
    await at.run('File: Revert File');
    await at.editor(contract).locator('.view-line', { hasText: 'Keeps the ledger' }).waitFor();
    // From any file of the node.
    await at.openFile(`${node}/v1_0_0/node.py`);
    await at.run('ONEX: Preview Changes');
    await at.page.locator('.monaco-component.multiDiffEditor').waitFor();
    await at.tab('Generate ONEX Node').click();
    await at.webview.getByRole('button', { name: /README\.md, merge/ }).waitFor();
    await at.picture('regenerate');
    assert.doesNotMatch(fs.readFileSync(file('README.md'), 'utf8'), /Keeps the ledger/);
    await button(at, 'Apply').click();
    await generated(at);
    const merged = fs.readFileSync(file('README.md'), 'utf8');
    assert.match(merged, /Keeps the ledger/);
    assert.match(merged, /Ask Ada\./);
  });

  step('both sides changed the same lines: the conflict is shown, and nothing can be written', async (at, { folder }) => {
    const file = path.join(folder, node, 'README.md');
    const before = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, before.replace('Keeps the ledger', 'Keeps our ledger'));
    fs.writeFileSync(path.join(folder, contract), fs.readFileSync(path.join(folder, contract), 'utf8').replace('"Keeps the ledger"', '"Keeps their ledger"'));
    await at.openFile(contract);
    await at.run('File: Revert File');
    await at.editor(contract).locator('.view-line', { hasText: 'Keeps their ledger' }).waitFor();
    await at.run('ONEX: Generate from Contract');
    await at.webview.getByRole('button', { name: /README\.md, conflict/ }).waitFor();
    assert.equal(await button(at, 'Apply').isDisabled(), true);
    await at.webview.getByRole('button', { name: /README\.md, conflict/ }).click();
    await at.page.locator('.monaco-diff-editor').first().waitFor();
    await at.picture('conflict');
    await at.tab('Generate ONEX Node').click();
    await discard(at);
    assert.match(fs.readFileSync(file, 'utf8'), /Keeps our ledger/);
    fs.writeFileSync(file, before);
  });

  step('unsaved changes are not written over: they are saved first, and what follows from them is shown again', async (at, { folder }) => {
    const readme = `${node}/README.md`;
    await at.openFile(readme);
    await at.keyboard.press('Control+End');
    await at.keyboard.type('Ask Grace.');
    await at.run('ONEX: Regenerate Node');
    await button(at, 'Apply').click();
    const dialog = at.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.textContent(), /README\.md/);
    await at.picture('unsaved');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.doesNotMatch(fs.readFileSync(path.join(folder, readme), 'utf8'), /Ask Grace|their ledger/);
    await button(at, 'Apply').click();
    await dialog.getByRole('button', { name: 'Save All and Apply' }).click();
    await at.notifications.filter({ hasText: 'changes the plan' }).waitFor();
    await button(at, 'Apply').click();
    await generated(at);
    const written = fs.readFileSync(path.join(folder, readme), 'utf8');
    assert.match(written, /Ask Grace\./);
    assert.match(written, /Keeps their ledger/);
  });
});
