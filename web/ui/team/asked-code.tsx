import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { codeOf } from './call.js';
import { CodeField } from './code-field.js';
import { useTeam } from './context.js';

/** A form that asks for the code of a second factor only once the server does: `send` goes through `sending`, `field` is shown. */
export function useAskedCode(): {
  field: ComponentChildren;
  sending(send: () => Promise<void>): Promise<undefined>;
} {
  const { t } = useTeam();
  const [isAsked, setIsAsked] = useState(false);
  return {
    field: isAsked && <CodeField label={t.login.code} hint={t.login.codeHint} />,
    async sending(send) {
      try {
        await send();
      } catch (error) {
        if (isAsked || codeOf(error) !== 'CODE_REQUIRED') throw error;
        setIsAsked(true);
      }
      return undefined;
    },
  };
}
