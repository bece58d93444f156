import type { NodeSpec, Question, SpecProblem } from '../protocol';
import { fieldOf, type Edits } from '../specEdits';
import type { Folder, FromPage, Kept, PageState, Reading, Request, Suggestion } from '../views/messages';
import { element } from './dom';
import { FieldView } from './fieldView';
import { isEmpty, labelOf, specFields } from './schema';
import { specValue } from './specValues';
import { SuggestionView } from './suggestionView';

type Review = Extract<PageState, { step: 'review' }>;

/** How long somebody has to stop typing before what stands there is read. */
const pauseMilliseconds = 150;

/** The page on which somebody sees what was understood, and changes it. */
export class ReviewView {
  readonly root: HTMLElement;
  private readonly prompt: HTMLTextAreaElement;
  private readonly folder = element('code', { id: 'folder' });
  private readonly notes = element('div', { id: 'notes' });
  private readonly suggestion: SuggestionView;
  private readonly sentence = element('p', { class: 'sentence', 'aria-hidden': 'true' });
  private readonly values = element('div', { class: 'values' });
  private readonly others = element('div', { class: 'values' });
  private readonly more: HTMLDetailsElement;
  private readonly understood: HTMLElement;
  private readonly generate: HTMLButtonElement;
  private readonly fields: FieldView[];
  private edits: Edits;
  private place: Folder;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    state: Review,
    private readonly send: (message: FromPage) => void,
    private readonly announce: (text: string) => void,
    private readonly keep: (kept: Kept) => void,
  ) {
    this.place = state.folder;
    this.suggestion = new SuggestionView(send);
    this.edits = { ...state.request.edits };
    this.prompt = element('textarea', { id: 'prompt', rows: '3', 'aria-describedby': 'problem', spellcheck: 'true', oninput: () => this.edited() });
    this.prompt.value = state.request.prompt;
    this.fields = specFields.map(([field, schema]) => new FieldView(field, schema, value => this.change(field, value), () => this.takeBack(field), () => this.leave(field)));
    this.more = element('details', { class: 'more' }, element('summary', {}, element('h2', {}, 'More values')), this.others);
    this.understood = element(
      'section',
      { id: 'understood', 'aria-labelledby': 'understood-title' },
      element('h2', { id: 'understood-title' }, 'What is understood'),
      this.sentence,
      this.values,
      this.more,
      element('p', { class: 'hint' }, 'What you change here stays when the sentence changes. Ctrl+Enter goes on.'),
    );
    this.generate = element('button', { type: 'submit', class: 'primary' }, 'Preview Files');
    this.root = element(
      'form',
      { class: 'review', 'aria-label': 'What the node should do', novalidate: true, onsubmit: event => this.submit(event), onkeydown: event => this.submitByKey(event as KeyboardEvent) },
      element('h1', {}, 'Generate ONEX Node'),
      element('p', { class: 'steps' }, 'Step 1 of 2: check what was understood. Nothing is written before you apply the preview.'),
      element('label', { for: 'prompt' }, 'What should the node do?'),
      this.prompt,
      element(
        'p',
        { class: 'folder' },
        element('span', { id: 'folder-label' }, 'Into the folder'),
        this.folder,
        element('button', { type: 'button', class: 'link', 'aria-describedby': 'folder-label folder', onclick: () => send({ type: 'chooseFolder' }) }, 'Change…'),
      ),
      this.notes,
      this.suggestion.root,
      this.understood,
      element('div', { class: 'actions' }, this.generate, element('button', { type: 'button', onclick: () => send({ type: 'discard' }) }, 'Cancel')),
    );
    this.show(state.reading, state.folder);
  }

  focus(): void {
    this.prompt.focus();
    this.prompt.setSelectionRange(this.prompt.value.length, this.prompt.value.length);
  }

  get request(): Request {
    return { prompt: this.prompt.value, edits: this.edits };
  }

  private get kept(): Kept {
    return { request: this.request, folder: this.place.uri };
  }

  show(reading: Reading, folder: Folder): void {
    const { spec, error, warnings, problems } = reading;
    this.place = folder;
    this.folder.textContent = folder.name;
    this.keep(this.kept);
    this.generate.disabled = spec === null || problems.length > 0;
    this.prompt.setAttribute('aria-invalid', String(error !== null));
    const general = problems.filter(({ path }) => fieldOf(path) === '').map(({ message, suggestions }) => [message, ...suggestions].join(' '));
    const refused = error === null ? null : element('div', { id: 'problem', class: 'problem', role: 'alert' }, element('p', {}, error.message), list(error.suggestions));
    const noted = [...general, ...warnings];
    const notes = noted.length === 0 ? null : element('div', { class: 'notes' }, list(noted));
    const questions = spec === null || spec.questions.length === 0 ? null : element('section', { 'aria-label': 'Open questions' }, element('h2', {}, 'Open questions'), ...spec.questions.map(askedOf));
    this.notes.replaceChildren(...[refused, notes, questions].filter(part => part !== null));
    this.suggestion.show(spec === null ? null : reading.suggestion);
    // What was understood last stays in sight while a sentence is typed that is not yet understood.
    this.understood.classList.toggle('outdated', spec === null);
    if (spec === null) return;
    this.showSentence(spec);
    this.showValues(spec, problems, reading.suggestion);
    this.announce(describe(spec, problems));
  }

  private showValues(spec: NodeSpec, problems: SpecProblem[], suggestion: Suggestion | null): void {
    const { model, differences } = suggestion?.state === 'answered' ? suggestion : { model: '', differences: [] };
    const [main, other]: [FieldView[], FieldView[]] = [[], []];
    for (const view of this.fields) {
      const { field } = view;
      const own = problems.filter(({ path }) => fieldOf(path) === field);
      const isEdited = field in this.edits;
      const difference = differences.find(known => known.field === field);
      view.compare(difference, model, isEdited ? this.edits[field] : spec[field]);
      view.show(isEdited ? this.edits[field] : spec[field], specValue(spec, field), isEdited, own);
      if (own.length > 0 && this.others.contains(view.root)) this.more.open = true;
      // What somebody is changing stays where it is.
      const staysBehind = difference !== undefined ? false : isEdited ? this.others.contains(view.root) : isEmpty(spec[field]);
      (staysBehind ? other : main).push(view);
    }
    arrange(this.values, main);
    arrange(this.others, other);
    this.more.hidden = other.length === 0;
    this.more.querySelector('h2')?.replaceChildren('More values', element('span', { class: 'hint' }, ` ${other.map(({ field }) => labelOf(field).toLowerCase()).join(', ')}`));
  }

  /** The sentence, with the words marked that something came from. */
  private showSentence(spec: NodeSpec): void {
    const text = this.prompt.value;
    const marked = Array.from({ length: text.length }, () => false);
    for (const { span } of spec.evidence) {
      if (span !== null) marked.fill(true, span.start, span.end);
    }
    this.sentence.replaceChildren();
    for (let from = 0; from < text.length; ) {
      let to = from + 1;
      while (to < text.length && marked[to] === marked[from]) to++;
      const part = text.slice(from, to);
      this.sentence.append(marked[from] === true ? element('mark', {}, part) : part);
      from = to;
    }
  }

  private change(field: string, value: unknown): void {
    this.edits = { ...this.edits, [field]: value };
    this.edited();
  }

  /** Leaves a value to what is understood. */
  private leave(field: string): void {
    this.edits = Object.fromEntries(Object.entries(this.edits).filter(([key]) => key !== field));
    this.fields.find(view => view.field === field)?.forget();
    this.edited();
  }

  private takeBack(field: string): void {
    this.leave(field);
    this.root.querySelector<HTMLElement>(`[data-field="${field}"] .input :is(textarea, input, select, button)`)?.focus();
  }

  private edited(): void {
    this.keep(this.kept);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.send({ type: 'edit', request: this.request }), pauseMilliseconds);
  }

  private submitByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) this.submit(event);
    // Enter in a single line would send the form off before somebody has seen the whole of it.
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  }

  private submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.pause);
    if (!this.generate.disabled) this.send({ type: 'plan', request: this.request });
  }
}

