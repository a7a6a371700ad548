import { useState } from 'preact/hooks';
import { errorText } from '../../ui/team/error-text.js';
import { NewPassword, problemOf } from '../../ui/team/new-password.js';
import { PasswordField } from '../../ui/team/password-field.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { Card } from '../view/card.js';
import { TextField } from '../view/text-field.js';

const own = ['LOGIN_FAILED', 'CODE_REQUIRED', 'CODE_WRONG', 'PASSWORD_TOO_WEAK'] as const;

/** A new password; all other sessions end with it. Asks for the code of a second factor only where the server does. */
export function PasswordCard() {
  const { t, call, me } = useSettings();
  const [asksCode, setAsksCode] = useState(false);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const { busy, fault, run } = useDeed();

  const submit = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const next = String(fields.get('next'));
    const found = problemOf(next, String(fields.get('repeat')));
    setProblem(found && t.password[found]);
    if (found || busy) return;
    const body = { current: String(fields.get('current')), next, ...(asksCode && { code }) };
    const deed = () =>
      call('POST', 'password', { body }).catch((error: { code?: string }) => {
        if (error.code === 'CODE_REQUIRED') setAsksCode(true);
        throw error;
      });
    if (!(await run(deed, { said: t.me.passwordChanged, own }))) return;
    form.reset();
    setAsksCode(false);
    setCode('');
  };
  const refused = fault === undefined || fault === 'CODE_REQUIRED' ? undefined : errorText(fault, t.errors);

  return (
    <Card title={t.me.password} hint={t.me.passwordHint}>
      <form
        class="edit-form narrow"
        aria-label={t.me.password}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <input type="text" name="login" value={me.login} autocomplete="username" readonly hidden />
        <PasswordField name="current" label={t.password.current} autocomplete="current-password" />
        <NewPassword />
        {asksCode && (
          <TextField
            label={t.login.code}
            hint={t.login.codeHint}
            value={code}
            onInput={setCode}
            autocomplete="one-time-code"
          />
        )}
        <p class="fault" role="alert">
          {problem ?? refused}
        </p>
        <div class="save-bar">
          <button type="submit" class="button primary" aria-disabled={busy}>
            {t.me.changePassword}
          </button>
        </div>
      </form>
    </Card>
  );
}
