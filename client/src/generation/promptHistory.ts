import type { Memento } from 'vscode';

const key = 'onex.prompts';
const most = 20;

/** The prompts that something was generated from, the latest first. */
export class PromptHistory {
  constructor(private readonly storage: Memento) {}

  get prompts(): string[] {
    return this.storage.get<string[]>(key, []);
  }

  async add(prompt: string): Promise<void> {
    await this.storage.update(key, [prompt, ...this.prompts.filter(known => known !== prompt)].slice(0, most));
  }
}
