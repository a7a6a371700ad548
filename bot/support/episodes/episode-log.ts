import type { EventType, SupportEvent } from '../event.js';
import type { Json, JsonObject } from '../json.js';
import { isLanguage, type Language } from '../language.js';

/** An event, ready to be counted: `at` in milliseconds since 1970, never before the one before it. */
export interface Step {
  type: EventType;
  at: number;
  data: JsonObject;
}

/** The events of one episode. */
export interface EpisodeLog {
  conversationId: string;
  episode: number;
  /** Both `unknown` when no event has told them so far. */
  channel: string;
  language: Language | 'unknown';
  steps: readonly Step[];
  /** Another episode came after: this one is over, whether its log says so or not. */
  isFollowed: boolean;
}

type Known = Pick<EpisodeLog, 'channel' | 'language'>;

/**
 * Divides the events of one conversation, oldest first, into its episodes. An event that comes again (same `seq`) counts
 * once; when the clock was set back, time stands still until it has caught up.
 */
export function splitEpisodes(events: readonly SupportEvent[]): EpisodeLog[] {
  const byEpisode = new Map<number, Step[]>();
  const seen = new Set<number>();
  let at = Number.NEGATIVE_INFINITY;
  for (const { seq, episode, type, at: noted, data } of events) {
    if (seq !== undefined && seen.has(seq)) continue;
    if (seq !== undefined) seen.add(seq);
    at = Math.max(at, noted.getTime());
    const steps = byEpisode.get(episode);
    if (steps) steps.push({ type, at, data });
    else byEpisode.set(episode, [{ type, at, data }]);
  }

  const known: Known = { channel: 'unknown', language: 'unknown' };
  const conversationId = events[0]?.conversationId ?? '';
  const inOrder = [...byEpisode].sort(([a], [b]) => a - b);
  for (const [i, [, steps]] of inOrder.entries()) takeReopening(inOrder[i - 1]?.[1] ?? [], steps);
  return inOrder.map(([episode, steps], i) => {
    for (const step of steps) learn(step, known);
    return { conversationId, episode, ...known, steps, isFollowed: i < inOrder.length - 1 };
  });
}

/**
 * Older logs have the message that reopened, and the language it was in, under the number of the episode before: they are
 * moved to the one they began. All events of a turn have the same time.
 */
function takeReopening(previous: Step[], steps: Step[]): void {
  const at = steps[0]?.at;
  const isMessage = (step: Step) => step.type === 'message.received' && step.at === at;
  const from = previous.findLastIndex(isMessage);
  if (from < 0 || steps.some(isMessage)) return;
  const isMoved = (step: Step) => isMessage(step) || (step.type === 'language.changed' && step.at === at);
  const turn = previous.splice(from);
  previous.push(...turn.filter((step) => !isMoved(step)));
  steps.unshift(...turn.filter(isMoved));
}

function learn({ type, data }: Step, known: Known): void {
  if (type !== 'conversation.opened' && type !== 'language.changed') return;
  known.channel = text(data.channel) ?? known.channel;
  const language = type === 'language.changed' ? data.to : data.language;
  if (isLanguage(language)) known.language = language;
}

/** A field of an event's data that should be text; undefined when it is not. */
export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
