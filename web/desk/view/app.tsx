import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './context.js';
import { errorText } from './labels.js';
import { LoginForm } from './login-form.js';
import { PasswordForm } from './password-form.js';
import { Shell } from './shell.js';

/** The page for whoever is, or is not, signed in. */
export function App() {
  const { desk, t } = useDesk();
  const [unreachable, setUnreachable] = useState(false);
  const start = () => {
    setUnreachable(false);
    desk.session.start().catch(() => setUnreachable(true));
  };
  useEffect(start, []);

  const state = desk.session.state.value;
  switch (state.tag) {
    case 'unknown':
      if (!unreachable) return null;
      return (
        <main class="sign-in">
          <p role="alert">{errorText('OFFLINE', t)}</p>
          <button type="button" class="button primary" onClick={start}>
            {t.tryAgain}
          </button>
        </main>
      );
    case 'out':
      return <LoginForm />;
    case 'password':
      return <PasswordForm me={state.me} {...(state.current !== undefined && { current: state.current })} />;
    case 'in':
      return <Shell me={state.me} />;
  }
}
