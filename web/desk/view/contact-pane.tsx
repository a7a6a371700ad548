import { InitialsAvatar } from '../../ui/avatar.js';
import { channelName, languageName } from '../../ui/team/names.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { Attributes } from './attributes.js';
import { ContactActions } from './contact-actions.js';
import { useDesk } from './context.js';
import { EarlierList } from './earlier-list.js';
import { Evidence } from './evidence.js';
import { customerName } from './labels.js';
import { OrderList } from './order-list.js';
import { RatingList } from './rating-list.js';

/** Who the customer is, what he has ordered, how he has rated, what was before, and what the bot made of the conversation. */
export function ContactPane({ onClose }: { onClose: () => void }) {
  const { desk, t, language } = useDesk();
  const topicTitle = useTopicTitle(language);
  const detail = desk.thread.detail.value;
  if (detail === undefined) return <div class="contact-skeleton skeleton" aria-hidden="true" />;
  const { conversation, contact } = detail;
  const name = customerName(contact, conversation.id, t);
  const slots = Object.entries(t.slots)
    .map(([slot, label]) => ({ label, value: slotValue(slot, conversation.memory?.slots?.[slot], language) }))
    .filter(({ value }) => value !== undefined && value !== contact?.email);
  const identities = (contact?.identities ?? []).filter(({ channel }) => channel === 'user' || channel === 'email');

  return (
    <div class="contact" key={conversation.id}>
      <header class="contact-header">
        <InitialsAvatar name={name} size={40} />
        <h2>{name}</h2>
        <button type="button" class="icon-button only-without-contact" aria-label={t.hideDetails} onClick={onClose}>
          <TeamIcon name="close" />
        </button>
      </header>
      <dl class="facts">
        {contact?.email !== undefined && contact.email !== name && <Fact name={t.email} value={contact.email} />}
        <Fact name={t.channel} value={channelName(conversation.channel)} />
        <Fact name={t.spoken} value={languageName(conversation.language, language)} />
        {conversation.memory?.topic !== undefined && (
          <Fact name={t.topic} value={topicTitle(conversation.memory.topic)} />
        )}
        {identities.map(({ channel, externalId, verified }) => (
          <div class="fact" key={`${channel} ${externalId}`}>
            <dt>{t.identities[channel === 'user' ? 'user' : 'email']}</dt>
            <dd class="identity">
              {externalId}
              <span class="verified" data-verified={verified} title={verified ? t.verified : t.unverified}>
                {verified && <TeamIcon name="shield" size={14} />}
                <span class={verified ? 'hidden' : ''}>{verified ? t.verified : t.unverified}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {contact?.id !== undefined && <Attributes contactId={contact.id} attributes={contact.attributes ?? {}} />}
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
      <OrderList orders={detail.orders} />
      <RatingList ratings={detail.ratings} cases={detail.cases ?? []} />
      <section>
        <h3>{t.evidence}</h3>
        <Evidence trail={conversation.memory?.trail ?? []} />
      </section>
      <EarlierList detail={detail} />
      <ContactActions detail={detail} />
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
