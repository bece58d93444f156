import type { FromPage, Suggestion } from '../views/messages';
import { element } from './dom';

/** How far a model has come with the sentence, and what can be done about it. */
export class SuggestionView {
  readonly root = element('div', { class: 'suggestion', role: 'status', hidden: true });
  private shown: string | undefined;

  constructor(private readonly send: (message: FromPage) => void) {}

  show(suggestion: Suggestion | null): void {
    const written = JSON.stringify(suggestion);
    if (written === this.shown) return;
    this.shown = written;
    this.root.hidden = suggestion === null;
    this.root.replaceChildren(...(suggestion === null ? [] : this.describe(suggestion)));
  }

  private describe(suggestion: Suggestion): HTMLElement[] {
    switch (suggestion.state) {
      case 'asking':
        return [text('A language model looks over what is understood …'), this.button('Stop', 'stopModel')];
      case 'unasked':
        return [text('No language model was asked about this sentence.'), this.button('Ask a Model', 'askModel')];
      case 'failed':
        return [text(`The sentence is read without a model, because ${suggestion.reason}.`), this.button('Ask Again', 'askModel')];
      case 'answered': {
        const { model, differences } = suggestion;
        if (differences.length === 0) return [text(`${model} agrees with what is understood.`)];
        const count = differences.length === 1 ? 'one value' : `${differences.length} values`;
        return [text(`${model} reads ${count} in another way. Its suggestions are used, where you do not choose the other reading.`)];
      }
    }
  }

  private button(label: string, type: 'askModel' | 'stopModel'): HTMLElement {
    return element('button', { type: 'button', class: 'link', onclick: () => this.send({ type }) }, label);
  }
}

function text(sentence: string): HTMLElement {
  return element('p', {}, sentence);
}
