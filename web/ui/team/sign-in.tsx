import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTeam } from './context.js';
import { FactorForm } from './factor-form.js';
import { InviteForm, inviteIn } from './invite-form.js';
import { LoginForm } from './login-form.js';
import { PasswordForm } from './password-form.js';
import type { Me } from './session-api.js';

/** The page for whoever is signed in; for anybody else, the way there. */
export function SignIn({ children }: { children: (me: Me) => ComponentChildren }) {
  const { session, t } = useTeam();
  const [unreachable, setUnreachable] = useState(false);
  const [invite, setInvite] = useState(() => inviteIn(location.hash));
  const start = () => {
    setUnreachable(false);
    session.start().catch(() => setUnreachable(true));
  };
  useEffect(start, []);

  const state = session.state.value;
  if (invite !== undefined) {
    const leave = () => {
      // The link has served: it should not stay in the address, where it may be copied from.
      history.replaceState(null, '', location.pathname);
      setInvite(undefined);
    };
    return <InviteForm token={invite} onDone={leave} />;
  }
  switch (state.tag) {
    case 'unknown':
      if (!unreachable) return null;
      return (
        <main class="sign-in">
          <p role="alert">{t.errors.OFFLINE}</p>
          <button type="button" class="button primary" onClick={start}>
            {t.tryAgain}
          </button>
        </main>
      );
    case 'out':
      return <LoginForm />;
    case 'password':
      return <PasswordForm me={state.me} {...(state.current !== undefined && { current: state.current })} />;
    case 'factor':
      return <FactorForm {...(state.current !== undefined && { current: state.current })} />;
    case 'in':
      return <>{children(state.me)}</>;
  }
}
