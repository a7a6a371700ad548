import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { cleanDeep } from '../channels/clean.js';
import { type Config, databaseOf } from '../config.js';
import type { Recognizer } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import { knowledgeInUse } from '../knowledge-in-use.js';
import { learning } from '../learning.js';
import type { Decided, Review } from '../review/index.js';
import { approveRequest, dismissRequest, draftRequest, groupRequest, listRequest } from '../review/requests.js';
import { asConvozError } from '../server/error-response.js';
import { openStore } from '../store/index.js';
import { modelInUse } from './model-in-use.js';
import { day, decisionLines, groupLines } from './review-lines.js';

type Say = (line: string) => void;
export type ReviewOptions = { json?: boolean } & Record<string, unknown>;

/** `convoz review`: what the bot did not understand or answer well, grouped, largest groups first. */
export async function reviewList(config: Config, options: ReviewOptions, print: Say, tell: Say): Promise<void> {
  const request = read(listRequest, options);
  await withReview(config, await modelInUse(config, tell), async (review) => {
    const listing = await review.list(request);
    if (options.json) return print(JSON.stringify(listing));
    for (const group of listing.groups) for (const line of groupLines(group)) print(line);
    tell(
      `${listing.groups.length} of ${listing.total} groups, from ${listing.messages} messages since ${day(listing.since)}.`,
    );
    if (listing.more) tell('There were more messages: the oldest have been left out.');
    tell(
      listing.total > 0
        ? 'Next: npm run convoz -- review approve|draft|dismiss GROUP'
        : 'Nothing to decide. To look further back: npm run convoz -- review --since YYYY-MM-DD',
    );
  });
}

/** `convoz review approve`: the wordings of a group become lessons for the next training. */
export async function reviewApprove(config: Config, id: string, options: ReviewOptions, print: Say, tell: Say) {
  const [{ id: group }, request] = [read(groupRequest, { id }), read(approveRequest, options)];
  return conclude(config, options, print, tell, (review) => review.approve(group, request));
}

/** `convoz review draft`: keeps an answer to a group's question, for somebody to publish. */
export async function reviewDraft(config: Config, id: string, options: ReviewOptions, print: Say, tell: Say) {
  const { answer, answerFile } = options;
  if ((answer === undefined) === (answerFile === undefined)) {
    throw new ConvozError('BAD_REQUEST', 'A draft needs an answer', { hint: 'Give --answer or --answer-file.' });
  }
  const text = answerFile === undefined ? answer : await readAnswer(String(answerFile));
  const [{ id: group }, request] = [
    read(groupRequest, { id }),
    read(draftRequest, cleanDeep({ ...options, answer: text })),
  ];
  return conclude(config, options, print, tell, (review) => review.draft(group, request));
}

/** `convoz review dismiss`: nothing to learn here. */
export async function reviewDismiss(config: Config, id: string, options: ReviewOptions, print: Say, tell: Say) {
  const [{ id: group }, request] = [read(groupRequest, { id }), read(dismissRequest, options)];
  return conclude(config, options, print, tell, (review) => review.dismiss(group, request));
}

/** `convoz review undo`: takes the latest decision about a group back. */
export async function reviewUndo(config: Config, id: string, print: Say): Promise<void> {
  const { id: group } = read(groupRequest, { id });
  await withReview(config, undefined, async (review) => {
    await review.undo(group);
    print(`Taken back. Group ${id} is open again.`);
  });
}

/** `convoz review decided`: what has been decided lately. */
export async function reviewDecided(config: Config, options: ReviewOptions, print: Say, tell: Say): Promise<void> {
  await withReview(config, undefined, async (review) => {
    const decisions = await review.decided(200);
    if (options.json) return print(JSON.stringify({ decisions }));
    for (const decision of decisions) for (const line of decisionLines(decision)) print(line);
    if (decisions.length === 0) tell('Nothing has been decided yet. To see what is open: npm run convoz -- review');
  });
}

async function conclude(
  config: Config,
  options: ReviewOptions,
  print: Say,
  tell: Say,
  act: (review: Review) => Promise<Decided>,
): Promise<void> {
  await withReview(config, await modelInUse(config, tell), async (review) => {
    const decision = await act(review);
    if (options.json) return print(JSON.stringify({ decision }));
    for (const line of decisionLines(decision)) print(line);
    if (decision.kind === 'approved') tell('Next: npm run convoz -- model train');
    tell(`To take it back: npm run convoz -- review undo ${decision.groupId}`);
  });
}

/** Only what lists or decides needs a model. */
async function withReview(
  config: Config,
  recognizer: Recognizer | undefined,
  work: (review: Review) => Promise<void>,
): Promise<void> {
  const store = await openStore(databaseOf(config));
  const clock = { now: () => new Date() };
  const knowledge = await knowledgeInUse(store, { clock, log: () => undefined });
  const review = learning({
    store,
    model: {
      recognizer() {
        if (!recognizer) throw new Error('No model has been loaded');
        return recognizer;
      },
    },
    knowledge,
    clock,
    ids: { next: () => randomBytes(16).toString('base64url') },
  });
  try {
    await work(review);
  } finally {
    await store.close();
  }
}

function read<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw asConvozError(parsed.error);
  return parsed.data;
}

async function readAnswer(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConvozError('FILE_NOT_FOUND', `The answer in ${file} cannot be read`, { cause });
  }
}
