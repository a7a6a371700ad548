import type { CommentsReport } from '../../../bot/support/report-types.js';
import { Comments } from '../comments/comments.js';
import { themesTitle } from '../comments/themes.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';

/** The latest comments, and what most of them are about. */
export function CommentsBrief() {
  const { t, f, query } = useReports();
  const report = useReport<CommentsReport>('comments', { ...query('rows'), limit: '3' });
  return (
    <Section
      report={report}
      label={t.views.comments}
      title={(data) => themesTitle(data, t, f)}
      leadsTo="comments"
      height={200}
    >
      {({ comments }) =>
        comments.length === 0 ? <p class="soft">{t.nothing.comments[1]}</p> : <Comments comments={comments} />
      }
    </Section>
  );
}
