import type { Chat } from '../chat.js';
import type { Choice } from '../transcript.js';

/** Answers to tap; the chosen one becomes the customer's message and all of them go. */
export function Choices({ chat, choices }: { chat: Chat; choices: readonly Choice[] }) {
  return (
    <fieldset class="choices" aria-label={chat.text.value.suggestions}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="choice"
          onClick={(event) => {
            chat.send(choice.value);
            focusField(event.currentTarget);
          }}
        >
          {choice.title}
        </button>
      ))}
    </fieldset>
  );
}

/** Gives the focus to the message field before its holder vanishes; with a finger that would raise the keyboard. */
export function focusField(element: HTMLElement): void {
  const panel = element.closest<HTMLElement>('.panel');
  const field = matchMedia('(pointer: coarse)').matches
    ? panel
    : panel?.querySelector<HTMLElement>('.composer textarea');
  field?.focus({ preventScroll: true });
}
