import { useState } from 'preact/hooks';
import { useTeam } from './context.js';
import { TeamIcon } from './team-icon.js';

export interface PasswordFieldProps {
  name: string;
  label: string;
  autocomplete: 'current-password' | 'new-password';
  hint?: string;
  autofocus?: boolean;
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ name, label, autocomplete, hint, autofocus = false }: PasswordFieldProps) {
  const { t } = useTeam();
  const [shown, setShown] = useState(false);
  const attributes = {
    id: name,
    name,
    autocomplete,
    autofocus,
    autocapitalize: 'none' as const,
    spellcheck: false,
    required: true,
    maxlength: 200,
    'aria-describedby': hint === undefined ? undefined : `${name}-hint`,
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <div class="field-with-button">
        {shown ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
        <button
          type="button"
          class="icon-button"
          aria-label={shown ? t.login.hidePassword : t.login.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <TeamIcon name="eye" />
        </button>
      </div>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
