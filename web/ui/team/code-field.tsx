import { useEffect, useRef } from 'preact/hooks';

/** The code of a second factor. Takes the focus when it appears, which may be after the rest of its form. */
export function CodeField({ label, hint }: { label: string; hint: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div class="field">
      <label for="code">{label}</label>
      <input
        ref={input}
        id="code"
        name="code"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
        required
        maxlength={40}
        aria-describedby="code-hint"
      />
      <p class="hint" id="code-hint">
        {hint}
      </p>
    </div>
  );
}
