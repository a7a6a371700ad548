import type { Activity } from '../engine/botbuilder.js';
import type { ChangeSet } from '../support/change-set.js';
import type { SupportEvent } from '../support/event.js';
import type { Message, RatingRequest } from '../support/message.js';
import type { Response } from '../support/survey.js';
import type { Said } from './compare-lines.js';

/** What turns have said and done, as lines of a transcript; what the customer wrote himself is left out. */
export function saidIn(turns: readonly ChangeSet[]): Said[] {
  return turns.flatMap(({ messages, events, responses }) => [
    ...events.flatMap(({ type, data }) => effectOf(type, data, responses)).map((text) => ({ verb: 'effect', text })),
    ...messages.filter(isSpoken).flatMap(linesOf),
  ]);
}

/** A reply in lines: its words, what it offers, the rating it asks for. */
export function replyInLines(text: string, choices: readonly string[], rating?: RatingRequest): Said[] {
  return [
    { verb: 'bot', text },
    ...(choices.length > 0 ? [{ verb: 'choices', text: choices.join(' | ') }] : []),
    ...(rating ? [{ verb: 'rating', text: `${rating.metric} ${rating.min}–${rating.max}` }] : []),
  ];
}

/** What somebody other than the customer said; events on the wire have no words. */
function isSpoken({ author, text }: Message): boolean {
  return author.kind !== 'customer' && text !== '';
}

function linesOf({ author, text, activity }: Message): Said[] {
  if (author.kind === 'agent') return [{ verb: 'agent', text }];
  const { suggestedActions, channelData } = JSON.parse(activity) as Partial<Activity>;
  const rating: RatingRequest | undefined = channelData?.convoz?.rating;
  const titles = (suggestedActions?.actions ?? []).map(({ title }) => title);
  // Clients without the rating control show its points as buttons, which say nothing more.
  const isPoint = (title: string) => /^\d+$/.test(title) || title === rating?.low || title === rating?.high;
  return replyInLines(text, rating ? titles.filter((title) => !isPoint(title)) : titles, rating);
}

function effectOf(type: SupportEvent['type'], data: SupportEvent['data'], responses: readonly Response[]): string[] {
  switch (type) {
    case 'handoff.requested':
      return [`person (${data.reason})`];
    case 'handoff.cancelled':
      return ['back to the bot'];
    case 'survey.answered':
      return responses.map(({ value, comment }) => `rated ${value}${comment === undefined ? '' : ` "${comment}"`}`);
    case 'survey.declined':
      return [data.forever ? 'declined for ever' : 'declined'];
    case 'survey.suppressed':
      return [`not asked (${data.reason})`];
    case 'survey.expired':
      return ['expired'];
    case 'conversation.reopened':
      return ['reopened'];
    case 'conversation.closed':
      return ['closed'];
    case 'language.changed':
      return [`language ${data.to}`];
    case 'turn.failed':
      return ['failed'];
    default:
      return [];
  }
}
