import { errorText } from '../../ui/team/error-text.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Notices } from '../state/notices.js';

export interface NoticeWords {
  errors: { other: string };
  undo: string;
  dismiss: string;
}

/** The last thing that happened, at the bottom; what can still be undone offers it. */
export function NoticeBar({ notices, t }: { notices: Notices; t: NoticeWords }) {
  const notice = notices.current.value;
  return (
    <div class="notices" role="status">
      {notice !== undefined && (
        <div class="notice">
          <span>{notice.text ?? errorText(notice.code ?? '', t.errors)}</span>
          {notice.undo !== undefined && (
            <button
              type="button"
              class="link"
              onClick={() => {
                notices.dismiss();
                notice.undo?.();
              }}
            >
              {t.undo}
            </button>
          )}
          <button type="button" class="icon-button" aria-label={t.dismiss} onClick={notices.dismiss}>
            <TeamIcon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
