import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recognizer } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Difference } from '../support/difference.js';
import { inParallel } from './in-parallel.js';
import { playScenario } from './play-scenario.js';
import { readTranscript, type Scenario } from './read-transcript.js';
import { sandboxFor } from './scenario-sandbox.js';
import { openShop } from './shop.js';
import { withSandboxes } from './with-sandboxes.js';

/**
 * Plays every scenario of the directory's `.chat` files with this recogniser; returns all differences, in the order of the
 * files. Nothing of the running service is touched, and the event loop turns between scenarios.
 * Throws FILE_NOT_FOUND, also where there is not a single scenario, since nothing would have been tried, or TRANSCRIPT_INVALID.
 */
export async function checkTranscripts(recognizer: Recognizer, directory: string): Promise<Difference[]> {
  const names = (await readdir(directory).catch(notThere(directory))).filter((name) => name.endsWith('.chat')).sort();
  const scenarios: Scenario[] = [];
  for (const name of names) scenarios.push(...(await readTranscriptFile(join(directory, name), name)));
  if (scenarios.length === 0) notThere(directory)(undefined);
  return playScenarios(scenarios, recognizer);
}

/** The scenarios of one file. Throws FILE_NOT_FOUND or TRANSCRIPT_INVALID. */
export async function readTranscriptFile(path: string, name = path): Promise<Scenario[]> {
  return readTranscript(await readFile(path, 'utf8').catch(notThere(path)), name);
}

/** Plays scenarios, each in a sandbox of its own. */
export async function playScenarios(scenarios: readonly Scenario[], recognizer: Recognizer): Promise<Difference[]> {
  const shop = await openShop();
  const found = await withSandboxes((open) =>
    inParallel(scenarios, async (scenario) => {
      const { sandbox, locale } = sandboxFor(open, scenario, recognizer, shop);
      return playScenario(scenario, sandbox, locale);
    }),
  );
  return found.flat();
}

function notThere(path: string) {
  return (cause: unknown): never => {
    throw new ConvozError('FILE_NOT_FOUND', `There are no transcripts to be read at ${path}`, {
      hint: 'Name .chat files, such as test/transcripts/*.chat.',
      cause,
    });
  };
}
