import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { errorText } from '../../ui/team/error-text.js';
import { channelName } from '../../ui/team/names.js';
import { transcriptItems } from '../transcript-items.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { Dialog } from './dialog.js';
import { TranscriptEntry } from './transcript-entry.js';

/** Another conversation of the customer, to be read only. */
export function PastConversation({ id, onClose }: { id: string; onClose: () => void }) {
  const { desk, t } = useDesk();
  const [detail, setDetail] = useState<Detail>();
  const [problem, setProblem] = useState<string>();
  const me = desk.me.value;
  useEffect(() => {
    desk.api.conversation(id).then(setDetail, (error) => setProblem(codeOf(error)));
  }, [id]);

  return (
    <Dialog
      class="past"
      title={detail ? `${t.conversation} · ${channelName(detail.conversation.channel)}` : t.conversation}
      onClose={onClose}
    >
      {problem !== undefined && <p role="alert">{errorText(problem, t.errors)}</p>}
      {detail && me && (
        <>
          <div
            class="past-transcript"
            role="log"
            aria-label={t.conversation}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            {transcriptItems(detail.messages, detail.notes).map((item) => (
              <TranscriptEntry key={item.key} item={item} me={me} detail={detail} />
            ))}
          </div>
          <footer>
            <button
              type="button"
              class="button"
              onClick={() => {
                onClose();
                desk.go({ tab: desk.route.value.tab, id });
              }}
            >
              {t.earlier.open}
            </button>
          </footer>
        </>
      )}
    </Dialog>
  );
}
