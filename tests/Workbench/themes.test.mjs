// Pictures of the pages in the themes that people use, for somebody to look at; and that what matters can be told apart in each.
import assert from 'node:assert/strict';
import { button, discard, review, workbench } from './support.mjs';

/** By the class that the workbench has in each. */
const themes = {
  'vs-dark': 'Default Dark Modern',
  vs: 'Default Light Modern',
  'hc-black': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

workbench('the pages', {}, step => {
  for (const [kind, theme] of Object.entries(themes)) {
    step(`words and buttons stand out from what is behind them in ${theme}`, async (at, { server }) => {
      server.write({ 'workbench.colorTheme': theme });
      await at.reload();
      await at.page.locator(`.monaco-workbench.${kind}`).waitFor();
      await review(at, 'Create an ORCHESTRATOR that runs extract → transform → load, retrying load 3 times');
      await at.picture(`theme-${kind}-review`);
      await assertReadable(at);
      await button(at, 'Preview Files').click();
      await button(at, 'Apply').waitFor();
      await at.webview.locator('details').evaluate(report => (report.open = true));
      await at.picture(`theme-${kind}-preview`);
      await assertReadable(at);
      await discard(at);
    });
  }
});

/** All text has the contrast that WCAG asks for (4.5), but what is disabled. */
async function assertReadable(at) {
  const faint = await at.webview.locator('body').evaluate(body => {
    const window = body.ownerDocument.defaultView;
    const channels = color => (color.match(/[\d.]+/g) ?? []).map(Number);
    const over = ([r, g, b, a = 1], under) => [r, g, b].map((value, index) => value * a + under[index] * (1 - a));
    // The page itself is transparent.
    const editor = window.getComputedStyle(body).getPropertyValue('--vscode-editor-background').trim();
    const ground = editor.startsWith('#') ? [1, 3, 5].map(at => Number.parseInt(editor.slice(at, at + 2), 16)) : channels(editor);
    const behind = element => {
      const layers = [];
      for (let at = element; at !== null; at = at.parentElement) layers.unshift(channels(window.getComputedStyle(at).backgroundColor));
      return layers.reduce((under, layer) => over(layer, under), ground);
    };
    const light = color => {
      const [r, g, b] = color.map(value => value / 255).map(value => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const texts = [...body.querySelectorAll('main *')].filter(element => [...element.childNodes].some(child => child.nodeType === 3 && child.textContent.trim() !== ''));
    return texts
      .filter(element => element.checkVisibility() && element.closest(':disabled, option') === null)
      .map(element => {
        const under = behind(element);
        const [one, two] = [light(over(channels(window.getComputedStyle(element).color), under)), light(under)];
        return { text: element.textContent.trim().slice(0, 40), contrast: (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05) };
      })
      .filter(({ contrast }) => contrast < 4.5);
  });
  assert.deepEqual(faint, []);
}
