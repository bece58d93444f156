import type { Overrides, ParsePromptResult, Question } from '../protocol';
import type { FromPage, PageState, Request } from '../views/messages';
import { element } from './dom';
import { explain, specValues, type SpecValue } from './specValues';

type Review = Extract<PageState, { step: 'review' }>;

/** How long somebody has to stop typing before what stands there is read. */
const pauseMilliseconds = 150;

const nodeTypes = ['EFFECT', 'COMPUTE', 'REDUCER', 'ORCHESTRATOR'];

/** The page on which somebody sees what was understood, and changes it. */
export class ReviewView {
  readonly root: HTMLElement;
  private readonly prompt: HTMLTextAreaElement;
  private readonly nodeType: HTMLSelectElement;
  private readonly name: HTMLInputElement;
  private readonly domain: HTMLInputElement;
  private readonly folder = element('code', { id: 'folder' });
  private readonly understood = element('div', { id: 'understood' });
  private readonly generate: HTMLButtonElement;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    state: Review,
    private readonly send: (message: FromPage) => void,
    private readonly announce: (text: string) => void,
  ) {
    const edited = (): void => this.edited();
    this.prompt = element('textarea', { id: 'prompt', rows: '4', 'aria-describedby': 'problem', spellcheck: 'true', oninput: edited, onkeydown: event => this.submitByKey(event as KeyboardEvent) });
    this.prompt.value = state.request.prompt;
    this.nodeType = element('select', { id: 'node-type', onchange: edited }, element('option', { value: '' }, 'as understood'));
    this.nodeType.append(...nodeTypes.map(type => element('option', { value: type }, type)));
    this.nodeType.value = state.request.nodeType ?? '';
    this.name = element('input', { id: 'name', type: 'text', placeholder: 'as understood', spellcheck: 'false', oninput: edited });
    this.name.value = state.request.name ?? '';
    this.domain = element('input', { id: 'domain', type: 'text', placeholder: 'as understood', spellcheck: 'false', oninput: edited });
    this.domain.value = state.request.domain ?? '';
    this.generate = element('button', { type: 'submit', class: 'primary' }, 'Preview Files');
    this.root = element(
      'form',
      { class: 'review', 'aria-label': 'What the node should do', onsubmit: event => this.submit(event) },
      element('h1', {}, 'Generate ONEX Node'),
      element('p', { class: 'steps' }, 'Step 1 of 2: check what was understood. Nothing is written before you apply the preview.'),
      element('label', { for: 'prompt' }, 'What should the node do?'),
      this.prompt,
      element(
        'div',
        { class: 'decisions' },
        labelled('Node type', this.nodeType),
        labelled('Name', this.name),
        labelled('Domain', this.domain),
        element('div', { class: 'field wide' }, element('span', { id: 'folder-label' }, 'Into the folder'),
          element('span', { class: 'folder' }, this.folder,
            element('button', { type: 'button', class: 'link', 'aria-describedby': 'folder-label folder', onclick: () => send({ type: 'chooseFolder' }) }, 'Change…'))),
      ),
      this.understood,
      element('div', { class: 'actions' }, this.generate, element('button', { type: 'button', onclick: () => send({ type: 'discard' }) }, 'Cancel')),
    );
    this.show(state.reading, state.folder);
  }

  focus(): void {
    this.prompt.focus();
    this.prompt.setSelectionRange(this.prompt.value.length, this.prompt.value.length);
  }

  show(reading: ParsePromptResult, folder: string): void {
    this.folder.textContent = folder;
    this.generate.disabled = reading.spec === null;
    const { spec, error, warnings } = reading;
    this.prompt.setAttribute('aria-invalid', String(error !== null));
    const problem = error === null ? null : element('div', { id: 'problem', class: 'problem', role: 'alert' }, element('p', {}, error.message), list(error.suggestions));
    const notes = warnings.length === 0 ? null : element('div', { class: 'notes' }, list(warnings));
    this.understood.replaceChildren(...[problem, notes].filter(part => part !== null));
    if (spec === null) return;
    this.name.placeholder = placeholder(spec['service_name']);
    this.domain.placeholder = placeholder(spec['domain']);
    const values = specValues(spec);
    this.understood.append(
      ...(spec.questions.length === 0 ? [] : [element('section', { 'aria-label': 'Open questions' }, element('h2', {}, 'Open questions'), ...spec.questions.map(question => this.question(question)))]),
      element('h2', {}, 'What is understood'),
      this.prompted(spec.evidence.flatMap(({ span }) => (span === null ? [] : [span]))),
      table(values),
      element('p', { class: 'hint' }, 'To change a value, change the sentence, or decide type, name and domain above. Ctrl+Enter in the sentence goes on.'),
    );
    this.announce(`Understood: ${values.map(value => `${value.label} ${value.items.map(item => item.text).join(', ')}`).join('; ')}`);
  }

  /** The sentence, with the words marked that something came from. */
  private prompted(spans: { start: number; end: number }[]): HTMLElement {
    const text = this.prompt.value;
    const marked = Array.from(text, () => false);
    for (const { start, end } of spans) marked.fill(true, start, end);
    const shown = element('p', { class: 'sentence', 'aria-hidden': 'true' });
    for (let from = 0; from < text.length; ) {
      let to = from + 1;
      while (to < text.length && marked[to] === marked[from]) to++;
      const part = text.slice(from, to);
      shown.append(marked[from] === true ? element('mark', {}, part) : part);
      from = to;
    }
    return shown;
  }

  private question({ text, choices }: Question): HTMLElement {
    return element(
      'div',
      { class: 'question' },
      element('p', {}, text),
      choices.length === 0 ? null : element('p', { class: 'hint' }, `Assumed: ${choices[0]}.${choices.length === 1 ? '' : ` Or: ${choices.slice(1).join(', ')}. Say it in the sentence.`}`),
    );
  }

  private get request(): Request {
    const decided: Overrides = {};
    if (this.nodeType.value !== '') decided.nodeType = this.nodeType.value;
    if (this.name.value.trim() !== '') decided.name = this.name.value.trim();
    if (this.domain.value.trim() !== '') decided.domain = this.domain.value.trim();
    return { prompt: this.prompt.value, ...decided };
  }

  private edited(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.send({ type: 'edit', request: this.request }), pauseMilliseconds);
  }

  /** Enter alone makes a new line. */
  private submitByKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submit(event);
  }

  private submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.pause);
    if (!this.generate.disabled) this.send({ type: 'plan', request: this.request });
  }
}

