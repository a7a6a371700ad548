import { InitialsAvatar } from '../../ui/avatar.js';
import { surveyScale } from '../survey-scale.js';
import { momentLabel } from '../time.js';
import type { Rating } from '../wire.js';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';
import { Evidence } from './evidence.js';
import { channelName, customerName, languageName } from './labels.js';

/** Who the customer is, how the last rating was, and what the bot made of the conversation. */
export function ContactPane({ onClose }: { onClose: () => void }) {
  const { desk, t, language } = useDesk();
  const detail = desk.thread.detail.value;
  if (detail === undefined) return <div class="contact-skeleton skeleton" aria-hidden="true" />;
  const { conversation, contact, ratings } = detail;
  const name = customerName(contact, conversation.id, t);
  const slots = Object.entries(t.slots)
    .map(([slot, label]) => ({ label, value: slotValue(slot, conversation.memory?.slots?.[slot], language) }))
    .filter(({ value }) => value !== undefined && value !== contact?.email);
  const lastRating = ratings.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);

  return (
    <div class="contact">
      <header class="contact-header">
        <InitialsAvatar name={name} size={40} />
        <h2>{name}</h2>
        <button type="button" class="icon-button only-without-contact" aria-label={t.hideDetails} onClick={onClose}>
          <DeskIcon name="close" />
        </button>
      </header>
      <dl class="facts">
        {contact?.email !== undefined && contact.email !== name && <Fact name={t.email} value={contact.email} />}
        <Fact name={t.channel} value={channelName(conversation.channel)} />
        <Fact name={t.spoken} value={languageName(conversation.language, language)} />
        {conversation.memory?.topic !== undefined && <Fact name={t.topic} value={conversation.memory.topic} />}
      </dl>
      {slots.length > 0 && (
        <section>
          <h3>{t.known}</h3>
          <dl class="facts">
            {slots.map(({ label, value }) => (
              <Fact key={label} name={label} value={value ?? ''} />
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{t.rating}</h3>
        {lastRating === undefined ? <p class="soft">{t.noRating}</p> : <RatingLine rating={lastRating} />}
      </section>
      <section>
        <h3>{t.evidence}</h3>
        <Evidence trail={conversation.memory?.trail ?? []} />
      </section>
    </div>
  );
}

/** What the customer writes is kept as a code, and told by its name. */
function slotValue(slot: string, value: string | undefined, language: string): string | undefined {
  return slot === 'foreign' && value !== undefined ? languageName(value, language) : value;
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function RatingLine({ rating }: { rating: Rating }) {
  const { desk, t, language } = useDesk();
  const { max, mood } = surveyScale(rating.metric, rating.value);
  return (
    <>
      <p class="rating" data-mood={mood}>
        {t.ratingOf(rating.metric.toUpperCase(), rating.value, max)}
        <time class="soft" dateTime={rating.at}>
          {momentLabel(new Date(rating.at), desk.now.value, language)}
        </time>
      </p>
      {rating.comment !== undefined && rating.comment !== '' && <blockquote>{rating.comment}</blockquote>}
    </>
  );
}
