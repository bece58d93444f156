import type { Gate, PlannedFile } from '../protocol';
import type { FromPage, PageState } from '../views/messages';
import { element } from './dom';
import { fileTree, type TreeEntry } from './fileTree';

type Preview = Extract<PageState, { step: 'preview' }>;

/** The page on which somebody sees every file and what the gates say, before anything is written. */
export class PreviewView {
  readonly root: HTMLElement;
  private readonly first: HTMLButtonElement;

  constructor(
    state: Preview,
    private readonly send: (message: FromPage) => void,
  ) {
    const { files, gates, warnings, problem, canGoBack } = state;
    const changed = files.filter(({ action }) => action !== 'unchanged').length;
    const apply = button('Apply', 'primary', () => send({ type: 'apply' }));
    apply.disabled = problem !== null || changed === 0;
    const discard = button('Discard', '', () => send({ type: 'discard' }));
    this.first = apply.disabled ? discard : apply;
    this.root = element(
      'section',
      { class: 'preview', 'aria-label': 'Preview' },
      element('h1', {}, state.nodePath === '' ? 'Preview' : (state.nodePath.split('/').at(-1) ?? '')),
      element('p', { class: 'steps' }, `${canGoBack ? 'Step 2 of 2: look at the files. ' : ''}Nothing is written yet.`),
      element('p', { class: 'source' }, state.source),
      problem === null ? null : element('div', { class: 'problem', role: 'alert' }, element('p', {}, problem)),
      warnings.length === 0 ? null : element('div', { class: 'notes' }, element('ul', {}, ...warnings.map(warning => element('li', {}, warning)))),
      element(
        'div',
        { class: 'actions' },
        apply,
        discard,
        canGoBack ? button('Back', '', () => send({ type: 'back' })) : null,
        changed === 0 ? null : button('Show All Differences', 'link', () => send({ type: 'showAll' })),
      ),
      gates.length === 0 ? null : gateReport(gates),
      files.length === 0 ? null : element('h2', { id: 'files' }, summary(files)),
      files.length === 0 ? null : element('p', { class: 'hint' }, `In ${state.folder}. Enter or a click on a file shows its difference.`),
      files.length === 0 ? null : this.tree(files),
    );
  }

  focus(): void {
    this.first.focus();
  }

  /** One stop of the tab key; the arrow keys move in it. */
  private tree(files: PlannedFile[]): HTMLElement {
    const rows = fileTree(files).map(entry => this.row(entry));
    const links = rows.flatMap(({ link }) => (link === null ? [] : [link]));
    links.forEach((link, index) => link.setAttribute('tabindex', index === 0 ? '0' : '-1'));
    const move = (event: KeyboardEvent): void => {
      const at = links.findIndex(link => link === document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
      const next = to === undefined ? undefined : links[to];
      if (at === -1 || next === undefined) return;
      event.preventDefault();
      links[at]?.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    };
    return element('ul', { class: 'tree', 'aria-labelledby': 'files', onkeydown: event => move(event as KeyboardEvent) }, ...rows.map(({ item }) => item));
  }

  private row({ name, level, file }: TreeEntry): { item: HTMLElement; link: HTMLButtonElement | null } {
    if (file === undefined) return { item: element('li', { class: `folder level-${Math.min(level, 8)}` }, name), link: null };
    const { action, bytes, reason, path } = file;
    const link = element(
      'button',
      { type: 'button', class: 'file', 'data-path': path, 'aria-label': `${path}, ${action}${reason === null ? '' : `, ${reason}`}`, onclick: () => this.send({ type: 'show', path }) },
      element('span', { class: `action ${action}` }, action),
      element('span', { class: 'name' }, name),
      element('span', { class: 'bytes' }, `${bytes.toLocaleString('en')} B`),
      reason === null ? null : element('span', { class: 'reason' }, reason),
    );
    return { item: element('li', { class: `level-${Math.min(level, 8)}` }, link), link };
  }
}

function button(text: string, style: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', class: style, onclick }, text);
}

function summary(files: PlannedFile[]): string {
  const counts = new Map<string, number>();
  for (const { action } of files) counts.set(action, (counts.get(action) ?? 0) + 1);
  return `${files.length} files: ${[...counts].map(([action, count]) => `${action} ${count}`).join(', ')}`;
}

function gateReport(gates: Gate[]): HTMLElement {
  const passed = gates.filter(({ status }) => status === 'passed').length;
  const speaking = gates.some(({ status }) => status === 'failed' || status === 'warning');
  return element(
    'details',
    { open: speaking },
    element('summary', {}, element('h2', {}, `Gates: ${passed} of ${gates.length} passed`)),
    element(
      'ul',
      { class: 'gates' },
      ...gates.map(({ id, name, status, blocking, messages }) =>
        element(
          'li',
          { class: status },
          element('span', { class: 'status' }, status),
          ` ${id} ${name}${status === 'failed' && blocking ? ' (blocks)' : ''}`,
          messages.length === 0 ? null : element('ul', {}, ...messages.map(message => element('li', {}, message))),
        ),
      ),
    ),
  );
}
