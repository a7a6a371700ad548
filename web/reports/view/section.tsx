import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { errorText } from '../../ui/team/error-text.js';
import type { View } from '../address.js';
import { csvAddress } from '../reports-api.js';
import { useReports } from '../state/context.js';
import type { Report } from '../state/use-report.js';
import type { Strings } from '../strings/strings.js';
import { viewName } from '../view-name.js';
import { Go } from './go.js';

export interface SectionProps<T> {
  report: Report<T>;
  /** Another section tells what goes wrong with this report. */
  follows?: boolean;
  /** What it is about; also its title as long as there is no finding. */
  label: string;
  /** What the figures say, in a sentence. */
  title?: (data: T) => string | undefined;
  /** How to read it. */
  note?: ComponentChildren;
  /** The chart as a table, for a chart that is not one. */
  table?: (data: T) => ComponentChildren | undefined;
  /** What to take away as CSV: the figures here, or the rows they are made of. */
  csv?: { what: string; query: Record<string, string> };
  tools?: ComponentChildren;
  /** The view that says more of it. */
  leadsTo?: View;
  /** Room to keep while the first figures are on their way, in pixels. */
  height: number;
  children(data: T): ComponentChildren;
}

/** One finding with what it rests on. It comes, waits and fails on its own; old figures stay, dimmed, until new ones are there. */
export function Section<T>(props: SectionProps<T>) {
  const { report, follows = false, label, title, note, table, csv, tools, leadsTo, height, children } = props;
  const { t, changed } = useReports();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { data, loading, problem } = report;
  if (follows && data === undefined && problem !== undefined) return null;
  const twin = data === undefined ? undefined : table?.(data);
  const finding = data === undefined ? undefined : title?.(data);

  return (
    <section class="section" aria-labelledby={id} aria-busy={loading}>
      <header class="section-head">
        <div class="section-title">
          {finding !== undefined && <p class="eyebrow">{label}</p>}
          <h2 id={id}>{finding ?? label}</h2>
        </div>
        <div class="section-tools">
          {tools}
          {twin !== undefined && (
            <button type="button" class="tool" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {t.asTable}
            </button>
          )}
          {csv !== undefined && (
            <a class="tool" href={csvAddress(csv.what, csv.query)} download>
              {t.csv[csv.what as keyof Strings['csv']] ?? 'CSV'}
            </a>
          )}
        </div>
      </header>
      {problem !== undefined && !follows && (
        <p class="problem" role="alert">
          {errorText(problem, t.errors)}{' '}
          <button type="button" class="link" onClick={report.retry}>
            {t.tryAgain}
          </button>
        </p>
      )}
      {data === undefined ? (
        problem === undefined && <div class="section-skeleton skeleton" style={{ height: `${height}px` }} />
      ) : (
        <div class="section-body" data-old={loading || problem !== undefined}>
          {note !== undefined && <p class="note">{note}</p>}
          {asTable && twin !== undefined ? twin : children(data)}
          {leadsTo !== undefined && (
            <Go class="more-link" to={changed({ view: leadsTo, asks: {} })}>
              {t.moreAbout(viewName(leadsTo, t))}
            </Go>
          )}
        </div>
      )}
    </section>
  );
}
