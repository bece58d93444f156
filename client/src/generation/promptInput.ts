import * as vscode from 'vscode';

const examples = [
  'Create EFFECT node for PostgreSQL database write operations',
  'Create a COMPUTE node that hashes a document with SHA-256',
  'Create a REDUCER for the order lifecycle: draft → submitted → approved, draft → cancelled',
  'Create an ORCHESTRATOR that runs extract → transform → load, retrying load 3 times',
];

/** Asks for a prompt: typed, or one of those used before, or an example. Undefined where the user leaves. */
export function askForPrompt(history: string[]): Promise<string | undefined> {
  const input = vscode.window.createQuickPick();
  input.title = 'Generate ONEX Node';
  input.placeholder = 'Say in a sentence what the node should do, or choose an example to start from';
  input.ignoreFocusOut = true;
  const known = [...section('Used before', history), ...section('Examples', examples.filter(example => !history.includes(example)))];
  input.items = known;
  input.onDidChangeValue(value => {
    const typed = value.trim();
    input.items = typed === '' ? known : [{ label: typed, description: 'what you typed', alwaysShow: true }, ...known.filter(({ label }) => label !== typed)];
  });
  return new Promise(resolve => {
    input.onDidAccept(() => {
      const prompt = (input.activeItems[0]?.label ?? input.value).trim();
      if (prompt === '') return;
      resolve(prompt);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function section(title: string, prompts: string[]): vscode.QuickPickItem[] {
  return prompts.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...prompts.map(label => ({ label }))];
}
