import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { packArrays, unpackArrays } from './arrays.js';
import { conceptEntrySchema } from './concepts/read-concepts.js';
import { HashIndex } from './hash-index.js';
import type { Model } from './model.js';

/** Rises when features or files change in a way that makes earlier models wrong. */
export const modelFormat = 5;

const names = {
  head: 'model.json',
  weights: 'weights.bin',
  concepts: 'concepts.json',
} as const;

const headSchema = z.object({
  format: z.literal(modelFormat),
  version: z.string().min(1),
  classes: z.array(z.string()).min(2),
  calibration: z.object({
    temperature: z.tuple([z.number(), z.number(), z.number()]),
    right: z.array(z.number()),
    none: z.array(z.number()),
  }),
  digests: z.object({ weights: z.string(), concepts: z.string() }),
});

/**
 * Writes a model into `directory`, which is made if need be. The head, written last, holds digests of the other files:
 * a model half replaced is seen as invalid, never used.
 */
export async function writeModel(directory: string, model: Model): Promise<void> {
  const weights = packArrays({
    vocabulary: model.first.vocabulary.columns.keys,
    rarity: model.first.vocabulary.rarity,
    scales: model.first.scales,
    weights: model.first.weights,
    opinionRows: model.second.rows.keys,
    opinionWeights: model.second.weights,
    languagePieces: model.language.pieces.keys,
    languageEvidence: model.language.evidence,
  });
  const concepts = JSON.stringify(model.lexicon);
  const head = {
    format: modelFormat,
    version: model.version,
    classes: model.classes,
    calibration: model.calibration,
    digests: { weights: digest(weights), concepts: digest(concepts) },
  };
  await mkdir(directory, { recursive: true });
  await replace(join(directory, names.weights), weights);
  await replace(join(directory, names.concepts), concepts);
  await replace(join(directory, names.head), `${JSON.stringify(head, undefined, 2)}\n`);
}

/** Reads what `writeModel` wrote. Throws MODEL_MISSING or MODEL_INVALID. */
export async function readModel(directory: string): Promise<Model> {
  const head = parseHead((await readPart(directory, names.head)).toString('utf8'), directory);
  const part = async (name: keyof typeof head.digests) => {
    const content = await readPart(directory, names[name]);
    if (digest(content) !== head.digests[name]) throw invalid(directory, 'its files do not belong together');
    return content;
  };
  const arrays = unpackArrays(await part('weights'));
  const floats = (name: string) => arrays.get(name) as Float32Array;
  const unsigned = (name: string) => arrays.get(name) as Uint32Array;
  const concepts = JSON.parse((await part('concepts')).toString('utf8')) as unknown;
  return {
    version: head.version,
    classes: head.classes,
    calibration: head.calibration,
    lexicon: z.array(conceptEntrySchema).parse(concepts),
    first: {
      vocabulary: { columns: new HashIndex(unsigned('vocabulary')), rarity: floats('rarity') },
      classCount: head.classes.length,
      weights: arrays.get('weights') as Int8Array,
      scales: floats('scales'),
    },
    second: {
      rows: new HashIndex(unsigned('opinionRows')),
      classCount: head.classes.length,
      weights: floats('opinionWeights'),
    },
    language: {
      pieces: new HashIndex(unsigned('languagePieces')),
      evidence: floats('languageEvidence'),
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

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function invalid(directory: string, problem: string, cause?: unknown): ConvozError {
  return new ConvozError('MODEL_INVALID', `The language model in ${directory} cannot be used: ${problem}`, {
    hint: 'Train it again: npm run convoz -- train',
    cause,
  });
}
