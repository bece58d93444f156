// Contracts while they are edited: findings and their fixes, beside other YAML extensions, in several folders.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { button, contract, defectiveContract, discard, filesOn, findDefect, prompt, undo, until, wellFormedContract, workbench } from './support.mjs';

const untouched = ['closed/contract.yaml', 'given/contract.yaml'];

workbench('contracts', { files: { 'given/contract.yaml': defectiveContract(), 'closed/contract.yaml': defectiveContract() } }, step => {
  step('a defect in a contract is marked, and its quick fix repairs it', async (at, { folder }) => {
    await findDefect(at);
    await at.picture('defect');
    const file = path.join(folder, 'given/contract.yaml');
    const line = fs.readFileSync(file, 'utf8').split('\n').findIndex(text => text.includes('EFECT_GENERIC')) + 1;
    await at.goTo(line, 15);
    await at.applyQuickFix('Write EFFECT_GENERIC');
    await until('the squiggle goes', async () => (await at.squiggles('error').count()) === 0);
    await at.run('File: Save');
    await until('the repair is on disk', () => /"EFFECT_GENERIC"/.test(fs.readFileSync(file, 'utf8')));
    await at.picture('repaired');
  });

  step('the whole workspace is checked, with files that nobody has opened', async at => {
    await at.run('ONEX: Check Workspace');
    const message = at.notifications.filter({ hasText: 'files checked' });
    await message.waitFor();
    await at.picture('workspace-checked');
    await message.getByRole('button', { name: 'Show Problems' }).click();
    await at.page.locator('.markers-panel .monaco-list-row', { hasText: 'closed' }).first().waitFor();
    await at.picture('check-workspace');
    await at.run('View: Toggle Panel');
  });

  step('a node is put where the context menu of a folder was opened', async (at, { folder }) => {
    const menu = await at.contextMenu('given');
    await at.picture('context-menu');
    await at.choose(menu, 'Generate ONEX Node Here');
    await at.input.fill(prompt);
    await at.keyboard.press('Enter');
    await button(at, 'Preview Files').click();
    await button(at, 'Apply').click();
    await at.notifications.filter({ hasText: 'is generated' }).waitFor();
    assert.ok(fs.existsSync(path.join(folder, 'given', contract)));
    await undo(at);
    assert.deepEqual(filesOn(folder), untouched);
  });

  step('a node is made from the context menu of a contract', async (at, { folder }) => {
    const file = path.join(folder, contract);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, wellFormedContract());
    await at.openFile(contract);
    await at.page.locator('.codelens-decoration', { hasText: 'Regenerate node' }).waitFor();
    await at.picture('code-lenses');
    const menu = await at.contextMenu('contract.yaml', '.selected');
    await at.choose(menu, 'Generate from Contract');
    await at.webview.getByRole('button', { name: /handler_postgres_writer\.py, create/ }).waitFor();
    await discard(at);
    assert.deepEqual(filesOn(folder), [...untouched, contract]);
  });
});

const stranger = {
  'package.json': JSON.stringify({
    name: 'vscode-yaml',
    publisher: 'redhat',
    version: '1.0.0',
    engines: { vscode: '^1.96.0' },
    main: './main.js',
    activationEvents: ['onLanguage:yaml'],
    contributes: { configuration: { properties: { 'yaml.validate': { type: 'boolean', default: true } } } },
  }),
  // Finds one kind of broken YAML, as the real one does among others.
  'main.js': `const vscode = require('vscode');
exports.activate = () => {
  const found = vscode.languages.createDiagnosticCollection('YAML');
  const look = document => {
    if (document.languageId !== 'yaml') return;
    const broken = [...Array(document.lineCount).keys()].filter(line => document.lineAt(line).text.startsWith('broken: ['));
    found.set(document.uri, broken.map(line => new vscode.Diagnostic(document.lineAt(line).range, 'The flow is not closed', vscode.DiagnosticSeverity.Error)));
  };
  vscode.workspace.textDocuments.forEach(look);
  vscode.workspace.onDidOpenTextDocument(look);
  vscode.workspace.onDidChangeTextDocument(change => look(change.document));
};`,
};

workbench(
  'beside another YAML extension',
  { files: { 'given/contract.yaml': defectiveContract(), 'broken/contract.yaml': `${wellFormedContract()}\nbroken: [\n` }, others: { 'redhat.vscode-yaml': stranger } },
  step => {
    step('what only we find is marked, and broken YAML is marked once', async at => {
      await findDefect(at);
      await at.openFile('broken/contract.yaml');
      await at.run('Problems: Focus on Problems View');
      const rows = at.page.locator('.markers-panel .monaco-list-row');
      await rows.filter({ hasText: 'The flow is not closed' }).waitFor();
      await rows.filter({ hasText: 'EFECT_GENERIC' }).waitFor();
      await at.picture('beside-another-yaml-extension');
      assert.equal(await rows.filter({ hasText: 'YAML-001' }).count(), 0);
    });
  },
);

workbench(
  'two folders',
  { files: { 'first/contract.yaml': wellFormedContract() }, moreFolders: [{ 'second/contract.yaml': defectiveContract(), 'onex.config.yaml': 'layout: flat\n' }] },
  step => {
    step('contracts of both are checked, and the folder to generate into is asked for', async (at, { folders }) => {
      await findDefect(at, 'second/contract.yaml');
      await at.run('ONEX: Generate ONEX Node');
      await at.input.fill(prompt);
      await at.keyboard.press('Enter');
      await at.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: path.basename(folders[1]) }).click();
      await button(at, 'Preview Files').click();
      await button(at, 'Apply').click();
      await at.notifications.filter({ hasText: 'is generated' }).waitFor();
      await at.picture('two-folders');
      // By the layout that the configuration of this folder asks for.
      assert.ok(fs.existsSync(path.join(folders[1], 'node_postgres_writer_effect/contract.yaml')));
      assert.deepEqual(filesOn(folders[0]), ['first/contract.yaml']);
    });
  },
);
