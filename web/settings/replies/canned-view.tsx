import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { Languages } from '../knowledge/languages.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { CannedForm } from './canned-form.js';
import type { CannedReply, Language } from './wire.js';

/** Everybody's canned replies and one's own, by code; one of them open. */
export function CannedView({ id }: { id: string | undefined }) {
  const { t, language: own, isSupervisor } = useSettings();
  const [language, setLanguage] = useState<Language>(own);
  const kept = useRead<{ cannedReplies: CannedReply[] }>(`canned-replies?language=${language}&limit=200`);
  if (kept.data === undefined) return <Waiting loaded={kept} lines={5} />;
  const replies = kept.data.cannedReplies;
  const open = id === fresh ? newReply(language) : replies.find((one) => one.id === id);
  const mayChange = (one: CannedReply) => isSupervisor || one.ownerId !== undefined;
  if (open && mayChange(open)) {
    return <CannedForm key={`${open.id} ${open.version}`} reply={open} onDone={kept.reload} />;
  }

  return (
    <Card
      title={t.replies.tabs.canned}
      hint={t.replies.cannedHint}
      actions={
        <a class="button primary" href={addressOf('replies', 'canned', fresh)}>
          {t.replies.newReply}
        </a>
      }
    >
      <Languages here={language} onChoose={setLanguage} />
      {replies.length === 0 ? (
        <Empty words={t.replies.noReplies} />
      ) : (
        <ul class="items">
          {replies.map((one) => (
            <li key={one.id} class="item">
              <span class="item-name">
                <code>/{one.code}</code> {one.title}
              </span>
              <span class="mark">{one.ownerId === undefined ? t.replies.everybodys : t.replies.yours}</span>
              <span class="item-text clamp" lang={one.language}>
                {one.text}
              </span>
              {mayChange(one) && (
                <span class="item-actions">
                  <a
                    class="button"
                    href={addressOf('replies', 'canned', one.id)}
                    aria-label={`${t.edit}: /${one.code}`}
                  >
                    {t.edit}
                  </a>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function newReply(language: Language): CannedReply {
  return { id: fresh, code: '', language, title: '', text: '', version: 0, ownerId: '' };
}
