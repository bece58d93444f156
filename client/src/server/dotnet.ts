import { execFile } from 'node:child_process';
import * as path from 'node:path';

const leastMajor = 10;

/** Where a .NET host may be, the likeliest first. Relative entries of PATH are left out: they would mean the workspace. */
export function dotnetCandidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string[] {
  const windows = platform === 'win32';
  const style = windows ? path.win32 : path.posix;
  const folders = [
    environment['DOTNET_ROOT'],
    ...(environment['PATH'] ?? environment['Path'] ?? '').split(style.delimiter),
    ...(windows
      ? [style.join(environment['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')]
      : ['/usr/share/dotnet', '/usr/lib/dotnet', '/usr/local/share/dotnet', '/opt/homebrew/bin']),
    style.join(home, '.dotnet'),
  ];
  const usable = folders.filter((folder): folder is string => folder !== undefined && style.isAbsolute(folder));
  return [...new Set(usable)].map(folder => style.join(folder, windows ? 'dotnet.exe' : 'dotnet'));
}

/** Whether the output of `dotnet --list-runtimes` names a runtime that the server runs on. */
export function hasRuntime(listing: string): boolean {
  return listing.split('\n').some(line => Number(/^Microsoft\.NETCore\.App (\d+)\./.exec(line)?.[1]) >= leastMajor);
}

export async function findDotnet(candidates: string[], isFile: (file: string) => boolean): Promise<string | undefined> {
  for (const host of candidates.filter(isFile)) {
    if (hasRuntime(await listRuntimes(host))) return host;
  }
  return undefined;
}

/** Empty where the host cannot be run. */
function listRuntimes(host: string): Promise<string> {
  return new Promise(resolve => {
    execFile(host, ['--list-runtimes'], { timeout: 10_000, windowsHide: true }, (error, output) => resolve(error ? '' : output));
  });
}
