import type { Comment } from '../../../bot/support/report-types.js';
import { channelName, languageName } from '../../ui/team/names.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { deskAddress } from '../other-pages.js';
import { useReports } from '../state/context.js';
import { RatingMark } from './rating-mark.js';

/** Comments as they were written, each with its rating and the way to its conversation. */
export function Comments({ comments }: { comments: readonly Comment[] }) {
  const { t, f, language, agentName } = useReports();
  const topicTitle = useTopicTitle(language);
  return (
    <ul class="comments">
      {comments.map((comment) => {
        const { invitationId, conversationId, metric, value, min, max, at, channel, topic, agentId, themes } = comment;
        const agent = agentId === undefined ? undefined : agentName(agentId);
        const facts = [
          channelName(channel),
          languageName(comment.language, language),
          ...(topic ? [topicTitle(topic)] : []),
          ...(agent ? [agent] : []),
        ];
        return (
          <li key={invitationId} class="comment">
            <RatingMark metric={metric} value={value} min={min} max={max} />
            <div>
              <p class="comment-text" lang={comment.language}>
                {comment.comment}
              </p>
              <p class="comment-facts">
                <a href={deskAddress(conversationId)}>
                  <time dateTime={at}>{f.moment(at)}</time>
                </a>{' '}
                · {facts.join(' · ')}
                {themes.length > 0 && (
                  <span class="comment-themes">
                    {' '}
                    · {themes.map((theme) => t.commentThemes.names[theme]).join(', ')}
                  </span>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
