import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../support/language.js';
import { writeDurably } from './write-durably.js';

const scoreSchema = z.object({
  language: z.enum(languages),
  /** Counts of labelled messages: in scope, of these answered, of these right; out of scope, of these answered. */
  inScope: z.number(),
  answered: z.number(),
  right: z.number(),
  outOfScope: z.number(),
  outOfScopeAnswered: z.number(),
});

/** How a model does on the labelled messages of one language. */
export type Score = z.infer<typeof scoreSchema>;

const gateResultSchema = z.object({ gate: z.string(), passed: z.boolean(), detail: z.string() });

/** What one gate found, in words for the person in charge. */
export type GateResult = z.infer<typeof gateResultSchema>;

const reportSchema = z.object({
  version: z.string().min(1),
  /** ISO 8601, UTC. */
  trainedAt: z.iso.datetime(),
  utterances: z.number(),
  /** How many of the utterances came from use. */
  lessons: z.number(),
  scores: z.array(scoreSchema),
  /** What cross-validation found. */
  training: z.unknown(),
  /** The last time somebody wanted to publish it. */
  gates: z
    .object({
      at: z.string(),
      /** Version of the model it was compared with. */
      against: z.string(),
      results: z.array(gateResultSchema),
      forced: z.string().optional(),
    })
    .optional(),
});

/** What is known of a model on the shelf. */
export type ModelReport = z.infer<typeof reportSchema>;

const name = 'report.json';

/** The reports of all models on the shelf, newest first. What is not a whole model of ours is passed over. */
export async function readReports(shelf: string): Promise<ModelReport[]> {
  const entries = await readdir(shelf).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const reports = await Promise.all(
    entries.filter((entry) => !entry.startsWith('.')).map((version) => readReport(shelf, version)),
  );
  return reports
    .filter((report) => report !== undefined)
    .sort((a, b) => b.trainedAt.localeCompare(a.trainedAt) || a.version.localeCompare(b.version));
}

/** Writes the report beside the model's files. */
export async function writeReport(directory: string, report: ModelReport): Promise<void> {
  await writeDurably(join(directory, name), `${JSON.stringify(report, undefined, 2)}\n`);
}

async function readReport(shelf: string, version: string): Promise<ModelReport | undefined> {
  try {
    const report = reportSchema.parse(JSON.parse(await readFile(join(shelf, version, name), 'utf8')));
    return report.version === version ? report : undefined;
  } catch {
    return undefined;
  }
}
