import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { dayLabel } from '../moments.js';
import { addressOf } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import type { Member } from '../team/wire.js';
import { Card } from '../view/card.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';
import { Languages } from './languages.js';
import { NewTopic } from './new-topic.js';
import type { Language, Row } from './wire.js';

const filters = ['all', 'stale', 'draft', 'missing'] as const;

type Filter = (typeof filters)[number];

/** Every answer in a language: whose it is, up to when it counts as true, and whether a draft waits. */
export function AnswersView() {
  const { t, language, isSupervisor } = useSettings();
  const [shown, setShown] = useState<Language>(language);
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const kept = useRead<{ entries: Row[] }>(`knowledge?language=${shown}&limit=500`);
  const people = useRead<{ agents: Member[] }>('agents');
  const nameOf = (id: string) => people.data?.agents.find((one) => one.id === id)?.name;
  const entries = kept.data?.entries ?? [];
  const wanted = text.trim().toLowerCase();
  const fitting = entries.filter(
    (row) => is[filter](row) && `${row.title} ${row.intent} ${row.answer ?? ''}`.toLowerCase().includes(wanted),
  );

  return (
    <>
      <Card title={t.knowledge.tabs.answers} hint={t.knowledge.answersHint}>
        <div class="list-tools">
          <Languages here={shown} onChoose={setShown} />
          <fieldset class="languages">
            <legend class="hidden">{t.knowledge.filter}</legend>
            {filters.map((one) => (
              <button
                key={one}
                type="button"
                class="language"
                aria-pressed={one === filter}
                onClick={() => setFilter(one)}
              >
                {t.knowledge.filters[one]} <span class="count">{entries.filter(is[one]).length}</span>
              </button>
            ))}
          </fieldset>
          <TextField label={t.knowledge.find} type="search" value={text} onInput={setText} />
        </div>
        {kept.data === undefined ? (
          <Waiting loaded={kept} lines={6} />
        ) : fitting.length === 0 ? (
          <Empty words={t.knowledge.nothingFits} />
        ) : (
          <ul class="items">
            {fitting.map((row) => (
              <li key={row.intent}>
                <a class="item item-link" href={addressOf('knowledge', 'answers', row.intent, shown)}>
                  <span class="item-name" lang={row.status === 'missing' ? undefined : shown}>
                    {row.title}
                  </span>
                  {row.status === 'missing' && <span class="mark bad">{t.knowledge.filters.missing}</span>}
                  {row.status === 'draft' && <span class="mark warn">{t.knowledge.filters.draft}</span>}
                  {row.stale && <span class="mark warn">{t.knowledge.filters.stale}</span>}
                  <span class="item-text clamp" lang={row.answer === undefined ? undefined : shown}>
                    {row.answer ?? t.knowledge.noAnswer}
                  </span>
                  <span class="item-text small">
                    <code>{row.intent}</code>
                    {row.ownerId !== undefined && ` · ${nameOf(row.ownerId) ?? '–'}`}
                    {row.reviewBy !== undefined && ` · ${t.knowledge.reviewOn(dayLabel(row.reviewBy, language))}`}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {isSupervisor && <NewTopic known={entries.map(({ intent }) => intent)} language={shown} />}
    </>
  );
}

const is: Record<Filter, (row: Row) => boolean> = {
  all: () => true,
  stale: ({ stale }) => stale,
  draft: ({ status }) => status === 'draft',
  missing: ({ status }) => status === 'missing',
};
