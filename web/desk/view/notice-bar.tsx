import { useEffect } from 'preact/hooks';
import { errorText } from '../../ui/team/error-text.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Notice } from '../state/notice.js';
import type { Strings } from '../strings/strings.js';
import { useDesk } from './context.js';

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

  const undo = intended !== undefined ? desk.later.undo : notice && 'did' in notice ? notice.undo : undefined;
  const text = intended !== undefined ? t.done[intended.action] : notice && words(notice, t);
  return (
    <div class="notices" role="status">
      {text !== undefined && (
        <div class="notice">
          <span>{text}</span>
          {undo !== undefined && (
            <button
              type="button"
              class="link"
              onClick={() => {
                desk.notice.value = undefined;
                undo();
              }}
            >
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
            <TeamIcon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}

function words(notice: Notice, t: Strings): string {
  if ('code' in notice) return errorText(notice.code, t.errors);
  return notice.about === undefined ? t.did[notice.did] : `${t.did[notice.did]}: ${notice.about}`;
}
