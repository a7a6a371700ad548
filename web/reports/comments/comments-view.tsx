import type { CommentsReport } from '../../../bot/support/report-types.js';
import type { Metric } from '../../../bot/support/survey.js';
import { useReports } from '../state/context.js';
import { usePages } from '../state/use-pages.js';
import { Nothing } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { Comments } from './comments.js';
import { Themes, themesTitle } from './themes.js';

const metrics: readonly Metric[] = ['csat', 'ces', 'nps'];

/** What customers wrote beside their ratings. */
export function CommentsView() {
  const { t, f, query, address, changed, navigation } = useReports();
  const { q, theme, metric } = address.asks;
  const asked = {
    ...query('rows'),
    limit: '20',
    ...(metric && { metric }),
    ...(theme && { theme }),
    ...(q && { q }),
  };
  const list = usePages<CommentsReport>('comments', asked);
  const ask = (changes: Record<string, string>) => {
    const asks = Object.entries({ ...address.asks, ...changes }).filter(([, value]) => value !== '');
    navigation.go(changed({ asks: Object.fromEntries(asks) }));
  };

  return (
    <>
      <Section
        report={list}
        label={t.commentThemes.label}
        title={(data) => themesTitle(data, t, f)}
        note={t.commentThemes.note}
        height={180}
      >
        {(data) => <Themes report={data} chosen={theme} onChoose={(next) => ask({ theme: next })} />}
      </Section>
      <Section
        follows
        report={list}
        label={t.views.comments}
        csv={{ what: 'responses', query: query('rows') }}
        height={400}
        tools={
          <form
            class="search"
            onSubmit={(event) => {
              event.preventDefault();
              ask({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
            }}
          >
            <select
              class="tool"
              aria-label={t.scoreOf}
              value={metric ?? ''}
              onChange={(event) => ask({ metric: event.currentTarget.value })}
            >
              <option value="">{t.allScores}</option>
              {metrics.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {t.metrics[candidate].code}
                </option>
              ))}
            </select>
            <input key={q} type="search" name="q" defaultValue={q ?? ''} aria-label={t.search} placeholder={t.search} />
          </form>
        }
      >
        {(data) =>
          data.comments.length === 0 ? (
            <Nothing words={q || theme ? t.nothing.found : t.nothing.comments} />
          ) : (
            <>
              <Comments comments={list.pages.flatMap(({ comments }) => comments)} />
              {list.more && (
                <button type="button" class="button more" onClick={list.more}>
                  {t.more}
                </button>
              )}
            </>
          )
        }
      </Section>
    </>
  );
}
