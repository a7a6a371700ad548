import { ConvozError } from '../errors.js';
import { type Publication, readPublications, writePublications } from './publications.js';
import { type GateDeps, tryGates } from './try-gates.js';

export type PublishDeps = GateDeps;

/**
 * Publishes a model on the shelf, the newest unless another is named, if it passes every gate. What the gates found is kept in its report.
 * `reason` publishes it even so, and is kept too. Throws MODEL_REFUSED, MODEL_MISSING or MODEL_INVALID.
 */
export async function publishModel(
  wanted: string | undefined,
  reason: string | undefined,
  deps: PublishDeps,
): Promise<Publication> {
  const { version, failed } = await tryGates(wanted, reason, deps);
  if (failed.length > 0 && reason === undefined) {
    throw new ConvozError('MODEL_REFUSED', `Model ${version} was not published: it failed ${failed.join(', ')}`, {
      hint: 'Mend the corpus and train again, or publish it all the same, with a reason that is kept: --force "REASON"',
    });
  }
  const forced = failed.length > 0 && reason !== undefined ? { forced: reason } : {};
  const publication = { version, at: deps.now.toISOString(), ...forced };
  const earlier = (await readPublications(deps.shelf)).filter((one) => one.version !== version);
  await writePublications(deps.shelf, [publication, ...earlier]);
  return publication;
}
