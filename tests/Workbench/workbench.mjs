// What a person does in the workbench, in a browser without a window.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromium } from 'playwright-core';

const timeout = 60_000;

export class Workbench {
  static async open(server, { pictures }) {
    const workbench = new Workbench();
    workbench.pictures = pictures;
    workbench.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    });
    const context = await workbench.browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce', colorScheme: 'dark' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    workbench.page = await context.newPage();
    workbench.page.setDefaultTimeout(timeout);
    await workbench.page.goto(server.address, { waitUntil: 'domcontentloaded' });
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return workbench;
  }

  get keyboard() {
    return this.page.keyboard;
  }

  get input() {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** The page in a webview, which lies in two frames. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  get notifications() {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  tab(name) {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  editor(name) {
    return this.page.locator(`.monaco-editor[data-uri$="${name}"]`).first();
  }

  async picture(name) {
    fs.mkdirSync(this.pictures, { recursive: true });
    await this.page.mouse.move(1, 1);
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`), animations: 'disabled' });
  }

  /** Loads the window again. */
  async reload() {
    const loaded = this.page.waitForEvent('domcontentloaded');
    await this.run('Developer: Reload Window');
    await loaded;
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Whether what has the focus on the webview's page is called so, by its label or by what is read out for it. */
  focused(name) {
    return this.webview.locator('body').evaluate((body, name) => {
      const at = body.ownerDocument.activeElement;
      const by = at?.getAttribute('aria-labelledby');
      const read = by ? body.ownerDocument.getElementById(by)?.textContent : (at?.getAttribute('aria-label') ?? at?.textContent);
      return read === name;
    }, name);
  }

  /** Types the title of a command into the palette. */
  async searchCommand(title) {
    await this.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${title}`);
    return this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: title });
  }

  async run(title) {
    const row = await this.searchCommand(title);
    await row.first().click();
  }

  /** @param name from the workspace, with its folder: there may be several files of a name */
  async openFile(name) {
    await this.keyboard.press('Control+P');
    await this.input.waitFor();
    await this.input.fill(name);
    const row = this.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: path.basename(name) }).filter({ hasText: path.dirname(name) });
    await row.first().click();
    await this.editor(`/${name}`).waitFor();
  }

  /** Puts the cursor there, both counted from 1. */
  async goTo(line, column) {
    await this.keyboard.press('Control+G');
    await this.input.waitFor();
    await this.input.fill(`:${line}:${column}`);
    await this.input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * The entries of the menu that the explorer has for a file or folder.
   * @param state of its row, where there may be several of the name
   */
  async contextMenu(name, state = '') {
    await this.page.locator(`.explorer-folders-view .monaco-list-row${state}`, { hasText: name }).first().click({ button: 'right' });
    const entries = this.page.locator('.context-view .monaco-menu .action-menu-item');
    await entries.first().waitFor();
    return entries;
  }

  /** Chooses an entry of a menu that was just opened: it does not take the first click where that comes too soon. */
  async choose(menu, title) {
    const entry = menu.filter({ hasText: title });
    for (const limit = Date.now() + timeout; ; ) {
      await entry.hover();
      await entry.click();
      try {
        await entry.waitFor({ state: 'hidden', timeout: 3000 });
        return;
      } catch (error) {
        if (Date.now() > limit) throw error;
      }
    }
  }

  /** What the braces of the status bar tell of the file in the editor. */
  async languageStatus() {
    await this.page.locator('#status\\.languageStatus').hover();
    const entries = this.page.locator('.hover-language-status .element');
    await entries.first().waitFor();
    return entries;
  }

  async closeEditors() {
    await this.keyboard.press('Escape');
    await this.run('View: Close All Editors');
  }

  squiggles(kind) {
    return this.page.locator(`.monaco-editor .squiggly-${kind}`);
  }

  /** Opens the quick fixes at the cursor and applies one. Asked again where new findings have closed the menu meanwhile. */
  async applyQuickFix(title) {
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    for (const limit = Date.now() + timeout; ; ) {
      await this.keyboard.press('Control+.');
      try {
        await row.waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (Date.now() > limit) throw error;
        await this.keyboard.press('Escape');
      }
    }
    await this.picture('quick-fixes');
    await row.click();
  }

  async close() {
    await this.browser.close();
  }
}
