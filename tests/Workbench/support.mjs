// What the workbench's tests share: a workspace on disk, a workbench with it, and the ways through the extension's pages.
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
const goldenContract = path.join(repository, 'tests/Golden/postgres_writer/v1_0_0/contract.yaml.golden');

export const prompt = 'Create EFFECT node for PostgreSQL database write operations';
export const node = 'node_infrastructure_postgres_writer_effect';
export const contract = `${node}/v1_0_0/contract.yaml`;

/** All files below a folder, but the generator's own state. */
export function filesOn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(file => !file.startsWith('.onex'))
    .sort();
}

/** @param holds waited for, as a person would, for as long as a busy machine may need */
export async function until(what, holds) {
  for (const limit = Date.now() + 60_000; !(await holds()); await delay(100)) {
    if (Date.now() > limit) throw new Error(`Waited in vain: ${what}`);
  }
}

/** A contract without a fault, and with one that a quick fix repairs. */
export function wellFormedContract() {
  const text = fs.readFileSync(goldenContract, 'utf8');
  assert.match(text, /EFFECT_GENERIC/);
  return text;
}

export function defectiveContract() {
  return wellFormedContract().replace('EFFECT_GENERIC', 'EFECT_GENERIC');
}

/** A folder with the given files, by their paths in it. */
export function makeFolder(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onex-workspace-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/**
 * Runs the tests of a group in one workbench, with a picture of it where one fails. Each gets the workbench, and what it runs on:
 * `folder` (the first folder), `folders`, `server`.
 */
export function workbench(title, { files = { 'given/contract.yaml': defectiveContract() }, moreFolders = [], ...options }, tests) {
  describe(title, () => {
    const it = { folder: undefined, folders: [], server: undefined, at: undefined };
    before(async () => {
      it.folders = [files, ...moreFolders].map(makeFolder);
      it.folder = it.folders[0];
      it.server = await CodeServer.start({ root, vsix, folders: it.folders, ...options });
      it.at = await Workbench.open(it.server, { pictures });
    });
    after(async () => {
      await it.at?.close();
      await it.server?.stop();
      for (const folder of it.folders) fs.rmSync(folder, { recursive: true, force: true });
    });
    const step = (name, work) =>
      test(name, async () => {
        try {
          await work(it.at, it);
        } catch (error) {
          await it.at?.picture(`failed-${name.replaceAll(/\W+/g, '-')}`);
          // The next one shall fail for reasons of its own.
          await it.at?.closeEditors();
          throw error;
        }
      });
    tests(step);
  });
}

/** From the palette to the page that shows what is understood. */
export async function review(at, text = prompt) {
  await at.run('ONEX: Generate ONEX Node');
  await at.input.fill(text);
  await at.keyboard.press('Enter');
  await understood(at, 'node_type');
}

/** Waits until a value of the review is there. */
export async function understood(at, field) {
  await at.webview.locator(`.values [data-field="${field}"]`).first().waitFor();
}

export function field(at, name) {
  return at.webview.locator(`[data-field="${name}"]`);
}

export function button(at, name) {
  return at.webview.getByRole('button', { name, exact: true });
}

export async function preview(at, text = prompt) {
  await review(at, text);
  await button(at, 'Preview Files').click();
  await button(at, 'Apply').waitFor();
}

/** From the palette to files on disk. */
export async function generate(at) {
  await preview(at);
  await button(at, 'Apply').click();
  await generated(at);
  await at.editor(contract).waitFor();
}

/** Waits until it is said that the files are written, and takes the message away. */
export async function generated(at) {
  await at.notifications.filter({ hasText: 'is generated' }).waitFor();
  await at.run('Notifications: Clear All Notifications');
}

export async function discard(at) {
  await button(at, 'Discard').click();
  await pageIsGone(at);
}

export async function pageIsGone(at) {
  await at.tab('Generate ONEX Node').waitFor({ state: 'hidden' });
}

export async function undo(at) {
  await at.run('ONEX: Undo Last Generation');
  await at.notifications.filter({ hasText: 'is undone' }).waitFor();
  await at.run('Notifications: Clear All Notifications');
}

export async function findDefect(at, file = 'given/contract.yaml') {
  await at.openFile(file);
  await at.squiggles('error').first().waitFor();
}
