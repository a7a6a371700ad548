import type { Activity } from '../engine/botbuilder.js';
import type { ChannelCapabilities } from '../engine/ports.js';
import type { Language } from '../support/language.js';
import type { Choice, Reply } from '../support/message.js';

/**
 * A reply as a Bot Framework message within what the channel can show: choices become suggested actions up to
 * `buttons`, or a numbered list in the text; a rating becomes a control where there is one, else its numbers as buttons
 * where they fit, and a typed number counts everywhere.
 */
export function render(reply: Reply, language: Language, capabilities: ChannelCapabilities): Partial<Activity> {
  const points = reply.rating ? scale(reply.rating.min, reply.rating.max) : [];
  const choices = reply.choices ?? (points.length <= capabilities.buttons ? points : []);
  const asButtons = choices.length <= capabilities.buttons;
  const text = asButtons ? reply.text : [reply.text, ...choices.map((c, i) => `${i + 1}. ${c.title}`)].join('\n');
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale: language,
    ...(asButtons && choices.length > 0 && { suggestedActions: { to: [], actions: choices.map(action) } }),
    ...(reply.rating && capabilities.ratingControl && { channelData: { convoz: { rating: reply.rating } } }),
  };
}

function action({ title }: Choice) {
  return { type: 'imBack', title, value: title };
}

function scale(min: number, max: number): Choice[] {
  return Array.from({ length: max - min + 1 }, (_, i) => ({ title: String(min + i), value: String(min + i) }));
}
