import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkData } from '@nlpjs/basic';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { type NumberArray, packArrays, unpackArrays } from './arrays.js';
import { lexiconVersion } from './concepts/concepts.js';
import type { Model } from './model.js';
import type { NlpEngine } from './nlp-engine.js';
import { restoreSecondOpinion } from './second-opinion.js';

/** Rises when features or files change in a way that makes earlier models wrong. */
export const modelFormat = 1;

const names = { head: 'model.json', weights: 'weights.bin', opinion: 'opinion.json' } as const;

const headSchema = z.object({
  format: z.literal(modelFormat),
  version: z.string().min(1),
  lexicon: z.literal(lexiconVersion),
  classes: z.array(z.string()).min(2),
  calibration: z.object({
    blend: z.tuple([z.number(), z.number(), z.number()]),
    right: z.array(z.number()),
    none: z.array(z.number()),
    threshold: z.object({ answerFrom: z.number(), outOfScopeCost: z.number() }),
  }),
  digests: z.object({ weights: z.string(), opinion: z.string() }),
});

/**
 * Writes a model into `directory`, which is made if need be. The head, written last, holds digests of the other files:
 * a model half replaced is seen as invalid, never used.
 */
export async function writeModel(directory: string, model: Model): Promise<void> {
  const weights = packArrays({
    vocabulary: Uint32Array.from(model.first.vocabulary.keys()),
    weights: model.first.weights,
    languagePieces: Uint32Array.from(model.language.pieces.keys()),
    languageEvidence: model.language.evidence,
  });
  const opinion = JSON.stringify(model.second.toJSON());
  const head = {
    format: modelFormat,
    version: model.version,
    lexicon: lexiconVersion,
    classes: model.classes,
    calibration: model.calibration,
    digests: { weights: digest(weights), opinion: digest(opinion) },
  };
  await mkdir(directory, { recursive: true });
  await replace(join(directory, names.weights), weights);
  await replace(join(directory, names.opinion), opinion);
  await replace(join(directory, names.head), `${JSON.stringify(head, undefined, 2)}\n`);
}

/** Reads what `writeModel` wrote. Throws MODEL_MISSING or MODEL_INVALID. */
export async function readModel(directory: string, engine: NlpEngine): Promise<Model> {
  const head = parseHead((await readPart(directory, names.head)).toString('utf8'), directory);
  const weights = await readPart(directory, names.weights);
  const opinion = await readPart(directory, names.opinion);
  if (digest(weights) !== head.digests.weights || digest(opinion) !== head.digests.opinion) {
    throw invalid(directory, 'its files do not belong together');
  }
  const arrays = unpackArrays(weights);
  return {
    version: head.version,
    classes: head.classes,
    calibration: head.calibration,
    first: {
      vocabulary: numbered(arrays.get('vocabulary')),
      classCount: head.classes.length,
      weights: arrays.get('weights') as Float32Array,
    },
    second: restoreSecondOpinion(engine, JSON.parse(opinion.toString('utf8')) as NetworkData, head.classes),
    language: {
      pieces: numbered(arrays.get('languagePieces')),
      evidence: arrays.get('languageEvidence') as Float32Array,
    },
  };
}

function parseHead(json: string, directory: string): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw invalid(directory, `${names.head} is damaged or was made by another version of Convoz`, cause);
  }
}

async function readPart(directory: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(directory, name));
  } catch (cause) {
    throw new ConvozError('MODEL_MISSING', `There is no language model in ${directory} (${name} cannot be read)`, {
      hint: 'Train one: npm run convoz -- train',
      cause,
    });
  }
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

function numbered(keys: NumberArray | undefined): Map<number, number> {
  const map = new Map<number, number>();
  for (const key of keys ?? []) map.set(key, map.size);
  return map;
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function invalid(directory: string, problem: string, cause?: unknown): ConvozError {
  return new ConvozError('MODEL_INVALID', `The language model in ${directory} cannot be used: ${problem}`, {
    hint: 'Train it again: npm run convoz -- train',
    cause,
  });
}
