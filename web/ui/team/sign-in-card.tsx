import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PersonaAvatar } from '../avatar.js';
import { codeOf } from './call.js';
import { useTeam } from './context.js';
import { errorText } from './error-text.js';

export interface SignInCardProps {
  title: string;
  explanation?: string;
  submit: string;
  children: ComponentChildren;
  /** Sends what was typed; resolves with a sentence when the form itself is not in order. */
  onSubmit(fields: Record<string, string>): Promise<string | undefined>;
}

/** One step before the page: a title, a few fields, one button, and what went wrong. */
export function SignInCard({ title, explanation, submit, children, onSubmit }: SignInCardProps) {
  const { t } = useTeam();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  // A browser heeds `autofocus` once per page, and this card may be its second.
  useEffect(() => form.current?.querySelector<HTMLElement>('[autofocus]')?.focus(), []);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const form = event.currentTarget as HTMLFormElement;
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    try {
      setProblem(await onSubmit(fields));
    } catch (error) {
      setProblem(errorText(codeOf(error), t.errors));
    }
    setBusy(false);
  };

  return (
    <main class="sign-in">
      <form ref={form} class="sign-in-card" onSubmit={send}>
        <p class="brand">
          <PersonaAvatar size={32} /> Convoz
        </p>
        <h1>{title}</h1>
        {explanation !== undefined && <p class="soft">{explanation}</p>}
        {children}
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="button primary wide" aria-disabled={busy}>
          {submit}
        </button>
      </form>
    </main>
  );
}
