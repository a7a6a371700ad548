import { useState } from 'preact/hooks';
import { CodeField } from './code-field.js';
import { useTeam } from './context.js';
import { OfferedSecret } from './offered-secret.js';
import { PasswordField } from './password-field.js';
import { SignInCard } from './sign-in-card.js';

/**
 * Where a second factor is required: an app is told a secret, shows a code, and ten recovery codes are noted down. Asks for the
 * password only when it is not known any more.
 */
export function FactorForm({ current }: { current?: string }) {
  const { session, t } = useTeam();
  const [offer, setOffer] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<string[]>();

  if (codes !== undefined) {
    return (
      <SignInCard
        key="codes"
        title={t.factor.codesTitle}
        explanation={t.factor.codesWhy}
        submit={t.factor.goOn}
        onSubmit={async () => {
          await session.goOn();
          return undefined;
        }}
      >
        <ul class="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </SignInCard>
    );
  }
  if (offer === undefined) {
    return (
      <SignInCard
        key="factor"
        title={t.factor.title}
        explanation={t.factor.why}
        submit={t.factor.begin}
        onSubmit={async ({ password = '' }) => {
          setOffer(await session.offerFactor(current ?? password));
          return undefined;
        }}
      >
        {current === undefined && (
          <PasswordField name="password" label={t.login.password} autocomplete="current-password" autofocus />
        )}
      </SignInCard>
    );
  }
  return (
    <SignInCard
      key="offer"
      title={t.factor.title}
      explanation={t.factor.how}
      submit={t.factor.confirm}
      onSubmit={async ({ code = '' }) => {
        setCodes(await session.confirmFactor(code));
        return undefined;
      }}
    >
      <OfferedSecret {...offer} words={t.factor} />
      <CodeField label={t.login.code} hint={t.factor.codeHint} />
    </SignInCard>
  );
}
