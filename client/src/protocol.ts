import { NotificationType, NotificationType0, ProgressToken, RequestType } from 'vscode-languageclient/node';

// The messages of docs/protocol.md, as far as the client sends or reads them.

export interface MessageError {
  code: string;
  message: string;
  suggestions: string[];
}

/** What decides instead of the prompt's words; absent where the prompt decides. */
export interface Overrides {
  nodeType?: string;
  name?: string;
  domain?: string;
}

export interface ParsePromptParams extends Overrides {
  prompt: string;
  folder: string;
}

export interface Evidence {
  /** The value's key; of one item of a list `key.item`. */
  field: string;
  /** Null for a default. */
  span: { start: number; end: number } | null;
  text: string;
  reason: string;
}

export interface Question {
  field: string;
  text: string;
  choices: string[];
}

/** What a prompt was understood to ask for. Values that nothing is said about here are shown as they are. */
export interface NodeSpec {
  [field: string]: unknown;
  confidence: { overall: number; fields: Record<string, number> };
  evidence: Evidence[];
  questions: Question[];
}

export interface ParsePromptResult {
  spec: NodeSpec | null;
  warnings: string[];
  error: MessageError | null;
}

/** Why a value of a spec cannot be used. */
export interface SpecProblem {
  /** JSON Pointer to the value, e.g. `/steps/2/needs/0`; empty for the whole. */
  path: string;
  code: string;
  message: string;
  suggestions: string[];
}

export interface CheckSpecResult {
  /** As it will be used; null where there are problems. */
  spec: NodeSpec | null;
  problems: SpecProblem[];
  warnings: string[];
}

export interface StartParams extends Overrides {
  prompt?: string;
  spec?: Record<string, unknown>;
  contract?: string;
  folder?: string;
  layout?: string;
  compile?: boolean;
  workDoneToken: ProgressToken;
}

export interface StartedJob {
  jobId: string | null;
  error: MessageError | null;
}

export interface PlannedFile {
  path: string;
  uri: string;
  action: string;
  bytes: number;
  reason: string | null;
}

export interface Gate {
  id: string;
  name: string;
  blocking: boolean;
  status: 'passed' | 'failed' | 'warning' | 'skipped';
  messages: string[];
}

export interface JobResult {
  gates?: Gate[];
  warnings?: string[];
}

export interface JobEnd {
  jobId: string;
  outcome: 'succeeded' | 'failed' | 'cancelled';
}

export interface WorkspaceChecked extends JobEnd {
  filesChecked: number;
  filesWithFindings: number;
  errors: number;
  warnings: number;
  others: number;
}

export interface NodeTypeChecked extends JobEnd {
  checker: string | null;
  /** Null where the checker did not run to its end. */
  errors: number | null;
  skipReason: string | null;
  importError: string | null;
}

export interface JobFinished extends JobEnd {
  root: string | null;
  nodePath: string | null;
  files: PlannedFile[];
  result: JobResult | null;
  error: MessageError | null;
}

export interface GenerationEvent {
  jobId: string;
  event: { event_type: string; stage: string; status: string };
}

export interface FileContent {
  before: string | null;
  after: string | null;
}

export interface ApplyParams {
  jobId: string;
  dirtyFiles: string[];
  workDoneToken: ProgressToken;
}

export interface UndoParams {
  folder: string;
  dirtyFiles: string[];
  workDoneToken: ProgressToken;
}

/** What the server works with. */
export interface Status {
  version: string;
  interpreter: { path: string; version: string | null; reason: string } | null;
  /** Why there is no interpreter, or what is wrong with it. */
  problem: string | null;
  packages: Record<string, string | null>;
  typeChecker: string | null;
  dialect: string | null;
}

/** A value that a model reads in another way than the rules do. */
export interface SpecDifference {
  field: string;
  deterministic: unknown;
  refined: unknown;
}

/** What a model had to do with a spec. */
export interface IntelligenceReport {
  used: boolean;
  model: string | null;
  differences: SpecDifference[];
  fallback_reason: string | null;
}

export interface PromptRefined {
  jobId: string;
  outcome: 'succeeded' | 'cancelled';
  spec: NodeSpec | null;
  warnings: string[];
  intelligence: IntelligenceReport | null;
}

export interface CompleteParams {
  jobId: string;
  messages: { role: 'system' | 'user'; content: string }[];
  maxCharacters: number;
}

export interface CompleteError {
  /** `unavailable` where there is no model. */
  code: string;
  /** The end of a sentence that begins with "because". */
  message: string;
}

export interface CompleteResult {
  model: string | null;
  text: string | null;
  error: CompleteError | null;
}

export const status = new RequestType<{ uri?: string }, Status, void>('onex/status');
export const statusChanged = new NotificationType0('onex/status/changed');
export const trustGranted = new NotificationType<{ trusted: boolean }>('onex/trust');
export const pythonChosen = new NotificationType<{ interpreter: string | null }>('onex/python');
export const parsePrompt = new RequestType<ParsePromptParams, ParsePromptResult, void>('onex/parsePrompt');
export const checkSpec = new RequestType<{ spec: Record<string, unknown>; folder: string }, CheckSpecResult, void>('onex/spec/check');
export const startGeneration = new RequestType<StartParams, StartedJob, void>('onex/generate/start');
export const generationEvent = new NotificationType<GenerationEvent>('onex/generate/event');
export const generationFinished = new NotificationType<JobFinished>('onex/generate/finished');
export const fileContent = new RequestType<{ jobId: string; path: string }, FileContent, void>('onex/generate/content');
export const applyGeneration = new RequestType<ApplyParams, StartedJob, void>('onex/generate/apply');
export const generationApplied = new NotificationType<JobFinished>('onex/generate/applied');
export const discardGeneration = new RequestType<{ jobId: string }, void, void>('onex/generate/discard');
export const undo = new RequestType<UndoParams, StartedJob, void>('onex/undo');
export const undoFinished = new NotificationType<JobFinished>('onex/undo/finished');
export const checkWorkspace = new RequestType<{ workDoneToken: ProgressToken }, StartedJob, void>('onex/checkWorkspace');
export const workspaceChecked = new NotificationType<WorkspaceChecked>('onex/checkWorkspace/finished');
export const typeCheck = new RequestType<{ contract: string; workDoneToken: ProgressToken }, StartedJob, void>('onex/typeCheck');
export const nodeTypeChecked = new NotificationType<NodeTypeChecked>('onex/typeCheck/finished');
export const refine = new RequestType<ParsePromptParams & { workDoneToken: ProgressToken }, StartedJob, void>('onex/intelligence/refine');
export const promptRefined = new NotificationType<PromptRefined>('onex/intelligence/refined');
/** From the server. */
export const complete = new RequestType<CompleteParams, CompleteResult, void>('onex/intelligence/complete');
