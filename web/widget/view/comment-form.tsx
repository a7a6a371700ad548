import { useEffect, useId, useState } from 'preact/hooks';
import { type Chat, textLimit } from '../chat.js';
import { Choices, focusField } from './choices.js';

/** How long the bot's word of thanks may take (ms) before the comment box comes without it. */
const patienceMs = 1200;

/**
 * After a score, a box for the reasons; it can be left alone. Sits at the end of the conversation, below the bot's reply,
 * whose choices (no comment, a person) then stand below the box.
 */
export function CommentForm({ chat }: { chat: Chat }) {
  const invitation = chat.invites.value.comment;
  const replied = chat.transcript.value.entries.at(-1)?.author !== 'me';
  const [skipped, setSkipped] = useState<string>();
  const [waited, setWaited] = useState<string>();
  const id = invitation?.invitationId;

  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(() => setWaited(id), patienceMs);
    return () => clearTimeout(timer);
  }, [id]);

  if (id === undefined || id === skipped || !(replied || id === waited)) return null;
  return <CommentBox key={id} chat={chat} invitationId={id} onSkip={() => setSkipped(id)} />;
}

function CommentBox({ chat, invitationId, onSkip }: { chat: Chat; invitationId: string; onSkip(): void }) {
  const text = chat.text.value;
  const id = useId();
  const [comment, setComment] = useState('');
  const { choices } = chat.invites.value;
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!comment.trim()) return;
        chat.comment(invitationId, comment.trim());
        focusField(event.currentTarget);
      }}
    >
      <label class="card-label" for={id}>
        {text.comment}
      </label>
      <textarea
        id={id}
        class="field"
        rows={3}
        maxLength={textLimit}
        value={comment}
        onInput={(event) => setComment(event.currentTarget.value)}
      />
      <div class="card-actions">
        {!choices && (
          <button
            type="button"
            class="quiet-button"
            onClick={(event) => {
              focusField(event.currentTarget);
              onSkip();
            }}
          >
            {text.skip}
          </button>
        )}
        <button type="submit" class="primary-button" disabled={!comment.trim()}>
          {text.sendComment}
        </button>
      </div>
      {choices && <Choices chat={chat} choices={choices.choices} />}
    </form>
  );
}
