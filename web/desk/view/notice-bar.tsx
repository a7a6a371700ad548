import { useEffect } from 'preact/hooks';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';
import { errorText } from './labels.js';

const shownMs = 6000;

/** The last thing that happened, at the bottom; what can still be undone offers it. */
export function NoticeBar() {
  const { desk, t } = useDesk();
  const intended = desk.later.intended.value;
  const notice = desk.notice.value;
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => {
      desk.notice.value = undefined;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [notice]);

  const text =
    intended !== undefined ? t.done[intended.action] : notice !== undefined ? errorText(notice.code, t) : undefined;
  return (
    <div class="notices" role="status">
      {text !== undefined && (
        <div class="notice">
          <span>{text}</span>
          {intended !== undefined && (
            <button type="button" class="link" onClick={desk.later.undo}>
              {t.undo}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t.dismiss}
            onClick={() => {
              desk.later.now();
              desk.notice.value = undefined;
            }}
          >
            <DeskIcon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
