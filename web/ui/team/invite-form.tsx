import { useEffect, useState } from 'preact/hooks';
import { codeOf } from './call.js';
import { useTeam } from './context.js';
import { errorText } from './error-text.js';
import { NewPassword, problemOf } from './new-password.js';
import type { Invited } from './session-api.js';
import { SignInCard } from './sign-in-card.js';

/** The token of `#invite=…`; undefined when the address is no invite. */
export function inviteIn(hash: string): string | undefined {
  return /^#invite=([\w-]{1,100})$/.exec(hash)?.[1];
}

/** Where somebody who has been invited chooses his password. `onDone` is told when the link has served, or is dead. */
export function InviteForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { session, t } = useTeam();
  const [invited, setInvited] = useState<Invited>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    session.invited(token).then(setInvited, (error) => setProblem(codeOf(error)));
  }, [token]);

  if (problem !== undefined) {
    return (
      <main class="sign-in">
        <p role="alert">{errorText(problem, t.errors)}</p>
        <button type="button" class="button primary" onClick={onDone}>
          {t.login.title}
        </button>
      </main>
    );
  }
  if (invited === undefined) return null;
  return (
    <SignInCard
      key="invite"
      title={t.invite.title}
      explanation={t.invite.why(invited.name, invited.login)}
      submit={t.password.submit}
      onSubmit={async ({ next = '', repeat }) => {
        const wrong = problemOf(next, repeat);
        if (wrong) return t.password[wrong];
        await session.acceptInvite(token, next);
        onDone();
        return undefined;
      }}
    >
      <input type="text" name="login" value={invited.login} autocomplete="username" readonly hidden />
      <NewPassword autofocus />
    </SignInCard>
  );
}
