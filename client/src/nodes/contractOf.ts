import * as path from 'node:path';

const names = ['contract.yaml', 'contract.yml'];

/**
 * The contract that a file belongs to: the file itself, else the one in the innermost folder around it, `top` being the outermost
 * that is looked into. Undefined where there is none.
 */
export function contractOf(file: string, top: string, isFile: (file: string) => boolean): string | undefined {
  if (names.includes(path.basename(file))) return file;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const found = names.map(name => path.join(folder, name)).find(isFile);
    if (found !== undefined) return found;
    if (folder === top || folder === path.dirname(folder)) return undefined;
  }
}
