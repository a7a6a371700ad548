import { useAskedCode } from './asked-code.js';
import { useTeam } from './context.js';
import { NewPassword, problemOf } from './new-password.js';
import { PasswordField } from './password-field.js';
import type { Me } from './session-api.js';
import { SignInCard } from './sign-in-card.js';

/** The step between a one-time password and the page. Asks for the old password only when it is not known any more. */
export function PasswordForm({ me, current }: { me: Me; current?: string }) {
  const { session, t } = useTeam();
  const { field, sending } = useAskedCode();
  return (
    <SignInCard
      key="password"
      title={t.password.title}
      explanation={t.password.why}
      submit={t.password.submit}
      onSubmit={async (fields) => {
        const next = fields.next ?? '';
        const problem = problemOf(next, fields.repeat);
        if (problem) return t.password[problem];
        return sending(() => session.changePassword(current ?? fields.current ?? '', next, fields.code));
      }}
    >
      <input type="text" name="login" value={me.login} autocomplete="username" readonly hidden />
      {current === undefined && (
        <PasswordField name="current" label={t.password.current} autocomplete="current-password" autofocus />
      )}
      <NewPassword autofocus={current !== undefined} />
      {field}
    </SignInCard>
  );
}
