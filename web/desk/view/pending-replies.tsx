import { RichText } from '../../ui/rich-text.js';
import { errorText } from '../../ui/team/error-text.js';
import type { PendingReply } from '../state/replies.js';
import { useDesk } from './context.js';

/** Replies on their way, and those that did not make it. */
export function PendingReplies({ replies }: { replies: readonly PendingReply[] }) {
  const { desk, t } = useDesk();
  return (
    <>
      {replies.map((reply) => (
        <div class="group" data-author="agent" data-state={reply.state} key={reply.clientId}>
          <div class="bubble">
            <RichText text={reply.text} />
            {reply.files.map(({ id, name }) => (
              <p key={id}>{name}</p>
            ))}
          </div>
          {reply.state === 'failed' ? (
            <p class="group-foot failed" role="alert">
              {t.notSent} {errorText(reply.code ?? '', t.errors)}{' '}
              <button type="button" class="link" onClick={() => void desk.replies.retry(reply.clientId)}>
                {t.retry}
              </button>{' '}
              <button type="button" class="link" onClick={() => desk.replies.discard(reply.clientId)}>
                {t.discard}
              </button>
            </p>
          ) : (
            <p class="group-foot">{t.sending}</p>
          )}
        </div>
      ))}
    </>
  );
}
