import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useDesk } from './context.js';

interface FilesProps {
  onFiles(files: File[]): void;
}

/** A button that asks the browser for files. */
export function PickFiles({ onFiles }: FilesProps) {
  const { t } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        aria-label={t.files.attach}
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf,text/plain"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be taken again.
          currentTarget.value = '';
          document.getElementById('reply')?.focus();
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t.files.attach}
        title={t.files.attach}
        onClick={() => picker.current?.click()}
      >
        <TeamIcon name="clip" />
      </button>
    </>
  );
}

/** Takes files that are dropped on it or pasted into it; everything else goes where it would. */
export function DropZone({ onFiles, children }: FilesProps & { children: ComponentChildren }) {
  const { t } = useDesk();
  const [isOver, setOver] = useState(false);
  const take = (event: Event, data: DataTransfer | null) => {
    setOver(false);
    if (!data?.files.length) return;
    event.preventDefault();
    onFiles([...data.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way for a mouse, beside the button
    <div
      class="drop-zone"
      data-over={isOver}
      data-words={t.files.drop}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      {children}
    </div>
  );
}
