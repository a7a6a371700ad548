import { CommentsView } from '../comments/comments-view.js';
import { OutcomesView } from '../episodes/outcomes-view.js';
import { TimesView } from '../episodes/times-view.js';
import { VolumeView } from '../episodes/volume-view.js';
import { Overview } from '../overview/overview.js';
import { DriversView } from '../scores/drivers-view.js';
import { ScoreView } from '../scores/score-view.js';
import { useReports } from '../state/context.js';
import { AskingView } from '../surveys/asking-view.js';
import { RecoveryView } from '../surveys/recovery-view.js';

/** The view that the address names. */
export function ViewBody() {
  const { view } = useReports().address;
  switch (view) {
    case 'overview':
      return <Overview />;
    case 'csat':
    case 'ces':
    case 'nps':
      return <ScoreView key={view} metric={view} />;
    case 'drivers':
      return <DriversView />;
    case 'comments':
      return <CommentsView />;
    case 'volume':
      return <VolumeView />;
    case 'times':
      return <TimesView />;
    case 'outcomes':
      return <OutcomesView />;
    case 'asking':
      return <AskingView />;
    case 'recovery':
      return <RecoveryView />;
  }
}
