import { useEffect, useState } from 'preact/hooks';
import { RichText } from '../../ui/rich-text.js';
import { channelName } from '../../ui/team/names.js';
import { dayLabel, timeOfDay } from '../time.js';
import type { TimelineMessage } from '../wire.js';
import { useDesk } from './context.js';
import { Dialog } from './dialog.js';

/** All that was said with a customer, over all conversations and channels, latest first. */
export function Timeline({
  contactId,
  name,
  onClose,
}: {
  contactId: string;
  name: string | undefined;
  onClose: () => void;
}) {
  const { desk, t, language } = useDesk();
  const [messages, setMessages] = useState<TimelineMessage[]>([]);
  const [next, setNext] = useState<string>();
  const load = (before?: string) => {
    const task = desk.api.contacts.timeline(contactId, before).then((page) => {
      setMessages((known) => [...known, ...page.messages.filter(({ text }) => text !== '')]);
      setNext(page.next);
    });
    void desk.attempt(task);
  };
  useEffect(() => load(), [contactId]);
  const authorOf = ({ author }: TimelineMessage) =>
    author.kind === 'customer' ? (name ?? t.visitor) : author.kind === 'agent' ? (author.name ?? '…') : t.bot;

  return (
    <Dialog class="past" title={t.earlier.timeline} onClose={onClose}>
      <ol
        class="timeline"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {messages.map((message) => {
          const at = new Date(message.at);
          return (
            <li key={message.id} data-author={message.author.kind}>
              <p class="soft">
                {authorOf(message)} · {channelName(message.channel)} ·{' '}
                <time dateTime={message.at}>{`${dayLabel(at, language)}, ${timeOfDay(at, language)}`}</time>
              </p>
              <RichText text={message.text} />
            </li>
          );
        })}
        {next !== undefined && (
          <li>
            <button type="button" class="button" onClick={() => load(next)}>
              {t.earlier.more}
            </button>
          </li>
        )}
      </ol>
    </Dialog>
  );
}
