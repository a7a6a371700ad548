import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { writeDurably } from './write-durably.js';

const publicationSchema = z.object({
  version: z.string().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** Why it was published although it had failed a gate. */
  forced: z.string().optional(),
});

/** A model that was put to use. */
export type Publication = z.infer<typeof publicationSchema>;

const fileSchema = z.object({ publications: z.array(publicationSchema) });

/** How far back one can go. Beyond that, and below all of them, is the model that comes with Convoz. */
const remembered = 5;

const pathOf = (shelf: string) => join(shelf, 'published.json');

/** What has been published, newest first: the first is in use, the second is what a rollback goes to. Throws MODEL_INVALID. */
export async function readPublications(shelf: string): Promise<Publication[]> {
  return parsePublications(await publicationFile(shelf), shelf);
}

/** The content of the file, for a cheap look whether anything is new; empty when nothing has ever been published. */
export async function publicationFile(shelf: string): Promise<string> {
  try {
    return await readFile(pathOf(shelf), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

export function parsePublications(content: string, shelf: string): Publication[] {
  if (content === '') return [];
  try {
    return fileSchema.parse(JSON.parse(content)).publications;
  } catch (cause) {
    throw new ConvozError('MODEL_INVALID', `${pathOf(shelf)} is damaged: which model is published is not known`, {
      hint: 'Remove the file, then publish a model again: npm run convoz -- model publish VERSION',
      cause,
    });
  }
}

export async function writePublications(shelf: string, publications: readonly Publication[]): Promise<void> {
  const kept = publications.slice(0, remembered);
  await writeDurably(pathOf(shelf), `${JSON.stringify({ publications: kept }, undefined, 2)}\n`);
}
