import type { Me } from '../wire.js';
import { useDesk } from './context.js';
import { PasswordField } from './password-field.js';
import { SignInCard } from './sign-in-card.js';

/** As the server demands it, counted in characters as people see them. */
const shortestPassword = 12;

/** The step between a one-time password and the desk. Asks for the old password only when it is not known any more. */
export function PasswordForm({ me, current }: { me: Me; current?: string }) {
  const { desk, t } = useDesk();
  return (
    <SignInCard
      key="password"
      title={t.password.title}
      explanation={t.password.why}
      submit={t.password.submit}
      onSubmit={async (fields) => {
        const next = fields.next ?? '';
        if ([...next].length < shortestPassword) return t.password.tooShort;
        if (next !== fields.repeat) return t.password.different;
        await desk.session.changePassword(current ?? fields.current ?? '', next);
        return undefined;
      }}
    >
      <input type="text" name="login" value={me.login} autocomplete="username" readonly hidden />
      {current === undefined && (
        <PasswordField name="current" label={t.password.current} autocomplete="current-password" autofocus />
      )}
      <PasswordField
        name="next"
        label={t.password.next}
        autocomplete="new-password"
        hint={t.password.rule}
        autofocus={current !== undefined}
      />
      <PasswordField name="repeat" label={t.password.repeat} autocomplete="new-password" />
    </SignInCard>
  );
}