function placeholder(value: unknown): string {
  return typeof value === 'string' ? value : 'as understood';
}

function labelled(label: string, input: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input);
}

function list(texts: string[]): HTMLElement {
  return element('ul', {}, ...texts.map(text => element('li', {}, text)));
}

function table(values: SpecValue[]): HTMLElement {
  const head = element('thead', {}, element('tr', {}, ...['Value', 'Understood as', 'Because', 'Sure'].map(title => element('th', { scope: 'col' }, title))));
  return element('table', { class: 'values' }, head, element('tbody', {}, ...values.map(row)));
}

function row({ field, label, items, confidence, doubtful }: SpecValue): HTMLElement {
  const reasons = [...new Set(items.flatMap(item => item.evidence.map(explain)))];
  return element(
    'tr',
    { class: doubtful ? 'doubtful' : '', 'data-field': field },
    element('th', { scope: 'row' }, label),
    element('td', {}, ...items.map(item => element('span', { class: 'value' }, item.text))),
    element('td', { class: 'because' }, ...(reasons.length === 0 ? ['follows from the rest'] : reasons.map(reason => element('div', {}, reason)))),
    element('td', { class: 'sure' }, confidence === undefined ? '' : `${doubtful ? 'unsure, ' : ''}${Math.round(confidence * 100)} %`),
  );
}
