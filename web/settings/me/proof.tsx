import { useState } from 'preact/hooks';
import { errorText } from '../../ui/team/error-text.js';
import { PasswordField } from '../../ui/team/password-field.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';

export interface ProofFields {
  password: string;
  code?: string;
}

export interface ProofProps {
  label: string;
  why: string;
  asksCode: boolean;
  onProof(proof: ProofFields): Promise<void>;
  onCancel(): void;
}

const own = ['LOGIN_FAILED', 'CODE_REQUIRED', 'CODE_WRONG'];

/** Asks once more who it is, before something that somebody at an open screen should not do. */
export function Proof({ label, why, asksCode, onProof, onCancel }: ProofProps) {
  const { t } = useSettings();
  const [code, setCode] = useState('');
  const { busy, fault, run } = useDeed();
  const submit = () => {
    const password = document.querySelector<HTMLInputElement>('#password')?.value ?? '';
    void run(() => onProof({ password, ...(asksCode && { code }) }), { own });
  };
  return (
    <EditForm label={label} busy={busy} submit={label} onSubmit={submit} onCancel={onCancel}>
      <p>{why}</p>
      <div class="narrow">
        <PasswordField name="password" label={t.login.password} autocomplete="current-password" autofocus />
      </div>
      {asksCode && (
        <TextField
          label={t.login.code}
          hint={t.login.codeHint}
          value={code}
          onInput={setCode}
          autocomplete="one-time-code"
        />
      )}
      {fault !== undefined && own.includes(fault) && (
        <p class="fault" role="alert">
          {errorText(fault, t.errors)}
        </p>
      )}
    </EditForm>
  );
}
