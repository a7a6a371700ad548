import type { CommentsReport } from '../../../bot/support/report-types.js';
import { ShareBar } from '../chart/share-bar.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { ShareText } from '../view/share-text.js';

/** The most frequent theme. */
export function themesTitle({ themes: [first], total }: CommentsReport, t: Strings, f: Format): string | undefined {
  if (first === undefined) return undefined;
  return t.findings.theme(t.commentThemes.names[first.theme], f.number(first.n), f.number(total));
}

export interface ThemesProps {
  report: CommentsReport;
  chosen: string | undefined;
  /** Empty: all of them again. */
  onChoose(theme: string): void;
}

/** How many comments are about what; one may be about several things. */
export function Themes({ report, chosen, onChoose }: ThemesProps) {
  const { t, f } = useReports();
  if (report.themes.length === 0) return <p class="soft">{t.commentThemes.none}</p>;
  return (
    <DataTable
      class="whiskers"
      caption={t.commentThemes.label}
      head={[t.commentThemes.theme, t.share, t.commentThemes.comments, t.commentThemes.unhappy]}
      rows={report.themes.map(({ theme, n, share, interval, unhappy }) => ({
        key: theme,
        cells: [
          <span class="whisker-cell" key="name">
            <button
              type="button"
              class="group-name"
              aria-pressed={theme === chosen}
              onClick={() => onChoose(theme === chosen ? '' : theme)}
            >
              {t.commentThemes.names[theme]}
            </button>
            <ShareBar figure={{ share, interval }} />
          </span>,
          <ShareText key="share" figure={{ share, interval }} />,
          f.number(n),
          f.number(unhappy),
        ],
      }))}
    />
  );
}
