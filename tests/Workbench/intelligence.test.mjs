// A language model of another extension, as the editor offers it, looks over what is understood.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { button, discard, field, filesOn, pageIsGone, prompt, review, understood, workbench } from './support.mjs';

const refused = 'Create EFFECT node for Redis cache read operations';

/** Answers with a fixed refinement; of Redis it does not want to speak. */
const extension = `
const vscode = require('vscode');
exports.activate = context => context.subscriptions.push(vscode.lm.registerLanguageModelChatProvider('fox', {
  provideLanguageModelChatInformation: () => [
    { id: 'fox-1', name: 'Fox', family: 'fox', version: '1', maxInputTokens: 100000, maxOutputTokens: 10000, capabilities: {}, isUserSelectable: true },
  ],
  provideLanguageModelChatResponse: async (model, messages, options, progress) => {
    const asked = messages.map(message => message.content.map(part => part.value ?? '').join('')).join('');
    const answer = /"request":"[^"]*Redis/.test(asked)
      ? 'I would rather not.'
      : '\`\`\`json\\n' + JSON.stringify({ service_name: 'audit_log', domain: 'auditing', evidence: { domain: 'database' } }) + '\\n\`\`\`';
    for (const part of answer.match(/.{1,20}/gs)) progress.report(new vscode.LanguageModelTextPart(part));
  },
  provideTokenCount: async () => 1,
}));
`;

const manifest = {
  name: 'fox',
  publisher: 'tests',
  version: '1.0.0',
  engines: { vscode: '^1.96.0' },
  main: './extension.js',
  activationEvents: ['*'],
  contributes: { languageModelChatProviders: [{ vendor: 'fox', displayName: 'Fox' }] },
};

const options = {
  others: { 'tests.fox': { 'package.json': JSON.stringify(manifest), 'extension.js': extension } },
  settings: { 'onex.intelligence.enabled': true, 'onex.intelligence.model': 'fox/' },
};

workbench('a language model', options, step => {
  step('suggests values, of which each can be taken or left', async (at, { folder }) => {
    await review(at);
    await said(at, 'Fox reads 3 values in another way').waitFor();
    assert.equal(await value(at, 'service_name'), 'audit_log');
    assert.equal(await value(at, 'domain'), 'auditing');
    assert.match(await field(at, 'domain').textContent(), /“database”: suggested by Fox/);
    await at.picture('intelligence-suggested');

    await choice(at, 'domain', 'From the sentence: infrastructure').check();
    await at.webview.locator('[data-field="domain"]', { hasText: 'the reading that you chose' }).waitFor();
    assert.equal(await value(at, 'domain'), 'infrastructure');
    await at.picture('intelligence-chosen');
    await choice(at, 'domain', 'Suggested by Fox: auditing').check();
    await at.webview.locator('[data-field="domain"]', { hasText: 'suggested by Fox' }).filter({ hasNotText: 'the reading that you chose' }).waitFor();
    assert.equal(await value(at, 'domain'), 'auditing');
    await choice(at, 'domain', 'From the sentence: infrastructure').check();
    await at.webview.locator('[data-field="domain"]', { hasText: 'the reading that you chose' }).waitFor();

    await button(at, 'Preview Files').click();
    await button(at, 'Apply').waitFor();
    await at.webview.getByRole('heading', { name: 'node_infrastructure_audit_log_effect' }).waitFor();
    await button(at, 'Apply').click();
    await at.notifications.filter({ hasText: 'is generated' }).waitFor();
    assert.match(fs.readFileSync(path.join(folder, 'node_infrastructure_audit_log_effect/v1_0_0/contract.yaml'), 'utf8'), /HandlerAuditLog/);
  });

  step('that refuses leaves what the rules understand', async (at, { folder }) => {
    const before = filesOn(folder);
    await review(at, refused);
    await said(at, 'The sentence is read without a model, because it answered in words: "I would rather not."').waitFor();
    await at.picture('intelligence-refused');
    assert.equal(await at.webview.locator('.choice:visible').count(), 0);
    await button(at, 'Preview Files').click();
    await button(at, 'Apply').waitFor();
    await discard(at);
    assert.deepEqual(filesOn(folder), before);
  });

  step('is asked again only when somebody wants it, once the sentence is another', async at => {
    await review(at, refused);
    await said(at, 'I would rather not').waitFor();
    await at.webview.getByLabel('What should the node do?').fill(prompt);
    await said(at, 'No language model was asked about this sentence.').waitFor();
    await understood(at, 'service_name');
    assert.equal(await value(at, 'domain'), 'infrastructure');
    await button(at, 'Ask a Model').click();
    await said(at, 'Fox reads 3 values in another way').waitFor();
    await button(at, 'Cancel').click();
    await pageIsGone(at);
  });
});

workbench('without the setting', { ...options, settings: {} }, step => {
  step('no language model is asked', async at => {
    await review(at);
    assert.equal(await at.webview.locator('.suggestion').isVisible(), false);
    assert.equal(await value(at, 'domain'), 'infrastructure');
    await button(at, 'Cancel').click();
    await pageIsGone(at);
  });
});

function said(at, text) {
  return at.webview.locator('.suggestion', { hasText: text });
}

function value(at, name) {
  return field(at, name).locator('.input textarea').inputValue();
}

function choice(at, name, label) {
  return field(at, name).getByLabel(label, { exact: true });
}
