import { Icon } from '../../ui/icon.js';
import { namedPoint, ScaleMark } from '../../ui/rating-scale.js';
import { RichText } from '../../ui/rich-text.js';
import type { Chat } from '../chat.js';
import { scaleOf } from '../invites.js';
import type { Entry } from '../transcript.js';

/** One message with what became of it. */
export function Bubble({ chat, entry }: { chat: Chat; entry: Entry }) {
  return (
    <div class="message" data-delivery={entry.delivery}>
      {entry.text && (
        <div class="bubble">
          <BubbleContent chat={chat} entry={entry} />
        </div>
      )}
      {entry.files?.map(({ name, url }) => (
        <a key={name} class="bubble file" {...(url && { href: url })} target="_blank" rel="noopener noreferrer">
          <Icon name="clip" size={16} />
          {name}
        </a>
      ))}
      <DeliveryNote chat={chat} entry={entry} />
    </div>
  );
}

function BubbleContent({ chat, entry }: { chat: Chat; entry: Entry }) {
  const { answer } = entry;
  const scale = answer?.value === undefined ? undefined : scaleOf(chat.transcript.value.entries, answer.invitationId);
  if (!scale || answer?.value === undefined) return <RichText text={entry.text} />;
  const { value } = answer;
  const { display, min, max } = scale;
  const spoken = namedPoint(scale, value) ?? chat.text.value.outOf(value, max);
  if (display === 'numbers') return <span>{spoken}</span>;
  const marks = display === 'stars' ? Array.from({ length: value - min + 1 }, (_, i) => min + i) : [value];
  return (
    <span class="score" role="img" aria-label={spoken}>
      {marks.map((mark) => (
        <ScaleMark key={mark} display={display} value={mark} min={min} max={max} size={20} filled />
      ))}
    </span>
  );
}

function DeliveryNote({ chat, entry }: { chat: Chat; entry: Entry }) {
  const text = chat.text.value;
  switch (entry.delivery) {
    case 'sent':
      return null;
    case 'pending':
      return (
        <p class="delivery">
          <Icon name="clock" size={14} />
          {text.sending}
        </p>
      );
    case 'failed':
      return (
        <p class="delivery" data-failed role="alert">
          <Icon name="alert" size={14} />
          {entry.files ? text.badFile : text.failed}
          <button type="button" class="link" onClick={() => chat.retry(entry.key)}>
            {text.retry}
          </button>
          <button type="button" class="link" onClick={() => chat.discard(entry.key)}>
            {text.discard}
          </button>
        </p>
      );
  }
}
