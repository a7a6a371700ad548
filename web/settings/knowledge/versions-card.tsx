import { useState } from 'preact/hooks';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import type { Member } from '../team/wire.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { Waiting } from '../view/waiting.js';
import type { Entry, Language, Version } from './wire.js';

export interface VersionsCardProps {
  intent: string;
  language: Language;
  entry: Entry;
  people: readonly Member[];
  onDone(): void;
}

/** What an answer has said before, and what each version changed; any of them can be said again. */
export function VersionsCard({ intent, language, entry, people, onDone }: VersionsCardProps) {
  const { t, call, language: own } = useSettings();
  const path = `knowledge/${encodeURIComponent(intent)}/${language}`;
  const kept = useRead<{ versions: Version[] }>(`${path}/versions?limit=50`);
  const [open, setOpen] = useState<number>();
  const { busy, run } = useDeed();
  const nameOf = (id: string) => (id === '' ? 'Convoz' : (people.find((one) => one.id === id)?.name ?? '–'));
  const restore = (version: number) => {
    const body = { version: entry.latest.version + 1, restore: version };
    void run(() => call('POST', `${path}/restore`, { body }).finally(onDone), { said: t.knowledge.published });
  };

  return (
    <Card title={t.knowledge.versions}>
      {kept.data === undefined ? (
        <Waiting loaded={kept} lines={2} />
      ) : (
        <ul class="items">
          {kept.data.versions.map(({ version, by, at, why, status }) => (
            <li key={version} class="item">
              <span class="item-name">{t.knowledge.version(version)}</span>
              {version === entry.published?.version && <span class="mark good">{t.knowledge.inForce}</span>}
              {status === 'draft' && <span class="mark">{t.knowledge.filters.draft}</span>}
              <span class="item-text">
                {nameOf(by)}
                {version > 0 && ` · ${momentLabel(at, own)}`}
                {why !== undefined && ` · ${why}`}
              </span>
              <span class="item-actions">
                {version > 0 && (
                  <button
                    type="button"
                    class="button"
                    aria-expanded={open === version}
                    onClick={() => setOpen(open === version ? undefined : version)}
                  >
                    {t.knowledge.changes}
                  </button>
                )}
                {version !== entry.published?.version && (
                  <Confirm
                    label={t.knowledge.restore}
                    question={t.knowledge.restoreWhy(version)}
                    yes={t.knowledge.restore}
                    busy={busy}
                    onYes={() => restore(version)}
                  />
                )}
              </span>
              {open === version && (
                <Changes path={`${path}/diff?from=${version - 1}&to=${version}`} language={language} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface Change {
  what: 'same' | 'removed' | 'added';
  text: string;
}

function Changes({ path, language }: { path: string; language: Language }) {
  const { t } = useSettings();
  const kept = useRead<{ changes: Change[] }>(path);
  if (kept.data === undefined) {
    // A topic of one's own has no version before the first.
    return kept.problem === 'NOT_FOUND' ? (
      <p class="item-body soft">{t.knowledge.firstVersion}</p>
    ) : (
      <Waiting loaded={kept} lines={1} />
    );
  }
  return (
    <p class="item-body diff" lang={language}>
      {kept.data.changes.map(({ what, text }, i) =>
        what === 'removed' ? <del key={i}>{text}</del> : what === 'added' ? <ins key={i}>{text}</ins> : text,
      )}
    </p>
  );
}
