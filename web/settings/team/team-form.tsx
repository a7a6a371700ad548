import type { Language } from '../../../bot/support/language.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { Checks } from '../view/checks.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import { TargetFields } from './target-fields.js';
import type { Member, Team } from './wire.js';

const topicForm = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/;

export interface TeamFormProps {
  team: Team;
  agents: readonly Member[];
  onDone(): void;
}

/** One team: its people, what it can deal with, how conversations come to it and what it promises. */
export function TeamForm({ team, agents, onDone }: TeamFormProps) {
  const { t, call, unsaved } = useSettings();
  const { topics: known, ...rest } = team;
  const draft = useDraft({ ...rest, topics: known.join(', ') });
  const { busy, run } = useDeed();
  const { value, set } = draft;
  const topics = value.topics.split(/[\s,]+/).filter((one) => one !== '');
  const isNew = team.id === fresh;
  const leave = () => {
    unsaved.value = false;
    location.hash = addressOf('team', 'teams');
    onDone();
  };
  const save = async () => {
    const { id: _id, version, ...written } = value;
    const body = { ...written, name: value.name.trim(), topics };
    const deed = () =>
      isNew
        ? call('POST', 'teams', { body })
        : call('PUT', `teams/${encodeURIComponent(team.id)}`, { body: { ...body, version } });
    if (await run(deed, { said: t.saved })) leave();
  };
  const wrongTopic = topics.find((one) => !topicForm.test(one));
  const faults = {
    name: value.name.trim() === '' ? t.required : undefined,
    topics: wrongTopic === undefined ? undefined : t.team.topicForm(wrongTopic),
  };

  return (
    <Card
      title={isNew ? t.team.newTeam : team.name}
      actions={
        <a class="button" href={addressOf('team', 'teams')}>
          {t.team.allTeams}
        </a>
      }
    >
      <EditForm
        label={isNew ? t.team.newTeam : team.name}
        busy={busy}
        isChanged={draft.isChanged}
        faults={faults}
        onSubmit={() => void save()}
        extra={
          !isNew && (
            <Confirm
              label={t.remove}
              question={t.team.removeTeamWhy}
              yes={t.remove}
              busy={busy}
              onYes={() =>
                void run(() => call('DELETE', `teams/${encodeURIComponent(team.id)}`), { said: t.removed }).then(
                  (done) => done && leave(),
                )
              }
            />
          )
        }
      >
        {(shown) => (
          <>
            <div class="field-row">
              <TextField
                label={t.team.teamName}
                value={value.name}
                maxLength={80}
                fault={shown.name}
                onInput={(name) => set({ name })}
              />
              <SelectField
                label={t.team.assignment}
                hint={t.team.assignmentHints[value.assignment]}
                value={value.assignment}
                options={(['claim', 'auto'] as const).map((one) => [one, t.team.assignments[one]] as const)}
                onChange={(assignment) => set({ assignment })}
              />
            </div>
            <Checks
              legend={t.team.members}
              options={agents.filter(({ active }) => active).map(({ id, name }) => [id, name] as const)}
              chosen={value.members}
              onChange={(members) => set({ members })}
            />
            <Checks
              legend={t.team.languages}
              hint={t.team.languagesHint}
              options={Object.entries(languageNames) as [Language, string][]}
              chosen={value.languages}
              onChange={(languages) => set({ languages })}
            />
            <TextField
              label={t.team.topics}
              hint={t.team.topicsHint}
              value={value.topics}
              fault={shown.topics}
              onInput={(text) => set({ topics: text })}
            />
            <TargetFields targets={value.targets} onChange={(targets) => set({ targets })} />
          </>
        )}
      </EditForm>
    </Card>
  );
}
