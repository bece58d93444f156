import * as path from 'node:path';

const names = ['contract.yaml', 'contract.yml'];
const version = /^v\d+(_\d+)*$/;

export interface Disk {
  isFile(file: string): boolean;
  /** The names of the folders in a folder. */
  foldersIn(folder: string): string[];
}

/**
 * The contract that a file belongs to: the file itself, else the one in the innermost folder around it, or in the newest version's
 * folder there. `top` is the outermost folder that is looked into. Undefined where there is none.
 */
export function contractOf(file: string, top: string, disk: Disk): string | undefined {
  if (names.includes(path.basename(file))) return file;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const versions = disk.foldersIn(folder).filter(name => version.test(name));
    const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map(name => path.join(folder, name));
    const found = [folder, ...newestFirst].flatMap(at => names.map(name => path.join(at, name))).find(candidate => disk.isFile(candidate));
    if (found !== undefined) return found;
    if (folder === top || folder === path.dirname(folder)) return undefined;
  }
}
