import { Empty } from '../../ui/team/empty.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { MacroForm } from './macro-form.js';
import type { Macro } from './wire.js';

/** All macros by name; one of them open. */
export function MacrosView({ id }: { id: string | undefined }) {
  const { t, isSupervisor } = useSettings();
  const kept = useRead<{ macros: Macro[] }>('macros');
  if (kept.data === undefined) return <Waiting loaded={kept} />;
  const { macros } = kept.data;
  const open = id === fresh ? { id: fresh, name: '', steps: [], version: 0 } : macros.find((one) => one.id === id);
  if (open && isSupervisor) return <MacroForm key={`${open.id} ${open.version}`} macro={open} onDone={kept.reload} />;

  return (
    <Card
      title={t.replies.tabs.macros}
      hint={t.replies.macrosHint}
      actions={
        isSupervisor && (
          <a class="button primary" href={addressOf('replies', 'macros', fresh)}>
            {t.replies.newMacro}
          </a>
        )
      }
    >
      {macros.length === 0 ? (
        <Empty words={t.replies.noMacros} />
      ) : (
        <ul class="items">
          {macros.map((one) => (
            <li key={one.id} class="item">
              <span class="item-name">{one.name}</span>
              <span class="item-text">{one.steps.map((step) => t.replies.steps[step.do]).join(' → ')}</span>
              {isSupervisor && (
                <span class="item-actions">
                  <a class="button" href={addressOf('replies', 'macros', one.id)} aria-label={`${t.edit}: ${one.name}`}>
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
