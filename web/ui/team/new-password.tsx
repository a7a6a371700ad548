import { useTeam } from './context.js';
import { PasswordField } from './password-field.js';

/** As the server demands it, counted in characters as people see them. */
const shortest = 12;

/** A password to be chosen, typed twice. */
export function NewPassword({ autofocus = false }: { autofocus?: boolean }) {
  const { t } = useTeam();
  return (
    <>
      <PasswordField
        name="next"
        label={t.password.next}
        autocomplete="new-password"
        hint={t.password.rule}
        autofocus={autofocus}
      />
      <PasswordField name="repeat" label={t.password.repeat} autocomplete="new-password" />
    </>
  );
}

/** What is wrong with what was typed, as far as it can be seen here. */
export function problemOf(next: string, repeat: string | undefined): 'tooShort' | 'different' | undefined {
  if ([...next].length < shortest) return 'tooShort';
  return next === repeat ? undefined : 'different';
}
