import type { ListedConversation } from '../../../bot/support/report-types.js';
import { channelName } from '../../ui/team/names.js';
import { channelIcon, TeamIcon } from '../../ui/team/team-icon.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { deskAddress } from '../other-pages.js';
import { useReports } from '../state/context.js';

/** One conversation behind a figure, as a way to the whole of it at the desk. */
export function ConversationRow({ row }: { row: ListedConversation }) {
  const { t, f, agentName, language: reader } = useReports();
  const topicTitle = useTopicTitle(reader);
  const { conversationId, openedAt, channel, language, topic, agentId, outcome, ratings, lastText, effort } = row;
  const at = openedAt ?? row.closedAt;
  const agent = agentId === undefined ? undefined : agentName(agentId);
  const facts = [
    ...(outcome ? [t.outcome.names[outcome]] : []),
    ...(topic ? [topicTitle(topic)] : []),
    ...(agent ? [agent] : []),
    ...(effort === undefined ? [] : [t.effort.short(f.number(effort))]),
  ];
  return (
    <li>
      <a class="conversation" href={deskAddress(conversationId)}>
        <span class="conversation-head">
          <TeamIcon name={channelIcon(channel)} size={14} />
          <span class="hidden">{channelName(channel)}</span>
          {at !== undefined && <time dateTime={at}>{f.moment(at)}</time>}
          <abbr class="badge">{language.toUpperCase()}</abbr>
          {ratings.map(({ metric, value }) => (
            <span key={metric} class="conversation-rating">
              {t.metrics[metric].code} <strong>{value}</strong>
            </span>
          ))}
        </span>
        {ratings.map(
          ({ metric, comment }) =>
            comment !== undefined && (
              <q key={metric} class="conversation-comment" lang={language}>
                {comment}
              </q>
            ),
        )}
        <span class="conversation-text" lang={language}>
          {lastText}
        </span>
        <span class="conversation-facts">{facts.join(' · ')}</span>
      </a>
    </li>
  );
}
