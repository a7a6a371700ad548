/** As much of an activity as counting needs. */
export interface Said {
  id: string;
  type: string;
  name?: string;
  text?: string;
  replyToId?: string;
  from: { role?: string };
  channelData?: { clientActivityID?: string; 'webchat:sequence-id'?: number };
}

export interface Acknowledged {
  id: string;
  clientActivityId: string;
  text: string;
}

/** What became of the messages of one conversation, or of many: all but `acknowledged`, `answered` and `held` should be zero. */
export interface Figures {
  acknowledged: number;
  /** Acknowledged, but not in the transcript under its id, client id and text. */
  lost: number;
  /** Messages (or openings) with the replies of more than one turn. */
  doubled: number;
  answered: number;
  /** Said while a person was being called, when the bot is silent. */
  held: number;
  unanswered: number;
  /** Activities that are in the transcript more than once. */
  duplicates: number;
  /** Places where the sequence is not one more than before, or the first is not 1. */
  gaps: number;
}

/** Compares a transcript, in its order, with what was acknowledged to the customer. */
export function count(transcript: readonly Said[], acknowledged: readonly Acknowledged[]): Figures {
  const messages = new Map(transcript.filter(isCustomers).map((said) => [said.id, said]));
  const answered = new Set(transcript.filter(isReply).map((said) => said.replyToId));
  const held = heldForPerson(transcript);
  const clientIds = transcript.flatMap((said) => said.channelData?.clientActivityID ?? []);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((ack) => !isSame(messages.get(ack.id), ack)).length,
    doubled: doubled(transcript),
    answered: acknowledged.filter(({ id }) => answered.has(id)).length,
    held: acknowledged.filter(({ id }) => !answered.has(id) && held.has(id)).length,
    unanswered: acknowledged.filter(({ id }) => !answered.has(id) && !held.has(id)).length,
    duplicates: repeats(transcript.map(({ id }) => id)) + repeats(clientIds),
    gaps: transcript.filter((said, i) => said.channelData?.['webchat:sequence-id'] !== i + 1).length,
  };
}

export function add(a: Figures, b: Figures): Figures {
  const keys = Object.keys(a) as (keyof Figures)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Figures;
}

export const nothing: Figures = count([], []);

function isCustomers(said: Said): boolean {
  return said.from.role === 'user';
}

function isReply(said: Said): boolean {
  return !isCustomers(said) && said.type === 'message' && (said.text ?? '') !== '';
}

function isSame(said: Said | undefined, ack: Acknowledged): boolean {
  return said !== undefined && said.channelData?.clientActivityID === ack.clientActivityId && said.text === ack.text;
}

function heldForPerson(transcript: readonly Said[]): Set<string> {
  const calledAt = transcript.findIndex(({ type, name }) => type === 'event' && name === 'handoff.initiate');
  return new Set(calledAt < 0 ? [] : transcript.slice(calledAt).map(({ id }) => id));
}

/**
 * A turn's replies stand together, right after the message they answer. So a second stretch of replies to the same
 * message, or a second opening of the conversation, is a turn that ran twice.
 */
function doubled(transcript: readonly Said[]): number {
  const stretches = new Map<string, number>();
  let last: string | undefined;
  for (const said of transcript) {
    const to = isCustomers(said) ? undefined : said.replyToId;
    if (to !== undefined && to !== last) stretches.set(to, (stretches.get(to) ?? 0) + 1);
    last = to;
  }
  const own = new Set(transcript.filter(isCustomers).map(({ id }) => id));
  const openings = [...stretches.keys()].filter((to) => !own.has(to)).length;
  return [...stretches.values()].filter((n) => n > 1).length + Math.max(0, openings - 1);
}

function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}
