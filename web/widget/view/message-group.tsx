import { InitialsAvatar } from '../../ui/avatar.js';
import type { Chat } from '../chat.js';
import type { Group } from '../groups.js';
import { timeLabel } from '../time-label.js';
import { BotAvatar } from './bot-avatar.js';
import { Bubble } from './bubble.js';
import { Choices } from './choices.js';
import { RatingForm } from './rating-form.js';

/** Messages of one author under one time. */
export function MessageGroup({ chat, group }: { chat: Chat; group: Group }) {
  const text = chat.text.value;
  const { choices, rating, comment } = chat.invites.value;
  const name = group.author === 'me' ? text.you : (group.name ?? chat.persona.value);
  const last = group.entries.at(-1);
  return (
    <div class="group" data-author={group.author}>
      {group.author !== 'system' && <p class={group.author === 'agent' ? 'group-author' : 'hidden'}>{name}</p>}
      <div class="group-body">
        {group.author === 'bot' && <BotAvatar chat={chat} size={28} />}
        {group.author === 'agent' && <InitialsAvatar name={name} size={28} />}
        <div class="group-entries">
          {group.entries.map((entry) => (
            <Bubble key={entry.key} chat={chat} entry={entry} />
          ))}
        </div>
      </div>
      {last && group.author !== 'system' && last.delivery === 'sent' && (
        <p class="group-time">
          <time dateTime={new Date(last.at).toISOString()}>
            {timeLabel(last.at, Date.now(), chat.language.value, text.yesterday)}
          </time>
        </p>
      )}
      {group.entries.map(
        (entry) =>
          (entry.key === choices?.key && !comment && (
            <Choices key={entry.key} chat={chat} choices={choices.choices} />
          )) ||
          (entry.key === rating?.key && (
            <RatingForm key={entry.key} chat={chat} entry={entry} rating={rating.rating} />
          )),
      )}
    </div>
  );
}
