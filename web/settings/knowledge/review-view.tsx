import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { SelectField } from '../view/select-field.js';
import { Waiting } from '../view/waiting.js';
import { GroupForm } from './group-form.js';
import { languages } from './languages.js';
import type { Group, Language, ReviewReason, Row } from './wire.js';

const reasons: readonly ReviewReason[] = ['unanswered', 'clarified', 'badly_rated'];

/** What the bot did not understand or answered badly, grouped by likeness, with what can be made of it. */
export function ReviewView() {
  const { t, language: own } = useSettings();
  const [language, setLanguage] = useState<Language | ''>('');
  const [reason, setReason] = useState<ReviewReason | ''>('');
  const [open, setOpen] = useState<string>();
  const query = new URLSearchParams({ limit: '100', ...(language && { language }), ...(reason && { reason }) });
  const kept = useRead<{ groups: Group[]; total: number; messages: number }>(`review?${query}`);
  const topics = useRead<{ entries: Row[] }>(`knowledge?language=${own}&limit=500`);
  const { groups = [], total = 0 } = kept.data ?? {};

  return (
    <Card title={t.knowledge.tabs.review} hint={t.knowledge.reviewHint}>
      <div class="field-row">
        <SelectField
          label={t.language}
          value={language}
          options={[['', t.knowledge.any] as const, ...languages.map((one) => [one, languageNames[one]] as const)]}
          onChange={(one) => setLanguage(one)}
        />
        <SelectField
          label={t.knowledge.reason}
          value={reason}
          options={[['', t.knowledge.any] as const, ...reasons.map((one) => [one, t.knowledge.reasons[one]] as const)]}
          onChange={(one) => setReason(one)}
        />
      </div>
      {kept.data === undefined ? (
        <Waiting loaded={kept} lines={5} />
      ) : groups.length === 0 ? (
        <Empty words={t.knowledge.nothingToReview} />
      ) : (
        <>
          <p class="hint">{t.knowledge.groups(total)}</p>
          <ul class="items">
            {groups.map((group) => (
              <li key={group.id} class="item">
                <button
                  type="button"
                  class="item-button"
                  aria-expanded={open === group.id}
                  onClick={() => setOpen(open === group.id ? undefined : group.id)}
                >
                  <span class="item-count">{group.count}×</span>
                  <span class="item-name" lang={group.example.language}>
                    {group.example.text}
                  </span>
                  {reasons
                    .filter((one) => group.reasons[one] > 0)
                    .map((one) => (
                      <span key={one} class={`mark ${one === 'badly_rated' ? 'bad' : ''}`}>
                        {t.knowledge.reasons[one]} {group.reasons[one]}
                      </span>
                    ))}
                  {group.again && <span class="mark warn">{t.knowledge.again}</span>}
                </button>
                {open === group.id && (
                  <GroupForm
                    group={group}
                    topics={topics.data?.entries ?? []}
                    onDone={() => {
                      setOpen(undefined);
                      kept.reload();
                    }}
                    onUndone={kept.reload}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
