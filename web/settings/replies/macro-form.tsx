import { moved } from '../../feedback/surveys/rule-draft.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import { isComplete, newStep, StepFields, stepKinds } from './step-fields.js';
import type { Macro, MacroStep } from './wire.js';

const mostSteps = 10;

/** One macro: its name and its steps, in the order in which they are done. */
export function MacroForm({ macro, onDone }: { macro: Macro; onDone(): void }) {
  const { t, call, unsaved } = useSettings();
  const isNew = macro.id === fresh;
  const draft = useDraft({ name: macro.name, steps: macro.steps as readonly MacroStep[] });
  const { busy, run } = useDeed();
  const { name, steps } = draft.value;
  const setSteps = (next: readonly MacroStep[]) => draft.set({ steps: next });
  const path = `macros/${encodeURIComponent(macro.id)}`;
  const leave = () => {
    unsaved.value = false;
    location.hash = addressOf('replies', 'macros');
    onDone();
  };
  const save = () => {
    const body = { name: name.trim(), steps };
    const deed = () =>
      isNew ? call('POST', 'macros', { body }) : call('PUT', path, { body: { ...body, version: macro.version } });
    void run(deed, { said: t.saved }).then((done) => done && leave());
  };
  const early = steps.slice(0, -1).some((step) => step.do === 'transfer' || step.do === 'close');
  const faults = {
    name: name.trim() === '' ? t.required : undefined,
    steps:
      steps.length === 0
        ? t.replies.noSteps
        : early
          ? t.replies.stepsAfterEnd
          : steps.every(isComplete)
            ? undefined
            : t.replies.stepsIncomplete,
  };

  return (
    <Card
      title={isNew ? t.replies.newMacro : macro.name}
      actions={
        <a class="button" href={addressOf('replies', 'macros')}>
          {t.replies.allMacros}
        </a>
      }
    >
      <EditForm
        label={isNew ? t.replies.newMacro : macro.name}
        busy={busy}
        isChanged={draft.isChanged}
        faults={faults}
        onSubmit={save}
        extra={
          !isNew && (
            <Confirm
              label={t.remove}
              question={t.replies.removeMacroWhy}
              yes={t.remove}
              busy={busy}
              onYes={() => void run(() => call('DELETE', path), { said: t.removed }).then((done) => done && leave())}
            />
          )
        }
      >
        {(shown) => (
          <>
            <TextField
              label={t.replies.name}
              value={name}
              maxLength={100}
              fault={shown.name}
              onInput={(one) => draft.set({ name: one })}
            />
            <ol class="steps">
              {steps.map((step, i) => (
                <li key={i} class="step">
                  <StepFields step={step} onChange={(next) => setSteps(steps.with(i, next))} />
                  <div class="row-actions">
                    <button
                      type="button"
                      class="button"
                      aria-disabled={i === 0}
                      onClick={() => setSteps(moved(steps, i, -1))}
                    >
                      {t.replies.up}
                    </button>
                    <button type="button" class="button" onClick={() => setSteps(steps.toSpliced(i, 1))}>
                      {t.remove}
                    </button>
                  </div>
                </li>
              ))}
            </ol>
            {shown.steps !== undefined && (
              <p class="fault" role="alert">
                {shown.steps}
              </p>
            )}
            {steps.length < mostSteps && (
              <div class="row-actions">
                {stepKinds.map((kind) => (
                  <button key={kind} type="button" class="button" onClick={() => setSteps([...steps, newStep(kind)])}>
                    + {t.replies.steps[kind]}
                  </button>
                ))}
              </div>
            )}
          </>
        )}
      </EditForm>
    </Card>
  );
}
