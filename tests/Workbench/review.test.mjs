// The page on which somebody sees what was understood of a sentence, and changes it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { button, discard, field, filesOn, pageIsGone, prompt, review, undo, understood, until, workbench } from './support.mjs';

const reducer = 'Create a REDUCER for the order lifecycle: draft → submitted → approved, draft → cancelled';
const untouched = ['given/contract.yaml'];

workbench('the review', {}, step => {
  step('what is understood is shown with the words that it came from, and follows what is typed', async (at, { folder }) => {
    await review(at);
    assert.match(await field(at, 'service_name').textContent(), /“PostgreSQL database write”/);
    assert.equal(await field(at, 'service_name').locator('textarea').inputValue(), 'postgres_writer');
    assert.match(await field(at, 'domain').textContent(), /unsure, 70 %/);
    await at.picture('review');
    await at.webview.getByLabel('What should the node do?').fill('Create EFFECT node for Redis cache read operations');
    await at.webview.locator('[data-field="external_systems"]', { hasText: '“Redis”' }).waitFor();
    assert.equal(await field(at, 'external_systems').locator('textarea').inputValue(), 'Redis');
    await at.webview.getByLabel('What should the node do?').fill('?');
    await at.webview.getByRole('alert').waitFor();
    assert.equal(await button(at, 'Preview Files').isDisabled(), true);
    await at.picture('review-not-understood');
    await button(at, 'Cancel').click();
    await pageIsGone(at);
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('a value that cannot be used is refused beside it while it is typed, and taken back', async at => {
    await review(at);
    const name = field(at, 'service_name');
    await name.locator('textarea').fill('1 no name');
    await name.locator('textarea[aria-invalid="true"]').waitFor();
    assert.notEqual((await name.locator('.problems').textContent()).trim(), '');
    assert.equal(await button(at, 'Preview Files').isDisabled(), true);
    await at.picture('review-refused');
    await name.getByRole('button', { name: 'Take back' }).click();
    await name.locator('textarea:not([aria-invalid])').waitFor();
    assert.equal(await name.locator('textarea').inputValue(), 'postgres_writer');
    assert.equal(await button(at, 'Preview Files').isEnabled(), true);
    await button(at, 'Cancel').click();
    await pageIsGone(at);
  });

  step('changed values reach the files, and stay when the preview is left', async (at, { folder }) => {
    await review(at);
    await field(at, 'service_name').locator('textarea').fill('ledger_keeper');
    await field(at, 'domain').locator('textarea').fill('accounting');
    await field(at, 'description').locator('textarea').fill('Keeps the ledger');
    const operations = field(at, 'operations');
    await operations.getByRole('button', { name: 'Remove operation 3' }).click();
    await operations.getByRole('button', { name: /Add operation/ }).click();
    await at.keyboard.type('read');
    // The one name follows from the other.
    await until('the name follows', async () => (await field(at, 'name').locator('textarea').inputValue()) === 'LedgerKeeper');
    await operations.getByText('changed by you').waitFor();
    await at.picture('review-changed');
    await button(at, 'Preview Files').click();
    await button(at, 'Apply').waitFor();
    await at.webview.getByRole('heading', { name: 'node_accounting_ledger_keeper_effect' }).waitFor();
    await button(at, 'Back').click();
    await understood(at, 'service_name');
    assert.equal(await field(at, 'description').locator('textarea').inputValue(), 'Keeps the ledger');
    assert.deepEqual(filesOn(folder), untouched);
    await button(at, 'Preview Files').click();
    await button(at, 'Apply').click();
    await at.notifications.filter({ hasText: 'is generated' }).waitFor();
    const written = fs.readFileSync(path.join(folder, 'node_accounting_ledger_keeper_effect/v1_0_0/contract.yaml'), 'utf8');
    assert.match(written, /Keeps the ledger/);
    assert.match(written, /HandlerLedgerKeeper/);
    assert.match(written, /\bread\b/);
    assert.doesNotMatch(written, /\bdelete\b/);
    await undo(at);
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('states and transitions are changed by rows', async (at, { folder }) => {
    await review(at, reducer);
    await at.picture('review-reducer');
    await field(at, 'states').getByRole('button', { name: /Add state/ }).click();
    await at.keyboard.type('archived');
    await field(at, 'terminal_states').getByRole('button', { name: 'Remove terminal state 1' }).click();
    const transitions = field(at, 'transitions');
    await transitions.getByRole('button', { name: /Add transition/ }).click();
    await at.keyboard.type('approved');
    await at.keyboard.press('Tab');
    await at.keyboard.type('elsewhere');
    await at.keyboard.press('Tab');
    await at.keyboard.type('archive');
    const refused = transitions.locator('textarea[aria-invalid="true"]');
    // What was half typed is refused too, until the whole of it is read.
    await until('only the state is refused', async () => (await refused.count()) === 1 && (await refused.inputValue()) === 'elsewhere');
    assert.match(await transitions.locator('.problems').textContent(), /elsewhere/);
    await at.picture('review-transition-refused');
    await refused.fill('archived');
    await refused.waitFor({ state: 'detached' });
    await button(at, 'Preview Files').click();
    await button(at, 'Apply').waitFor();
    await at.webview.getByRole('button', { name: /v1_0_0\/contract\.yaml, create/ }).click();
    await at.page.locator('.monaco-editor[data-uri^="onex-preview"] .view-line').first().waitFor();
    await at.picture('review-reducer-contract');
    await at.tab('Generate ONEX Node').click();
    await discard(at);
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('a window that is loaded again shows the review as it was left', async at => {
    await review(at);
    await field(at, 'domain').locator('textarea').fill('accounting');
    await field(at, 'domain').getByText('changed by you').waitFor();
    await at.reload();
    await understood(at, 'domain');
    assert.equal(await field(at, 'domain').locator('textarea').inputValue(), 'accounting');
    assert.equal(await at.webview.getByLabel('What should the node do?').inputValue(), prompt);
    await button(at, 'Cancel').click();
    await pageIsGone(at);
  });
});
