import { useState } from 'preact/hooks';
import { channelName } from '../../ui/team/names.js';
import { channelIcon, TeamIcon } from '../../ui/team/team-icon.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { surveyScale } from '../survey-scale.js';
import { momentLabel } from '../time.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { PastConversation } from './past-conversation.js';
import { Timeline } from './timeline.js';

/** What was before, on all channels; each opens here to be read, without leaving the customer who is being served. */
export function EarlierList({ detail }: { detail: Detail }) {
  const { desk, t, language } = useDesk();
  const topicTitle = useTopicTitle(language);
  const [openId, setOpenId] = useState<string>();
  const [timelineOpen, setTimelineOpen] = useState(false);
  const earlier = detail.earlier ?? [];
  const contactId = detail.contact?.id;
  return (
    <section>
      <div class="section-head">
        <h3>{t.earlier.title}</h3>
        {contactId !== undefined && earlier.length > 0 && (
          <button type="button" class="link" onClick={() => setTimelineOpen(true)}>
            {t.earlier.timeline}
          </button>
        )}
      </div>
      {earlier.length === 0 && <p class="soft">{t.earlier.none}</p>}
      <ul class="earlier">
        {earlier.map((one) => (
          <li key={one.id}>
            <button type="button" class="earlier-row" onClick={() => setOpenId(one.id)}>
              <span class="with-icon">
                <TeamIcon name={channelIcon(one.channel)} size={14} />
                <span class="hidden">{channelName(one.channel)}</span>
                {one.topic === undefined ? t.conversation : topicTitle(one.topic)}
              </span>
              <time class="soft" dateTime={one.lastAt}>
                {momentLabel(new Date(one.lastAt), desk.now.value, language)}
              </time>
              <span class="earlier-last soft">{one.lastText}</span>
              {one.rating?.value !== undefined && (
                <span class="rating" data-mood={surveyScale({ ...one.rating, value: one.rating.value }).mood}>
                  {t.ratingOf(one.rating.metric.toUpperCase(), one.rating.value, one.rating.max)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {openId !== undefined && <PastConversation id={openId} onClose={() => setOpenId(undefined)} />}
      {timelineOpen && contactId !== undefined && (
        <Timeline contactId={contactId} name={detail.contact?.name} onClose={() => setTimelineOpen(false)} />
      )}
    </section>
  );
}