/** Puts the views into a container in their order, and moves none that is in it already: the focus may be there. */
function arrange(container: HTMLElement, views: FieldView[]): void {
  for (const child of [...container.children]) {
    if (!views.some(({ root }) => root === child)) child.remove();
  }
  views.forEach(({ root }, index) => {
    const at = container.children[index];
    if (at !== root) container.insertBefore(root, at ?? null);
  });
}

function askedOf({ text, choices }: Question): HTMLElement {
  return element(
    'div',
    { class: 'question' },
    element('p', {}, text),
    choices.length === 0 ? null : element('p', { class: 'hint' }, `Assumed: ${choices[0]}.${choices.length === 1 ? '' : ` Or: ${choices.slice(1).join(', ')}. Say it in the sentence, or change the value.`}`),
  );
}

function list(texts: string[]): HTMLElement {
  return element('ul', {}, ...texts.map(text => element('li', {}, text)));
}

/** What has changed, for those who do not see the page. */
function describe(spec: NodeSpec, problems: SpecProblem[]): string {
  if (problems.length > 0) return `${problems.length === 1 ? 'One value' : `${problems.length} values`} cannot be used: ${problems.map(({ message }) => message).join(' ')}`;
  const said = specFields.flatMap(([field]) => (typeof spec[field] === 'string' ? [`${labelOf(field)} ${spec[field]}`] : []));
  return `Understood: ${said.join('; ')}`;
}
