import { addressOf } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import type { Member } from '../team/wire.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { AnswerForm } from './answer-form.js';
import { ExamplesCard } from './examples-card.js';
import { Languages, languages } from './languages.js';
import { VersionsCard } from './versions-card.js';
import type { Topic } from './wire.js';

/** One topic: its answer in each language, what it was before, and how customers ask about it. */
export function AnswerView({ intent, wanted }: { intent: string; wanted: string | undefined }) {
  const { t, language: own, isSupervisor } = useSettings();
  const language = languages.find((one) => one === wanted) ?? own;
  const kept = useRead<Topic>(`knowledge/${encodeURIComponent(intent)}`);
  const people = useRead<{ agents: Member[] }>('agents');
  const isNew = kept.problem === 'NOT_FOUND';
  const topic = kept.data;
  if (people.data === undefined || (topic === undefined && !isNew)) return <Waiting loaded={kept} lines={4} />;
  const entry = topic?.entries[language];
  const owners = people.data.agents;

  return (
    <>
      <Card
        title={entry?.latest.title ?? intent}
        hint={intent}
        actions={
          <a class="button" href={addressOf('knowledge', 'answers')}>
            {t.knowledge.all}
          </a>
        }
      >
        <Languages
          here={language}
          onChoose={(one) => {
            location.hash = addressOf('knowledge', 'answers', intent, one);
          }}
        />
        {isSupervisor ? (
          <AnswerForm
            key={`${language} ${entry?.latest.version ?? 0}`}
            intent={intent}
            language={language}
            entry={entry}
            facts={topic?.facts[language]}
            owners={owners}
            onDone={kept.reload}
          />
        ) : (
          <p class="answer-text" lang={language}>
            {entry?.latest.text ?? t.knowledge.noAnswer}
          </p>
        )}
      </Card>
      {isSupervisor && entry !== undefined && (
        <VersionsCard
          key={`${language} ${entry.latest.version}`}
          entry={entry}
          intent={intent}
          language={language}
          people={owners}
          onDone={kept.reload}
        />
      )}
      {isSupervisor && topic !== undefined && !isShipped(topic) && (
        <ExamplesCard key={topic.examples?.version ?? 0} topic={topic} onDone={kept.reload} />
      )}
    </>
  );
}

/** Topics that came with Convoz have their examples in the corpus. */
function isShipped({ entries }: Topic): boolean {
  return Object.values(entries).some(({ latest, published }) => (published ?? latest).version === 0);
}
