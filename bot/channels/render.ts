import type { Activity } from '../engine/botbuilder.js';
import type { ChannelCapabilities } from '../engine/ports.js';
import type { Language } from '../support/language.js';
import type { Choice, RatingRequest, Reply } from '../support/message.js';

/**
 * A reply as a Bot Framework message within what the channel can show: choices become suggested actions up to
 * `buttons`, or a numbered list in the text; a rating becomes a control where there is one, else its points as buttons
 * where they fit. Where neither is so the text says what to type; it counts everywhere.
 */
export function render(reply: Reply, language: Language, capabilities: ChannelCapabilities): Partial<Activity> {
  const { rating } = reply;
  const shown = choicesShown(reply, capabilities);
  const listed = shown.length > 0 ? [] : (reply.choices ?? []).map((c, i) => `${i + 1}. ${c.title}`);
  const fit = rating && pointsOf(rating).length <= capabilities.buttons;
  const typed = rating && !fit && !capabilities.ratingControl ? [rating.typed] : [];
  const text = [reply.text, ...listed, ...typed].join('\n');
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale: language,
    ...(shown.length > 0 && { suggestedActions: { to: [], actions: shown.map(action) } }),
    ...(rating && capabilities.ratingControl && { channelData: { convoz: { rating: control(rating) } } }),
  };
}

/** The choices that `render` shows as buttons, with their values; none where they stand in the text. */
export function choicesShown({ choices, rating }: Reply, { buttons }: ChannelCapabilities): Choice[] {
  const offered = choices ?? (rating ? pointsOf(rating) : []);
  return offered.length <= buttons ? offered : [];
}

function action({ title }: Choice) {
  return { type: 'imBack', title, value: title };
}

/** Two points have names to tap; of more only the figures fit a button. */
function pointsOf({ min, max, low, high }: RatingRequest): Choice[] {
  if (max - min === 1) return [low, high].map((title) => ({ title, value: title }));
  return Array.from({ length: max - min + 1 }, (_, i) => ({ title: String(min + i), value: String(min + i) }));
}

function control({ typed: _said, ...rating }: RatingRequest): Omit<RatingRequest, 'typed'> {
  return rating;
}
