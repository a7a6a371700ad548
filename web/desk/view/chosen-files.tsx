import { errorText } from '../../ui/team/error-text.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Chosen } from '../state/attachments.js';
import { useDesk } from './context.js';
import { sizeLabel } from './file-list.js';

/** The files of the reply under way: how far they are, why one cannot go, and a way to leave it out. */
export function ChosenFiles({ files }: { files: readonly Chosen[] }) {
  const { desk, t, language } = useDesk();
  if (files.length === 0) return null;
  return (
    <ul class="chosen-files" aria-label={t.files.chosen}>
      {files.map(({ key, name, size, share, kept, code }) => (
        <li key={key} data-failed={code !== undefined}>
          <TeamIcon name="clip" size={14} />
          <span class="file-name">{name}</span>
          {code === undefined ? (
            <span class="soft">
              {kept ? sizeLabel(size, language) : <progress value={share} aria-label={t.files.sending(name)} />}
            </span>
          ) : (
            <span role="alert">{errorText(code, t.errors)}</span>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t.files.remove(name)}
            onClick={() => {
              desk.attachments.remove(key);
              document.getElementById('reply')?.focus();
            }}
          >
            <TeamIcon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
