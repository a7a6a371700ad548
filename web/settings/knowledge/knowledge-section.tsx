import { useSettings } from '../state/context.js';
import { Tabs } from '../view/tabs.js';
import { AnswerView } from './answer-view.js';
import { AnswersView } from './answers-view.js';
import { DriftView } from './drift-view.js';
import { ModelsView } from './models-view.js';
import { ReviewView } from './review-view.js';

/** What the bot knows, what it may learn, the models that came of it, and what customers ask about. */
export function KnowledgeSection() {
  const { t, route, isSupervisor } = useSettings();
  const tabs = isSupervisor ? (['answers', 'review', 'models', 'drift'] as const) : (['answers'] as const);
  const [wanted, intent, language] = route.value.path;
  const here = tabs.find((tab) => tab === wanted) ?? 'answers';
  return (
    <>
      <Tabs section="knowledge" tabs={tabs} names={t.knowledge.tabs} here={here} label={t.sections.knowledge} />
      {here === 'answers' &&
        (intent === undefined ? <AnswersView /> : <AnswerView key={intent} intent={intent} wanted={language} />)}
      {here === 'review' && <ReviewView />}
      {here === 'models' && <ModelsView />}
      {here === 'drift' && <DriftView />}
    </>
  );
}
