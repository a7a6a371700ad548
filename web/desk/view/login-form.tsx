import { useDesk } from './context.js';
import { PasswordField } from './password-field.js';
import { SignInCard } from './sign-in-card.js';

export function LoginForm() {
  const { desk, t } = useDesk();
  return (
    <SignInCard
      key="login"
      title={t.login.title}
      submit={t.login.submit}
      onSubmit={async ({ login = '', password = '' }) => {
        await desk.session.login(login.trim(), password);
        return undefined;
      }}
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
    </SignInCard>
  );
}
