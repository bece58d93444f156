import type { CompleteError } from '../protocol';

/** Why a model has not answered: the editor's codes in words, as the end of a sentence that begins with "because". */
export function modelError(error: unknown): CompleteError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'NoPermissions':
      return { code: 'refused', message: 'the use of the model is not allowed' };
    case 'Blocked':
      return { code: 'blocked', message: 'the model is blocked, or its quota is used up' };
    case 'NotFound':
      return { code: 'unavailable', message: 'the model is gone' };
    default:
      return { code: 'failed', message: `the model failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
