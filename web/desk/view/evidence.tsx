import type { TrailStep } from '../../../bot/support/conversation.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { timeOfDay } from '../time.js';
import { useDesk } from './context.js';

/** The bot's steps, newest first: what it took each message for, how sure it was, what it did then, and where it heard that the customer was unhappy. */
export function Evidence({ trail }: { trail: readonly TrailStep[] }) {
  const { t, language } = useDesk();
  const topicTitle = useTopicTitle(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  if (trail.length === 0) return <p class="soft">{t.noEvidence}</p>;
  return (
    <ol class="evidence">
      {trail.toReversed().map((step) => (
        <li key={`${step.at} ${step.intent}`}>
          <span class="evidence-intent">{topicTitle(step.intent.replace(/^topic:/, ''))}</span>
          <span class="evidence-share">{percent.format(step.probability)}</span>
          <meter min={0} max={1} value={step.probability} aria-label={t.sureness(percent.format(step.probability))} />
          <span class="evidence-foot">
            {t.decisions[step.decision as keyof typeof t.decisions] ?? step.decision}
            {step.unhappy && ` · ${t.unhappy}`} ·{' '}
            <time dateTime={step.at}>{timeOfDay(new Date(step.at), language)}</time>
          </span>
        </li>
      ))}
    </ol>
  );
}
