import { useState } from 'preact/hooks';
import { channelName, languageName } from '../../ui/team/names.js';
import { useTopicTitle } from '../../ui/team/use-topic-title.js';
import { useFeedback } from '../state/context.js';
import type { CaseDetail } from '../wire.js';
import { Due } from './due-mark.js';
import type { CaseDeeds } from './use-case-deeds.js';

/** Whose case it is, by when, and the steps that move it on. */
export function CaseHead({ detail, deeds }: { detail: CaseDetail; deeds: CaseDeeds }) {
  const { t, language, me, isSupervisor } = useFeedback();
  const { case: known, contact, agents } = detail;
  const topicTitle = useTopicTitle(language);
  const [closing, setClosing] = useState(false);
  const isClosed = known.status === 'closed';
  const isMine = known.ownerId === me.id;
  const facts = [
    known.channel && channelName(known.channel),
    known.language && languageName(known.language, language),
    known.topic && topicTitle(known.topic),
  ].filter(Boolean);

  return (
    <header class="case-head">
      <div class="case-title">
        <h1>{contact?.name ?? contact?.email ?? t.cases.visitor}</h1>
        <p class="soft">{facts.join(' · ')}</p>
        <p class="case-state">
          <Due known={known} />
          <span>
            {known.ownerId === undefined
              ? t.cases.nobodys
              : isMine
                ? t.cases.yours
                : t.cases.ownedBy(agents[known.ownerId] ?? '…')}
          </span>
        </p>
      </div>
      <div class="case-steps">
        {isClosed ? (
          <button type="button" class="button" aria-disabled={deeds.busy} onClick={() => deeds.run({ what: 'reopen' })}>
            {t.cases.reopen}
          </button>
        ) : (
          <>
            {known.ownerId === undefined && (
              <button
                type="button"
                class="button primary"
                aria-disabled={deeds.busy}
                onClick={() => deeds.run({ what: 'take' })}
              >
                {t.cases.take}
              </button>
            )}
            {isSupervisor && (
              <select
                class="select"
                aria-label={t.cases.assign}
                value={known.ownerId ?? ''}
                onChange={({ currentTarget: { value } }) => deeds.run({ what: 'assign', agentId: value || null })}
              >
                <option value="">{t.cases.nobodys}</option>
                {Object.entries(agents).map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
            <button type="button" class="button" aria-expanded={closing} onClick={() => setClosing(!closing)}>
              {t.cases.close}
            </button>
          </>
        )}
      </div>
      {closing && !isClosed && (
        <fieldset class="case-closing" aria-label={t.cases.close}>
          <p>{t.cases.closingAsks}</p>
          <button
            type="button"
            class="button primary"
            aria-disabled={deeds.busy}
            onClick={() => void deeds.run({ what: 'close' }).then(() => setClosing(false))}
          >
            {t.cases.closeNow}
          </button>
          <button type="button" class="button" onClick={() => setClosing(false)}>
            {t.cancel}
          </button>
        </fieldset>
      )}
    </header>
  );
}
