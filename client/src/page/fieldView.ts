import type { SpecDifference, SpecProblem } from '../protocol';
import { ChoiceView } from './choiceView';
import { control } from './control';
import { element } from './dom';
import { labelOf, type Schema } from './schema';
import type { SpecValue } from './specValues';

/** One value of the spec: what it is changed with, where it came from, how sure that is, and what is wrong with it. */
export class FieldView {
  readonly root: HTMLElement;
  private readonly input = element('div', { class: 'input' });
  private readonly because = element('div', { class: 'because' });
  private readonly sure = element('div', { class: 'sure' });
  private readonly choice: ChoiceView;
  private readonly problems: HTMLElement;
  private readonly reset: HTMLButtonElement;
  private readonly label: string;
  private shown: string | undefined;

  constructor(
    readonly field: string,
    private readonly schema: Schema,
    private readonly change: (value: unknown) => void,
    reset: () => void,
    leave: () => void,
  ) {
    this.label = labelOf(field);
    this.choice = new ChoiceView(
      field,
      this.label,
      value => {
        this.forget();
        change(value);
      },
      leave,
    );
    this.problems = element('ul', { class: 'problems', id: `problems-${field}` });
    this.reset = element('button', { type: 'button', class: 'link', hidden: true, 'aria-label': `Take back what you changed in ${this.label}`, onclick: reset }, 'Take back');
    this.root = element(
      'div',
      { class: 'value', 'data-field': field },
      element('div', { class: 'label', id: `label-${field}` }, this.label),
      this.input,
      element('div', { class: 'about' }, this.because, this.sure, this.reset),
      this.choice.root,
      this.problems,
    );
  }

  /** Shows which of two readings is used, before {@link show}. */
  compare(difference: SpecDifference | undefined, model: string, value: unknown): void {
    this.choice.show(difference, model, value);
  }

  /** @param edited whether the value is the user's: what stands in the control is then left as it is */
  show(value: unknown, known: SpecValue | undefined, edited: boolean, problems: SpecProblem[]): void {
    const written = JSON.stringify(value);
    if (this.shown === undefined || (!edited && this.shown !== written)) {
      const place = { path: `/${this.field}`, label: this.label, labelledBy: `label-${this.field}` };
      this.input.replaceChildren(
        control(this.schema, value, place, changed => {
          this.shown = JSON.stringify(changed);
          this.change(changed);
        }),
      );
      this.shown = written;
    }
    const doubtful = !edited && known?.doubtful === true;
    this.root.classList.toggle('doubtful', doubtful);
    this.because.replaceChildren(...(edited ? [this.choice.isFromSentence(value) ? 'the reading that you chose' : 'changed by you'] : (known?.reasons ?? []).map(reason => element('div', {}, reason))));
    this.sure.textContent = edited || known?.confidence === undefined ? '' : `${doubtful ? 'unsure, ' : ''}${Math.round(known.confidence * 100)} %`;
    this.reset.hidden = !edited;
    this.mark(problems);
  }

  /** Lets the control be made anew with what is understood, whatever stands in it. */
  forget(): void {
    this.shown = undefined;
  }

  private mark(problems: SpecProblem[]): void {
    for (const marked of this.input.querySelectorAll('[aria-invalid]')) {
      marked.removeAttribute('aria-invalid');
      marked.removeAttribute('aria-describedby');
    }
    for (const { path } of problems) {
      const at = this.controlAt(path);
      at?.setAttribute('aria-invalid', 'true');
      at?.setAttribute('aria-describedby', this.problems.id);
    }
    this.problems.replaceChildren(...problems.map(problem => element('li', {}, describe(problem))));
  }

  /** The control of the value, or of the innermost one around it that has one. */
  private controlAt(path: string): Element | null {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const found = this.input.querySelector(`[data-path="${CSS.escape(at)}"]`);
      if (found !== null) return found;
    }
    return null;
  }
}

/** With what to do about it. */
function describe({ message, suggestions }: SpecProblem): string {
  return [message, ...suggestions.map(suggestion => `${suggestion}.`)].join(' ').replaceAll('..', '.');
}
