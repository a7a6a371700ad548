import { useState } from 'preact/hooks';
import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';

/** What is done less often: macros, back to the bot, and closing without asking the customer, for a reason that is kept. */
export function MoreMenu({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const [reason, setReason] = useState('');
  const isEnough = reason.trim().length > 2;
  const macros = desk.workforce.macros.value;
  const run = (id: string, name: string) => {
    const task = desk.api.work.runMacro(id, detail.conversation.id, desk.newId());
    void desk.attempt(task, { did: 'ran', about: name });
  };
  return (
    <Menu class="action-menu" label={t.moreActions} button={<TeamIcon name="more" />}>
      {(close) => (
        <>
          <button
            type="button"
            class="menu-item"
            aria-keyshortcuts="b"
            onClick={() => {
              close();
              desk.leave('return');
            }}
          >
            <span class="with-icon">
              <TeamIcon name="bot" /> {t.giveBack}
            </span>
            <kbd>b</kbd>
          </button>
          {macros.length > 0 && <p class="menu-title">{t.macros}</p>}
          {macros.map(({ id, name }) => (
            <button
              type="button"
              class="menu-item"
              key={id}
              onClick={() => {
                close();
                run(id, name);
              }}
            >
              <span class="with-icon">
                <TeamIcon name="bolt" /> {name}
              </span>
            </button>
          ))}
          <form
            class="menu-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isEnough) return;
              close();
              desk.leave('close', { withoutSurvey: reason.trim() });
            }}
          >
            <label class="field">
              {t.whyNoSurvey}
              <input
                value={reason}
                maxLength={300}
                aria-describedby="without-survey-hint"
                onInput={({ currentTarget: { value } }) => setReason(value)}
              />
            </label>
            <p class="hint" id="without-survey-hint">
              {t.noSurveyHint}
            </p>
            <button type="submit" class="button" aria-disabled={!isEnough}>
              {t.closeWithoutSurvey}
            </button>
          </form>
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              desk.leave('close', { spam: true });
            }}
          >
            {t.closeAsSpam}
          </button>
        </>
      )}
    </Menu>
  );
}
