import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ModelReport, readReports, writeReport } from './model-report.js';
import { readPublications } from './publications.js';

/** Models kept besides those that were published lately. */
const unpublishedKept = 5;

/** What is half made is given up by then: a training takes seconds. */
const abandonedAfterMs = 3_600_000;

/**
 * Puts a model on the shelf: `make` writes it into a directory of its own, which then becomes `<shelf>/<version>` at once.
 * A process that dies meanwhile leaves only something with a dot before its name, which a later call clears away.
 * Of the models that are not published the newest five are kept. Where the very same model stands already it stays, with what its gates found.
 */
export async function shelve(
  shelf: string,
  now: Date,
  make: (directory: string) => Promise<ModelReport>,
): Promise<ModelReport> {
  await mkdir(shelf, { recursive: true });
  const draft = await mkdtemp(join(shelf, '.draft-'));
  try {
    const report = await make(draft);
    const place = join(shelf, report.version);
    const known = (await readReports(shelf)).find(({ version }) => version === report.version);
    if (known && (await isSameModel(draft, place))) {
      const again = { ...report, ...(known.gates && { gates: known.gates }) };
      await writeReport(place, again);
      return again;
    }
    await writeReport(draft, report);
    await syncFiles(draft);
    await discard(shelf, report.version);
    await rename(draft, place);
    await prune(shelf, now);
    return report;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function prune(shelf: string, now: Date): Promise<void> {
  const published = new Set((await readPublications(shelf)).map(({ version }) => version));
  const others = (await readReports(shelf)).filter(({ version }) => !published.has(version));
  for (const { version } of others.slice(unpublishedKept)) await discard(shelf, version);
  for (const name of await readdir(shelf)) {
    if (!name.startsWith('.') && !name.endsWith('.new')) continue;
    // Somebody else may be done with it meanwhile.
    const found = await stat(join(shelf, name)).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > abandonedAfterMs)
      await rm(join(shelf, name), { recursive: true, force: true });
  }
}

/** Takes it off the shelf in one step before its files go one by one, so that it is never half there. */
async function discard(shelf: string, version: string): Promise<void> {
  const scrap = await mkdtemp(join(shelf, '.old-'));
  try {
    await rename(join(shelf, version), join(scrap, version));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(scrap, { recursive: true, force: true });
  }
}

async function isSameModel(draft: string, place: string): Promise<boolean> {
  for (const name of await readdir(draft)) {
    const [made, there] = await Promise.all([
      readFile(join(draft, name)),
      readFile(join(place, name)).catch(() => undefined),
    ]);
    if (!there || !made.equals(there)) return false;
  }
  return true;
}

async function syncFiles(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const file = await open(join(directory, name), 'r+');
    await file.sync();
    await file.close();
  }
}
