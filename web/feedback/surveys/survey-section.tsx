import { Empty } from '../../ui/team/empty.js';
import { formatRoute, fresh, rulesId } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Split } from '../view/split.js';
import { Waiting } from '../view/waiting.js';
import type { SurveyShelf } from '../wire.js';
import { RulesEditor } from './rules-editor.js';
import { newSurvey } from './survey-draft.js';
import { SurveyEditor } from './survey-editor.js';
import { SurveyList } from './survey-list.js';

/** What is asked, and of whom. */
export function SurveySection() {
  const { t, route, api } = useFeedback();
  const loaded = useLoaded('surveys', api.surveys);
  const back = formatRoute({ section: 'surveys' });
  return (
    <Split
      label={t.sections.surveys}
      back={back}
      list={loaded.data ? <SurveyList shelf={loaded.data} /> : <Waiting loaded={loaded} />}
    >
      {loaded.data && <Chosen id={route.value.id} shelf={loaded.data} onChange={loaded.reload} />}
    </Split>
  );
}

interface ChosenProps {
  id: string | undefined;
  shelf: SurveyShelf;
  /** Something has been saved, here or by somebody else. */
  onChange(): void;
}

function Chosen({ id, shelf, onChange }: ChosenProps) {
  const { t } = useFeedback();
  if (id === rulesId) return <RulesEditor shelf={shelf} onChange={onChange} />;
  const versions = shelf.surveys.filter((survey) => survey.id === id);
  if (id === fresh || versions.length > 0) {
    return <SurveyEditor key={id} versions={versions} first={newSurvey} shelf={shelf} onChange={onChange} />;
  }
  return <Empty words={id === undefined ? t.surveys.choose : t.surveys.unknown} />;
}
