import { useAskedCode } from './asked-code.js';
import { useTeam } from './context.js';
import { PasswordField } from './password-field.js';
import { SignInCard } from './sign-in-card.js';

/** Where somebody of the team says who he is. */
export function LoginForm() {
  const { session, t } = useTeam();
  const { field, sending } = useAskedCode();
  return (
    <SignInCard
      key="login"
      title={t.login.title}
      submit={t.login.submit}
      onSubmit={({ login = '', password = '', code }) => sending(() => session.login(login.trim(), password, code))}
    >
      <div class="field">
        <label for="login">{t.login.login}</label>
        <input
          id="login"
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          maxlength={100}
          autofocus
        />
      </div>
      <PasswordField name="password" label={t.login.password} autocomplete="current-password" />
      {field}
    </SignInCard>
  );
}
