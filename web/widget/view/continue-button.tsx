import { useState } from 'preact/hooks';
import type { Chat } from '../chat.js';

const tellMs = 5000;

/** Copies an address with which the conversation goes on in another browser. */
export function ContinueButton({ chat }: { chat: Chat }) {
  const [isCopied, setCopied] = useState(false);
  const { elsewhere, linkCopied } = chat.text.value;
  const copy = async () => {
    const link = await chat.link();
    // Not every page may write to the clipboard; there it is shown to be copied by hand.
    await navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => prompt(elsewhere, link),
    );
    setTimeout(() => setCopied(false), tellMs);
  };
  return (
    <button type="button" class="elsewhere" aria-live="polite" onClick={() => copy().catch(() => {})}>
      {isCopied ? linkCopied : elsewhere}
    </button>
  );
}
