import type { Status } from '../protocol';

/** What the server works with, one sentence a line, for people. */
export function describeStatus({ version, interpreter, problem, packages, typeChecker, dialect }: Status): string {
  return [
    `Server ${version}`,
    interpreter === null ? 'No Python' : `Python ${interpreter.version ?? 'of an unknown version'}: ${interpreter.path} (${interpreter.reason})`,
    ...(problem === null ? [] : [problem]),
    ...Object.entries(packages).map(([name, installed]) => `${name}: ${describePackage(installed)}`),
    `Type checker: ${typeChecker ?? 'none, gate G13 is skipped'}`,
    ...(dialect === null ? [] : [`Dialect of the open contract: ${dialect}`]),
  ].join('\n');
}

/** @param installed its version, empty where nothing tells it, null where it is not there */
export function describePackage(installed: string | null): string {
  return installed === null ? 'not installed' : installed === '' ? 'installed, version unknown' : installed;
}
