import { join } from 'node:path';
import type { Recognizer } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Difference } from '../support/difference.js';
import { accuracyGates, comparisonGates, transcriptGate } from './gates.js';
import { handleAll, scoresOf } from './handle.js';
import type { LabelledMessage } from './labelled.js';
import { loadModel, loadModelInUse, type ModelLog, type ModelPlaces } from './load-model.js';
import { type GateResult, type ModelReport, readReports, writeReport } from './model-report.js';

export interface GateDeps extends ModelPlaces {
  labelled: readonly LabelledMessage[];
  checkTranscripts: (recognizer: Recognizer) => Promise<Difference[]>;
  log: ModelLog;
  /** Called with each gate as soon as it has been tried. */
  tried: (result: GateResult) => void;
  now: Date;
}

/**
 * Tries a model on the shelf, the newest unless another is named, at every gate, and resolves with the names of those it
 * failed. What they found is kept in its report, with `reason` if it failed one. Throws MODEL_MISSING or MODEL_INVALID.
 */
export async function tryGates(
  wanted: string | undefined,
  reason: string | undefined,
  deps: GateDeps,
): Promise<{ version: string; failed: string[] }> {
  const report = await findReport(deps.shelf, wanted);
  const directory = join(deps.shelf, report.version);
  const candidate = await loadModel(directory, deps);
  const { recognizer: current } = await loadModelInUse(deps, deps.log);
  const results: GateResult[] = [];
  const gate = (found: GateResult[]) => {
    for (const result of found) deps.tried(result);
    results.push(...found);
  };
  const handled = await handleAll(candidate, deps.labelled);
  const scores = scoresOf(deps.labelled, handled);
  gate(accuracyGates(scores));
  gate(comparisonGates(deps.labelled, await handleAll(current, deps.labelled), handled));
  gate([transcriptGate(await deps.checkTranscripts(candidate))]);

  const failed = results.filter(({ passed }) => !passed).map((result) => result.gate);
  const forced = failed.length > 0 && reason !== undefined ? { forced: reason } : {};
  const gates = { at: deps.now.toISOString(), against: current.version, results, ...forced };
  await writeReport(directory, { ...report, scores, gates });
  return { version: report.version, failed };
}

async function findReport(shelf: string, wanted: string | undefined): Promise<ModelReport> {
  const reports = await readReports(shelf);
  const report = wanted === undefined ? reports[0] : reports.find(({ version }) => version === wanted);
  if (report) return report;
  throw new ConvozError('MODEL_MISSING', wanted ? `There is no model ${wanted} on the shelf` : 'The shelf is empty', {
    hint: wanted ? 'See what there is: npm run convoz -- model list' : 'Train one: npm run convoz -- model train',
  });
}
