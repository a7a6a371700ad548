import { useState } from 'preact/hooks';
import type { Metric } from '../../../bot/support/survey.js';
import { codeOf } from '../../ui/team/call.js';
import { errorText } from '../../ui/team/error-text.js';
import { useReports } from '../state/context.js';

const limits: Record<Metric, { min: number; max: number; step: number }> = {
  csat: { min: 0, max: 100, step: 1 },
  ces: { min: 1, max: 7, step: 0.1 },
  nps: { min: -100, max: 100, step: 1 },
};

/** Lets an admin say what is aimed at; an empty field means nothing is. */
export function TargetForm({
  metric,
  target,
  onSaved,
}: {
  metric: Metric;
  target: number | undefined;
  onSaved(): void;
}) {
  const { t, api } = useReports();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('target');
    try {
      await api.saveTarget(metric, typed === '' ? undefined : Number(typed));
      setOpen(false);
      onSaved();
    } catch (error) {
      setProblem(codeOf(error));
    }
  };

  if (!isOpen) {
    return (
      <button type="button" class="link target-open" onClick={() => setOpen(true)}>
        {target === undefined ? t.target.set : t.target.change}
      </button>
    );
  }
  return (
    <form class="target-form" onSubmit={save}>
      <label class="field">
        {t.target.label[metric]}
        <input
          type="number"
          name="target"
          defaultValue={target === undefined ? '' : String(target)}
          {...limits[metric]}
        />
      </label>
      <button type="submit" class="button primary">
        {t.target.save}
      </button>
      <button type="button" class="button" onClick={() => setOpen(false)}>
        {t.target.cancel}
      </button>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {errorText(problem, t.errors)}
        </p>
      )}
    </form>
  );
}
