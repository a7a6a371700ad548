import { Empty } from '../../ui/team/empty.js';
import { formatRoute, fresh } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Split } from '../view/split.js';
import { Waiting } from '../view/waiting.js';
import { ExperimentForm } from './experiment-form.js';
import { ExperimentList } from './experiment-list.js';
import { ExperimentView } from './experiment-view.js';

/** Wordings that are being tried out, and what came of them. */
export function ExperimentSection() {
  const { t, route, api } = useFeedback();
  const { id } = route.value;
  const loaded = useLoaded('experiments', api.experiments);
  return (
    <Split
      label={t.sections.experiments}
      back={formatRoute({ section: 'experiments' })}
      list={loaded.data ? <ExperimentList experiments={loaded.data} /> : <Waiting loaded={loaded} />}
    >
      {id === undefined && <Empty words={t.experiments.choose} />}
      {id === fresh && <ExperimentForm onChange={loaded.reload} />}
      {id !== undefined && id !== fresh && <ExperimentView key={id} id={id} onChange={loaded.reload} />}
    </Split>
  );
}
