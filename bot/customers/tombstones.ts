import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The ids of contacts that were erased, in a file of its own: a restored database does not know them any more. */
export interface Tombstones {
  /** Resolves once they are on the disk; what is there already is there twice. */
  add(contactIds: readonly string[]): Promise<void>;
  all(): Promise<string[]>;
}

/** Those of an installation. The file is not to be restored with a backup. */
export function tombstonesIn(dataDir: string): Tombstones {
  return tombstoneFile(join(dataDir, 'erased.txt'));
}

/** A file of lines; written to its end only, so that a crash costs at most the line being written. */
export function tombstoneFile(path: string): Tombstones {
  const all = async () => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return [...new Set(text.split('\n').filter(Boolean))];
  };
  return {
    all,
    async add(contactIds) {
      if (contactIds.length === 0) return;
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a');
      try {
        // After a line that was cut off the next begins on its own.
        await file.appendFile(`\n${contactIds.join('\n')}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
