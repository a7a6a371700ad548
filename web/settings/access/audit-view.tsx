import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import type { Member } from '../team/wire.js';
import { Card } from '../view/card.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';

interface AuditEntry {
  seq: number;
  at: string;
  actor: string;
  action: string;
  object?: { kind: string; id: string };
  detail: Record<string, unknown>;
}

const noFilter = { actor: '', action: '', from: '', to: '' };

/** Who did what, newest first, kept to somebody, something or some days. */
export function AuditView() {
  const { t } = useSettings();
  const [filter, setFilter] = useState(noFilter);
  const [pages, setPages] = useState<readonly string[]>(['']);
  const people = useRead<{ agents: Member[] }>('agents').data?.agents ?? [];
  const change = (one: Partial<typeof noFilter>) => {
    setFilter({ ...filter, ...one });
    setPages(['']);
  };
  const asked = new URLSearchParams({
    ...(filter.actor && { actor: filter.actor }),
    ...(/^[a-z_]+\.[a-z_]+$/.test(filter.action.trim()) && { action: filter.action.trim() }),
    ...(filter.from && { from: new Date(`${filter.from}T00:00`).toISOString() }),
    ...(filter.to && { to: dayAfter(filter.to).toISOString() }),
    limit: '50',
  });
  const nobodys = (['nobody', 'terminal', 'system'] as const).map(
    (one) => [one as string, t.access.actors[one]] as const,
  );
  return (
    <Card title={t.access.tabs.audit} hint={t.access.auditHint}>
      <div class="field-row">
        <SelectField
          label={t.access.actor}
          value={filter.actor}
          options={[['', t.access.anybody] as const, ...people.map(({ id, name }) => [id, name] as const), ...nobodys]}
          onChange={(actor) => change({ actor })}
        />
        <TextField
          label={t.access.action}
          hint={t.access.actionHint}
          value={filter.action}
          onInput={(action) => change({ action })}
        />
        <TextField label={t.access.from} type="date" value={filter.from} onInput={(from) => change({ from })} />
        <TextField label={t.access.to} type="date" value={filter.to} onInput={(to) => change({ to })} />
      </div>
      {pages.map((after, i) => (
        <AuditPage
          key={`${asked} ${after}`}
          query={`${asked}${after && `&after=${encodeURIComponent(after)}`}`}
          people={people}
          isLast={i === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </Card>
  );
}

function dayAfter(day: string): Date {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + 1);
  return date;
}

interface AuditPageProps {
  query: string;
  people: readonly Member[];
  isLast: boolean;
  onMore(next: string): void;
}

function AuditPage({ query, people, isLast, onMore }: AuditPageProps) {
  const { t, language } = useSettings();
  const kept = useRead<{ entries: AuditEntry[]; next?: string }>(`audit?${query}`);
  if (kept.data === undefined) return <Waiting loaded={kept} />;
  const { entries, next } = kept.data;
  if (entries.length === 0) return <Empty words={t.access.nothingDone} />;
  const actors: Readonly<Record<string, string>> = t.access.actors;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name;
  return (
    <>
      <ul class="items">
        {entries.map(({ seq, at, actor, action, object, detail }) => (
          <li key={seq} class="item">
            <span class="item-name">{nameOf(actor) ?? actors[actor] ?? actor}</span>
            <code class="mark">{action}</code>
            <span class="item-text">
              {momentLabel(at, language)}
              {object && ` · ${object.kind}: ${nameOf(object.id) ?? object.id}`}
              {Object.keys(detail).length > 0 && (
                <>
                  {' · '}
                  <code>{JSON.stringify(detail)}</code>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {isLast && next !== undefined && (
        <button type="button" class="button" onClick={() => onMore(next)}>
          {t.more}
        </button>
      )}
    </>
  );
}
