import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Waiting } from '../view/waiting.js';
import { CaseHead } from './case-head.js';
import { CaseHistory } from './case-history.js';
import { CaseMessages } from './case-messages.js';
import { CaseNote } from './case-note.js';
import { CaseRating } from './case-rating.js';
import { CaseReply } from './case-reply.js';
import { useCaseDeeds } from './use-case-deeds.js';

/** One case: what the customer said, what is known of it, and what is done about it. */
export function CaseView({ id }: { id: string }) {
  const { t, api, beat } = useFeedback();
  const loaded = useLoaded(id, (signal) => api.case(id, signal), beat.value);
  const { data } = loaded;
  const deeds = useCaseDeeds(data?.case);

  if (data === undefined) return <Waiting loaded={loaded} lines={6} />;
  const { case: known } = data;
  const isClosed = known.status === 'closed';
  return (
    <article class="case">
      <CaseHead detail={data} deeds={deeds} />
      <CaseRating detail={data} />
      {!isClosed && (
        <div class="notes">
          <CaseNote
            label={t.cases.cause}
            hint={t.cases.causeHint}
            text={known.cause}
            onSave={(text) => deeds.run({ what: 'cause', text })}
          />
          <CaseNote
            label={t.cases.action}
            hint={t.cases.actionHint}
            text={known.action}
            onSave={(text) => deeds.run({ what: 'action', text })}
          />
        </div>
      )}
      {isClosed && (
        <dl class="facts">
          <dt>{t.cases.cause}</dt>
          <dd>{known.cause ?? '–'}</dd>
          <dt>{t.cases.action}</dt>
          <dd>{known.action ?? '–'}</dd>
        </dl>
      )}
      <CaseMessages detail={data} />
      {!isClosed && <CaseReply detail={data} deeds={deeds} />}
      <CaseHistory detail={data} />
    </article>
  );
}
