import { useEffect } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import { formatLocales } from '../../ui/format-locales.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { SentFile } from '../wire.js';
import { useDesk } from './context.js';

const lookAgainMs = 3000;

/** What a message carries: pictures to be seen, and everything to be opened. What a vendor still keeps is looked for again. */
export function FileList({ files }: { files: readonly SentFile[] }) {
  const { desk } = useDesk();
  const isWaiting = files.some(({ status }) => status === 'waiting');
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => desk.watch(desk.thread.reload()), lookAgainMs);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <OneFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file: { id, name, type, size, status } }: { file: SentFile }) {
  const { t, language } = useDesk();
  if (status !== 'ready') {
    return (
      <span class="file soft">
        <TeamIcon name="clip" size={14} /> {name} {t.files.states[status]}
      </span>
    );
  }
  const address = `/api/files/${encodeURIComponent(id)}`;
  return (
    <a class="file" href={address} download={name}>
      {type?.startsWith('image/') ? (
        <img src={address} alt={name} loading="lazy" />
      ) : (
        <>
          <TeamIcon name="clip" size={14} /> <span class="file-name">{name}</span>{' '}
          <span class="soft">{sizeLabel(size, language)}</span>
        </>
      )}
    </a>
  );
}

/** A size as people say it: 12 kB, 3.4 MB. */
export function sizeLabel(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const style = { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 } as const;
  return new Intl.NumberFormat(formatLocales(language), style).format(value);
}
