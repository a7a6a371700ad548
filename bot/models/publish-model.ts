import { join } from 'node:path';
import type { Recognizer } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Difference } from '../support/difference.js';
import { accuracyGates, comparisonGates, transcriptGate } from './gates.js';
import { handleAll, scoresOf } from './handle.js';
import type { LabelledMessage } from './labelled.js';
import { loadModel, loadModelInUse, type ModelLog, type ModelPlaces } from './load-model.js';
import { type GateResult, type ModelReport, readReports, writeReport } from './model-report.js';
import { type Publication, readPublications, writePublications } from './publications.js';

export interface PublishDeps extends ModelPlaces {
  labelled: readonly LabelledMessage[];
  checkTranscripts: (recognizer: Recognizer) => Promise<Difference[]>;
  log: ModelLog;
  /** Called with each gate as soon as it has been tried. */
  tried: (result: GateResult) => void;
  now: Date;
}

/**
 * Publishes a model on the shelf, the newest unless another is named, if it passes every gate. What the gates found is kept in its report.
 * `reason` publishes it even so, and is kept too. Throws MODEL_REFUSED, MODEL_MISSING or MODEL_INVALID.
 */
export async function publishModel(
  wanted: string | undefined,
  reason: string | undefined,
  deps: PublishDeps,
): Promise<Publication> {
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

  const at = deps.now.toISOString();
  const failed = results.filter(({ passed }) => !passed).map((result) => result.gate);
  const forced = failed.length > 0 && reason !== undefined ? { forced: reason } : {};
  await writeReport(directory, { ...report, scores, gates: { at, against: current.version, results, ...forced } });
  if (failed.length > 0 && reason === undefined) {
    throw new ConvozError(
      'MODEL_REFUSED',
      `Model ${report.version} was not published: it failed ${failed.join(', ')}`,
      {
        hint: 'Mend the corpus and train again, or publish it all the same, with a reason that is kept: --force "REASON"',
      },
    );
  }
  const publication = { version: report.version, at, ...forced };
  const earlier = (await readPublications(deps.shelf)).filter(({ version }) => version !== report.version);
  await writePublications(deps.shelf, [publication, ...earlier]);
  return publication;
}

async function findReport(shelf: string, wanted: string | undefined): Promise<ModelReport> {
  const reports = await readReports(shelf);
  const report = wanted === undefined ? reports[0] : reports.find(({ version }) => version === wanted);
  if (report) return report;
  throw new ConvozError('MODEL_MISSING', wanted ? `There is no model ${wanted} on the shelf` : 'The shelf is empty', {
    hint: wanted ? 'See what there is: npm run convoz -- model list' : 'Train one: npm run convoz -- model train',
  });
}
