import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { languages } from '../support/language.js';

/** A message written by somebody else, with what it means; intent `none` is out of scope. */
export interface EvaluationLine {
  text: string;
  intent: string;
  lang?: (typeof languages)[number] | undefined;
}

const lineSchema = z.object({ text: z.string(), intent: z.string().min(1), lang: z.enum(languages).optional() });

/** Reads a file with one JSON object a line. Throws FILE_NOT_FOUND, or CORPUS_INVALID naming file and line. */
export async function readEvaluation(path: string): Promise<EvaluationLine[]> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConvozError('FILE_NOT_FOUND', `Could not read the evaluation file ${path}`, { cause });
  }
  return parseEvaluation(content, path);
}

/** Reads the text of an evaluation file; `path` is only for messages. Blank lines are skipped. */
export function parseEvaluation(content: string, path: string): EvaluationLine[] {
  const lines: EvaluationLine[] = [];
  for (const [index, raw] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() !== '') lines.push(parseLine(raw, `${path}:${index + 1}`));
  }
  if (lines.length === 0) throw invalid(path, 'there is not a single line');
  return lines;
}

function parseLine(raw: string, place: string): EvaluationLine {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw invalid(place, 'the line is not JSON', cause);
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(place, `${issue?.path.join('.') || 'line'}: ${issue?.message}`);
}

function invalid(place: string, problem: string, cause?: unknown): ConvozError {
  return new ConvozError('CORPUS_INVALID', `${place}: ${problem}`, {
    hint: 'Each line is an object such as {"text": "where is my parcel", "intent": "order.track", "lang": "en"}.',
    cause,
  });
}
