import type { Priority } from '../../../bot/support/priority.js';
import { useSettings } from '../state/context.js';
import type { Team } from './wire.js';

const priorities: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];
const fields = ['firstMinutes', 'nextMinutes'] as const;

/** Within how many minutes customers are to be answered, by priority; an empty field promises nothing. */
export function TargetFields({
  targets,
  onChange,
}: {
  targets: Team['targets'];
  onChange(targets: Team['targets']): void;
}) {
  const { t } = useSettings();
  const change = (priority: Priority, field: (typeof fields)[number], text: string) => {
    const minutes = Math.round(Number(text));
    const { [field]: _old, ...others } = targets[priority] ?? {};
    const one = { ...others, ...(minutes >= 1 && { [field]: Math.min(minutes, 10_080) }) };
    const { [priority]: _before, ...rest } = targets;
    onChange(Object.keys(one).length > 0 ? { ...rest, [priority]: one } : rest);
  };
  return (
    <fieldset class="check-field">
      <legend class="field-label">{t.team.targets}</legend>
      <p class="hint">{t.team.targetsHint}</p>
      <div class="table-scroll">
        <table class="grid-table">
          <thead>
            <tr>
              <th scope="col">{t.team.priority}</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {t.team[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {priorities.map((priority) => (
              <tr key={priority}>
                <th scope="row">{t.team.priorities[priority]}</th>
                {fields.map((field) => (
                  <td key={field}>
                    <input
                      class="text short"
                      type="number"
                      min={1}
                      max={10_080}
                      aria-label={`${t.team.priorities[priority]}: ${t.team[field]}`}
                      value={targets[priority]?.[field] ?? ''}
                      onChange={({ currentTarget }) => change(priority, field, currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
