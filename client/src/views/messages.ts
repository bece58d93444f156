// What the page of a generation and the extension say to each other.

import type { Gate, MessageError, NodeSpec, PlannedFile, SpecDifference, SpecProblem } from '../protocol';
import type { Edits } from '../specEdits';

/** What the user asks for: a sentence, and what they have changed in what was understood of it. */
export interface Request {
  prompt: string;
  edits: Edits;
}

/** What is understood of a request. */
export interface Reading {
  /** With what the user has changed; null where the prompt was not understood. */
  spec: NodeSpec | null;
  /** Why values cannot be used. */
  problems: SpecProblem[];
  warnings: string[];
  /** Why the prompt was not understood. */
  error: MessageError | null;
  /** What a model has to say to it; null where none is to be asked. */
  suggestion: Suggestion | null;
}

/** How far a model has come with a request. */
export type Suggestion =
  | { state: 'asking' }
  /** It was not asked for this sentence, or was given up. */
  | { state: 'unasked' }
  /** The spec of the reading has these values as the model refined them, where the user has not changed them. */
  | { state: 'answered'; model: string; differences: SpecDifference[] }
  /** The end of a sentence that begins with "because". */
  | { state: 'failed'; reason: string };

/** What outlives the page, where the window is loaded again: enough to ask for the same once more. */
export interface Kept {
  request: Request;
  /** URI of the folder that the node's own folder is put into. */
  folder: string;
}

export interface Folder {
  uri: string;
  /** For people. */
  name: string;
}

/** What the page shows. */
export type PageState =
  | { step: 'review'; request: Request; folder: Folder; reading: Reading }
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
  | { type: 'reading'; reading: Reading; folder: Folder };

export type FromPage =
  | { type: 'ready' }
  | { type: 'edit'; request: Request }
  | { type: 'chooseFolder' }
  | { type: 'askModel' }
  | { type: 'stopModel' }
  | { type: 'plan'; request: Request }
  | { type: 'show'; path: string }
  | { type: 'showAll' }
  | { type: 'apply' }
  | { type: 'cancel' }
  | { type: 'back' }
  | { type: 'discard' };
