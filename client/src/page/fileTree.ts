import type { PlannedFile } from '../protocol';

/** A folder or a file of a plan, as the tree shows it. */
export interface TreeEntry {
  name: string;
  /** 1 for the outermost. */
  level: number;
  /** Undefined for a folder. */
  file: PlannedFile | undefined;
}

/** The files with their folders, folders before files, as a flat list from top to bottom. Folders with a single folder in them are joined. */
export function fileTree(files: PlannedFile[]): TreeEntry[] {
  const root = new Folder();
  for (const file of files) root.add(file.path.split('/'), file);
  return root.entries(1);
}

class Folder {
  private readonly folders = new Map<string, Folder>();
  private readonly files: { name: string; file: PlannedFile }[] = [];

  add(names: string[], file: PlannedFile): void {
    const [name = '', ...rest] = names;
    if (rest.length === 0) {
      this.files.push({ name, file });
      return;
    }
    const folder = this.folders.get(name) ?? new Folder();
    this.folders.set(name, folder);
    folder.add(rest, file);
  }

  entries(level: number): TreeEntry[] {
    const folders = [...this.folders].sort(byName).flatMap(([name, folder]) => {
      const [joined, innermost] = folder.joinedWith(name);
      return [{ name: `${joined}/`, level, file: undefined }, ...innermost.entries(level + 1)];
    });
    return [...folders, ...this.files.sort((a, b) => compare(a.name, b.name)).map(({ name, file }) => ({ name, level, file }))];
  }

  private joinedWith(name: string): [string, Folder] {
    const [only] = this.folders;
    return only !== undefined && this.folders.size === 1 && this.files.length === 0 ? only[1].joinedWith(`${name}/${only[0]}`) : [name, this];
  }
}

function byName([a]: [string, Folder], [b]: [string, Folder]): number {
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
