import type { SpecDifference } from '../protocol';
import { element } from './dom';
import { describeValue } from './describeValue';

/** The two readings of one value, where a model reads it in another way than the rules: which is used, and the choice of the other. */
export class ChoiceView {
  readonly root: HTMLFieldSetElement;
  private readonly bySentence: HTMLInputElement;
  private readonly byModel: HTMLInputElement;
  private readonly sentence = element('span');
  private readonly model = element('span');
  private difference: SpecDifference | undefined;

  /**
   * @param take the value by the rules is wanted
   * @param leave the model's is
   */
  constructor(field: string, label: string, take: (value: unknown) => void, leave: () => void) {
    const radio = (onchange: () => void): HTMLInputElement => element('input', { type: 'radio', name: `reading-${field}`, onchange });
    this.bySentence = radio(() => take(this.difference?.deterministic));
    this.byModel = radio(leave);
    this.root = element(
      'fieldset',
      { class: 'choice', hidden: true },
      element('legend', { class: 'for-readers' }, `Which reading of ${label.toLowerCase()} is used`),
      element('label', {}, this.bySentence, this.sentence),
      element('label', {}, this.byModel, this.model),
    );
  }

  /** @param difference undefined where both readings are the same, or no model was asked */
  show(difference: SpecDifference | undefined, model: string, value: unknown): void {
    this.difference = difference;
    this.root.hidden = difference === undefined;
    if (difference === undefined) return;
    this.bySentence.checked = isSame(value, difference.deterministic);
    this.byModel.checked = isSame(value, difference.refined);
    this.sentence.textContent = `From the sentence: ${describeValue(difference.deterministic)}`;
    this.model.textContent = `Suggested by ${model}: ${describeValue(difference.refined)}`;
  }

  /** Whether a value is the one by the rules, and a model has another. */
  isFromSentence(value: unknown): boolean {
    return this.difference !== undefined && isSame(value, this.difference.deterministic);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
