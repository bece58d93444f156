import type { NodeSpec, ParsePromptParams, PromptRefined } from '../protocol';
import type { Suggestion } from '../views/messages';

/** What decides how a sentence is read. */
export type Asked = Pick<ParsePromptParams, 'prompt' | 'nodeType'>;

/** A reading as a model refined it. */
export interface Refined {
  spec: NodeSpec;
  warnings: string[];
}

/** What a model says to the sentence of one page: asked for one sentence at a time, and only that one's answer counts. */
export class Suggestions {
  private asked: string | undefined;
  private work: AbortController | undefined;
  private answer: Suggestion = { state: 'unasked' };
  private refined: Refined | undefined;

  /** @param changed called when there is something else to show */
  constructor(
    private readonly ask: (asked: ParsePromptParams, signal: AbortSignal) => Promise<PromptRefined>,
    private readonly changed: () => void,
  ) {}

  /** How far it is with a sentence, and what else decides. */
  of(asked: Asked): Suggestion {
    return this.asked === keyOf(asked) ? this.answer : { state: 'unasked' };
  }

  /** The reading that counts; undefined where the one by the rules does. */
  refinedOf(asked: Asked): Refined | undefined {
    return this.asked === keyOf(asked) ? this.refined : undefined;
  }

  async start(asked: ParsePromptParams): Promise<void> {
    this.stop();
    const work = new AbortController();
    this.work = work;
    this.asked = keyOf(asked);
    this.tell({ state: 'asking' });
    const { answer, refined } = await this.ask(asked, work.signal).then(answerOf, failureOf);
    if (this.work !== work) return;
    this.work = undefined;
    this.tell(answer, refined);
  }

  /** Gives up what is under way; what is answered stays. */
  stop(): void {
    if (this.work === undefined) return;
    this.work.abort();
    this.work = undefined;
    this.tell({ state: 'unasked' });
  }

  private tell(answer: Suggestion, refined?: Refined): void {
    this.answer = answer;
    this.refined = refined;
    this.changed();
  }
}

interface Answer {
  answer: Suggestion;
  refined?: Refined;
}

function answerOf({ spec, warnings, intelligence }: PromptRefined): Answer {
  if (spec === null || intelligence === null) return { answer: { state: 'unasked' } };
  if (!intelligence.used) return { answer: { state: 'failed', reason: intelligence.fallback_reason ?? 'it was of no use' } };
  return { answer: { state: 'answered', model: intelligence.model ?? 'the model', differences: intelligence.differences }, refined: { spec, warnings } };
}

function failureOf(error: unknown): Answer {
  return { answer: { state: 'failed', reason: `it could not be asked: ${error instanceof Error ? error.message : String(error)}` } };
}

function keyOf({ prompt, nodeType }: Asked): string {
  return JSON.stringify([prompt, nodeType]);
}
