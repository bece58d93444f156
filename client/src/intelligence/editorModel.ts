import * as vscode from 'vscode';
import type { CompleteParams, CompleteResult } from '../protocol';
import { modelError } from './modelError';
import { modelSelector } from './modelSelector';

/** Asks a model of the editor for the server. The user's consent is the editor's business; text that nobody reads is not waited for. */
export async function askEditorModel({ messages, maxCharacters }: CompleteParams, cancellation: vscode.CancellationToken): Promise<CompleteResult> {
  const settings = vscode.workspace.getConfiguration('onex.intelligence');
  // Who has named an endpoint wants it asked, which the server does.
  const model = settings.get<string>('endpoint', '') === '' ? (await vscode.lm.selectChatModels(modelSelector(settings.get<string>('model', ''))))[0] : undefined;
  if (model === undefined) return { model: null, text: null, error: { code: 'unavailable', message: 'the editor has no such model' } };
  try {
    // There is no role for instructions here: they come first.
    const asked = messages.map(({ content }) => vscode.LanguageModelChatMessage.User(content));
    const response = await model.sendRequest(asked, { justification: 'ONEX lets a model look over how a sentence for a node was understood.' }, cancellation);
    let text = '';
    for await (const part of response.text) {
      text += part;
      if (text.length > maxCharacters) break;
    }
    return { model: model.name, text, error: null };
  } catch (error) {
    return { model: model.name, text: null, error: modelError(error) };
  }
}
