import type { Priority } from '../../../bot/support/priority.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import type { Member, Team } from '../team/wire.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import type { MacroStep } from './wire.js';

export const stepKinds: readonly MacroStep['do'][] = [
  'reply',
  'label',
  'unlabel',
  'priority',
  'snooze',
  'transfer',
  'close',
];

const priorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];

export function newStep(kind: MacroStep['do']): MacroStep {
  switch (kind) {
    case 'reply':
      return { do: kind, code: '' };
    case 'label':
    case 'unlabel':
      return { do: kind, label: '' };
    case 'priority':
      return { do: kind, priority: 'high' };
    case 'snooze':
      return { do: kind, minutes: 60 };
    case 'transfer':
    case 'close':
      return { do: kind };
  }
}

/** Whether nothing of it is left to be written. */
export function isComplete(step: MacroStep): boolean {
  switch (step.do) {
    case 'reply':
      return step.code !== '';
    case 'label':
    case 'unlabel':
      return step.label.trim() !== '';
    case 'transfer':
      return (step.agentId ?? step.teamId) !== undefined;
    default:
      return true;
  }
}

/** What one step needs to know. */
export function StepFields({ step, onChange }: { step: MacroStep; onChange(step: MacroStep): void }) {
  const { t } = useSettings();
  const label = t.replies.steps[step.do];
  switch (step.do) {
    case 'reply':
      return (
        <TextField
          label={label}
          hint={t.replies.stepReplyHint}
          value={step.code}
          maxLength={40}
          onInput={(code) => onChange({ ...step, code: code.replace(/^\//, '') })}
        />
      );
    case 'label':
    case 'unlabel':
      return (
        <TextField
          label={label}
          value={step.label}
          maxLength={40}
          onInput={(text) => onChange({ ...step, label: text })}
        />
      );
    case 'priority':
      return (
        <SelectField
          label={label}
          value={step.priority}
          options={priorities.map((one) => [one, t.team.priorities[one]] as const)}
          onChange={(priority) => onChange({ ...step, priority })}
        />
      );
    case 'snooze':
      return (
        <TextField
          label={`${label} (${t.replies.minutes})`}
          type="number"
          min={1}
          value={String(step.minutes)}
          onInput={(text) =>
            onChange({ ...step, minutes: Math.max(1, Math.min(527_040, Math.round(Number(text)) || 1)) })
          }
        />
      );
    case 'transfer':
      return <TransferField step={step} onChange={onChange} />;
    case 'close':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={step.spam === true}
            onChange={({ currentTarget }) => onChange({ do: 'close', ...(currentTarget.checked && { spam: true }) })}
          />
          {label}: {t.replies.asSpam}
        </label>
      );
  }
}

type Transfer = Extract<MacroStep, { do: 'transfer' }>;

function TransferField({ step, onChange }: { step: Transfer; onChange(step: Transfer): void }) {
  const { t } = useSettings();
  const teams = useRead<{ teams: Team[] }>('teams').data?.teams ?? [];
  const agents = useRead<{ agents: Member[] }>('agents').data?.agents ?? [];
  const value =
    step.teamId !== undefined ? `team ${step.teamId}` : step.agentId !== undefined ? `agent ${step.agentId}` : '';
  const note = step.note === undefined ? {} : { note: step.note };
  return (
    <SelectField
      label={t.replies.steps.transfer}
      value={value}
      options={[
        ['', t.knowledge.choose] as const,
        ...teams.map(({ id, name }) => [`team ${id}`, name] as const),
        ...agents.filter(({ active }) => active).map(({ id, name }) => [`agent ${id}`, name] as const),
      ]}
      onChange={(chosen) => {
        const [kind, id = ''] = chosen.split(' ', 2);
        onChange({
          do: 'transfer',
          ...note,
          ...(kind === 'team' && { teamId: id }),
          ...(kind === 'agent' && { agentId: id }),
        });
      }}
    />
  );
}
