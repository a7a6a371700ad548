import { type TranscriptItem, transcriptItems } from '../../desk/transcript-items.js';
import { RichText } from '../../ui/rich-text.js';
import { useFeedback } from '../state/context.js';
import type { CaseDetail } from '../wire.js';
import { momentLabel } from './due.js';

/** The end of the conversation, and the way to all of it. */
export function CaseMessages({ detail }: { detail: CaseDetail }) {
  const { t } = useFeedback();
  const { case: known, messages } = detail;
  return (
    <section class="messages">
      <div class="messages-head">
        <h2>{t.cases.messages}</h2>
        <a class="quiet-link" href={`../#closed/${encodeURIComponent(known.conversationId)}`}>
          {t.cases.whole}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="transcript" role="log" aria-label={t.cases.messages} tabIndex={0}>
        {transcriptItems(messages).map((item) => (
          <Item key={item.key} item={item} detail={detail} />
        ))}
      </div>
    </section>
  );
}

function Item({ item, detail }: { item: TranscriptItem; detail: CaseDetail }) {
  const { t, language } = useFeedback();
  if (item.kind === 'day' || item.kind === 'note') return null;
  if (item.kind === 'system') return <p class="line soft">{item.text}</p>;
  const { kind, id, name } = item.author;
  const author =
    kind === 'customer'
      ? (detail.contact?.name ?? t.cases.visitor)
      : kind === 'bot'
        ? t.cases.bot
        : (name ?? detail.agents[id ?? '']);
  return (
    <div class="group" data-author={kind}>
      {item.messages.map((message) => (
        <div class="bubble" key={message.id} lang={detail.case.language}>
          <RichText text={message.text} />
        </div>
      ))}
      <p class="group-foot">
        {author} · {momentLabel(item.messages.at(-1)?.at ?? '', language)}
      </p>
    </div>
  );
}
