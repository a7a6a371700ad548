import { render } from '../../bot/channels/render.js';
import type { Channel } from '../../bot/engine/ports.js';
import type { Reply } from '../../bot/support/message.js';

/** A question for a rating from one to five. */
export const rating: Reply = {
  text: 'How did we do?',
  rating: {
    invitationId: 'asked',
    metric: 'csat',
    min: 1,
    max: 5,
    display: 'numbers',
    low: 'Bad',
    high: 'Good',
    typed: 'Answer with 1 to 5.',
  },
};

/** Three paragraphs, a, b and c, of which each takes a request of its own; undefined where a channel takes all in one. */
export function longReply(channel: Channel): Reply | undefined {
  const { capabilities } = channel;
  for (let length = Math.floor(capabilities.textLimit * 0.95); length > 100; length = Math.floor(length * 0.8)) {
    const text = ['a', 'b', 'c'].map((letter) => letter.repeat(length)).join('\n\n');
    const requests = channel.requests?.(render({ text }, 'en', { ...capabilities }));
    if (requests?.length === 3) return { text };
  }
  return undefined;
}
