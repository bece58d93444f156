import * as path from 'node:path';

/** What ms-python.python exports, as far as it is needed. */
interface PythonApi {
  environments: { getActiveEnvironmentPath(): { path?: unknown }; onDidChangeActiveEnvironmentPath(listener: () => void): { dispose(): void } };
}

/** What ms-python.vscode-python-envs exports, as far as it is needed. */
interface EnvironmentsApi {
  getEnvironment(scope: undefined): Promise<{ execInfo?: { run?: { executable?: unknown } } } | undefined>;
  onDidChangeEnvironment(listener: () => void): { dispose(): void };
}

/** The Python that an extension of the editor has chosen, and how to hear of another choice. */
export interface PythonChoice {
  /** Absolute; undefined where none is chosen. */
  current(): Promise<string | undefined>;
  onDidChange(listener: () => void): { dispose(): void };
}

/** @returns undefined where the extension exports none of the interfaces that are known */
export function pythonChoice(exported: unknown): PythonChoice | undefined {
  if (isPython(exported)) {
    const { environments } = exported;
    return {
      current: () => Promise.resolve(absolute(environments.getActiveEnvironmentPath().path)),
      onDidChange: listener => environments.onDidChangeActiveEnvironmentPath(listener),
    };
  }
  if (isEnvironments(exported)) {
    return {
      current: async () => absolute((await exported.getEnvironment(undefined))?.execInfo?.run?.executable),
      onDidChange: listener => exported.onDidChangeEnvironment(listener),
    };
  }
  return undefined;
}

function isPython(exported: unknown): exported is PythonApi {
  const environments = has(exported, 'environments') ? exported.environments : undefined;
  return hasFunctions(environments, 'getActiveEnvironmentPath', 'onDidChangeActiveEnvironmentPath');
}

function isEnvironments(exported: unknown): exported is EnvironmentsApi {
  return hasFunctions(exported, 'getEnvironment', 'onDidChangeEnvironment');
}

function hasFunctions(value: unknown, ...names: string[]): boolean {
  return names.every(name => has(value, name) && typeof value[name] === 'function');
}

function has<K extends string>(value: unknown, name: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}

/** Without a choice the extension says the name of a command. */
function absolute(value: unknown): string | undefined {
  return typeof value === 'string' && path.isAbsolute(value) ? value : undefined;
}
