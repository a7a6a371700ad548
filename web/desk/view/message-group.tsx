import { Fragment } from 'preact';
import { RichText } from '../../ui/rich-text.js';
import type { Me } from '../../ui/team/session-api.js';
import { timeOfDay } from '../time.js';
import type { TranscriptItem } from '../transcript-items.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { Delivery } from './delivery.js';
import { FileList } from './file-list.js';
import { customerName } from './labels.js';

/** Where a message stands on the page. */
export function bubbleId(messageId: string): string {
  return `message-${messageId}`;
}

export interface MessageGroupProps {
  group: TranscriptItem & { kind: 'group' };
  me: Me;
  detail: Detail;
}

/** Messages of one author in a row, with one name and one time. */
export function MessageGroup({ group, me, detail }: MessageGroupProps) {
  const { t, language } = useDesk();
  const { kind, id, name } = group.author;
  const last = group.messages.at(-1);
  const author =
    kind === 'customer'
      ? customerName(detail.contact, detail.conversation.id, t)
      : kind === 'bot'
        ? t.bot
        : id === me.id
          ? t.you
          : (name ?? detail.agents[id ?? ''] ?? '…');

  return (
    <div class="group" data-author={kind}>
      {group.messages.map((message) => (
        <Fragment key={message.id}>
          <div class="bubble" id={bubbleId(message.id)} lang={detail.conversation.language}>
            {message.deletedAt ? <em class="soft">{t.deletedByCustomer}</em> : <RichText text={message.text} />}
            {message.files && <FileList files={message.files} />}
            {message.choices && <p class="offered">{message.choices.join(' · ')}</p>}
          </div>
          {message.editedAt && !message.deletedAt && <p class="delivery soft">{t.edited}</p>}
          <Delivery message={message} isFollowed={message !== last} />
        </Fragment>
      ))}
      <p class="group-foot">
        {author}
        {last && (
          <>
            {' · '}
            <time dateTime={last.at}>{timeOfDay(new Date(last.at), language)}</time>
          </>
        )}
      </p>
    </div>
  );
}
