// What the page of a generation and the extension say to each other.

import type { Gate, Overrides, ParsePromptResult, PlannedFile } from '../protocol';

export interface Request extends Overrides {
  prompt: string;
}

/** What the page shows. */
export type PageState =
  | { step: 'review'; request: Request; folder: string; reading: ParsePromptResult }
  | { step: 'working'; title: string }
  | {
      step: 'preview';
      /** What the node is made from, for people. */
      source: string;
      folder: string;
      /** From the folder that paths start from. */
      nodePath: string;
      files: PlannedFile[];
      gates: Gate[];
      warnings: string[];
      /** Why nothing can be written; null where it can. */
      problem: string | null;
      /** Whether there is a review to go back to. */
      canGoBack: boolean;
    };

export type ToPage =
  | { type: 'show'; state: PageState }
  /** What is understood of the request as it stands on the page. */
  | { type: 'reading'; reading: ParsePromptResult; folder: string };

export type FromPage =
  | { type: 'ready' }
  | { type: 'edit'; request: Request }
  | { type: 'chooseFolder' }
  | { type: 'plan'; request: Request }
  | { type: 'show'; path: string }
  | { type: 'showAll' }
  | { type: 'apply' }
  | { type: 'back' }
  | { type: 'discard' };
