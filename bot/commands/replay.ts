import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, databaseOf } from '../config.js';
import type { Recognizer } from '../engine/ports.js';
import { ConvozError, isConvozError } from '../errors.js';
import { loadRecognizer } from '../nlu/index.js';
import { compareModels, playScenarios, type ReplaySummary, readTranscriptFile } from '../replay/index.js';
import { openStore } from '../store/index.js';
import { dayOf } from './day-of.js';
import { modelInUse } from './model-in-use.js';
import { modelPlaces } from './model-places.js';
import { changeLines, summaryLines } from './replay-lines.js';

type Say = (line: string) => void;

export interface ReplayOptions {
  model?: string;
  since?: string;
  until?: string;
  limit?: string;
  json?: boolean;
  idsOnly?: boolean;
}

/** `convoz replay`: transcripts against a model, or stored conversations against two. */
export async function replay(
  config: Config,
  files: readonly string[],
  options: ReplayOptions,
  print: Say,
  tell: Say,
): Promise<void> {
  if (files.length > 0 === (options.since !== undefined)) {
    throw new ConvozError('BAD_REQUEST', 'Replay needs .chat files or --since, and not both', {
      hint: 'npm run convoz -- replay FILE..., or npm run convoz -- replay --since 2026-11-01 --model VERSION',
    });
  }
  if (files.length > 0) return replayFiles(config, files, options, print, tell);
  return replayStored(config, options, print, tell);
}

async function replayFiles(
  config: Config,
  files: readonly string[],
  options: ReplayOptions,
  print: Say,
  tell: Say,
): Promise<void> {
  const scenarios = (await Promise.all(files.map((file) => readTranscriptFile(file)))).flat();
  const recognizer = await modelFor(options.model, config, tell);
  const differences = await playScenarios(scenarios, recognizer);
  if (options.json) print(JSON.stringify({ model: recognizer.version, scenarios: scenarios.length, differences }));
  else {
    for (const { file, line, scenario, expected, said } of differences) {
      print(`${file}:${line} (${scenario})`);
      print(indented('expected ', expected));
      print(indented('said     ', said));
    }
    print(`${scenarios.length} scenarios with model ${recognizer.version}: ${differences.length} differences.`);
  }
  if (differences.length > 0) process.exitCode = 1;
}

async function replayStored(config: Config, options: ReplayOptions, print: Say, tell: Say): Promise<void> {
  const { since, until, limit } = readPeriod(options);
  const before = await modelFor(undefined, config, tell);
  const after = await modelFor(options.model, config, tell);
  if (before.version === after.version) {
    if (options.json) print(JSON.stringify({ before: before.version, after: after.version, changed: 0 }));
    else print(`Model ${before.version} is the one in use: nothing can change. Name another with --model.`);
    return;
  }
  // An interrupted run ends by way of `exit`, where what it has written is removed.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  tell(`Playing conversations with ${before.version}, which is in use, and with ${after.version}.`);
  const store = await openStore(databaseOf(config));
  let toldAt = Date.now();
  const progress = ({ conversations, messages, changed }: ReplaySummary) => {
    if (Date.now() - toldAt < tellEveryMs) return;
    toldAt = Date.now();
    tell(`  ${conversations} conversations, ${messages} messages, ${changed} changed`);
  };
  try {
    const summary = await compareModels({
      store,
      before,
      after,
      period: { since, ...(until && { until }) },
      limit,
      config,
      found: (change) => {
        for (const line of changeLines(change, options)) print(line);
      },
      failed: (conversationId, error) => tell(`Conversation ${conversationId} could not be played: ${nameOf(error)}`),
      progress,
    });
    for (const line of summaryLines(summary, { before: before.version, after: after.version }, options)) print(line);
  } finally {
    await store.close();
  }
}

const tellEveryMs = 2000;

/** The model in use, unless another is named: by its directory, or by its version on the shelf. */
async function modelFor(name: string | undefined, config: Config, tell: Say): Promise<Recognizer> {
  if (name === undefined) return modelInUse(config, tell);
  const places = await modelPlaces(config);
  const directory = [name, join(places.shelf, name)].find((place) => existsSync(join(place, 'model.json')));
  if (directory !== undefined) return loadRecognizer(directory, places);
  throw new ConvozError('MODEL_MISSING', `There is no model ${name}, neither as a directory nor on the shelf`, {
    hint: 'See what is on the shelf: npm run convoz -- model list',
  });
}

function readPeriod({ since, until, limit }: ReplayOptions): { since: Date; until: Date | undefined; limit: number } {
  const most = limit === undefined ? Number.MAX_SAFE_INTEGER : Number(limit);
  if (!Number.isInteger(most) || most < 1)
    throw new ConvozError('BAD_REQUEST', `${limit} is no number of conversations`, {
      hint: 'Give a whole number from 1, or leave --limit out to play all.',
    });
  return { since: dayOf(since) ?? new Date(0), until: dayOf(until), limit: most };
}

function indented(label: string, text: string): string {
  return `  ${label}${text.split('\n').join(`\n  ${' '.repeat(label.length)}`)}`;
}

/** Not the message, which may have words of the conversation. */
function nameOf(error: unknown): string {
  if (isConvozError(error)) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
