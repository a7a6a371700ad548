import { isConvozError } from '../errors.js';
import type { Files } from '../support/file-store.js';
import type { AwaitedFile } from '../support/stored-file.js';
import type { FileRoom } from './file-room.js';

/** A channel that keeps for a time what customers send. */
export interface MediaSource {
  /** Rejects with MEDIA_REFUSED or SEND_UNREACHABLE. */
  fetchMedia?(ref: string): Promise<{ bytes: Buffer; mime?: string }>;
}

export interface FetchMediaDeps {
  files: Files;
  room: Pick<FileRoom, 'checked'>;
  channels: ReadonlyMap<string, MediaSource>;
  clock: { now(): Date };
  log: (level: 'info' | 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

const atOnce = 4;
const lookEveryMs = 15_000;
const minute = 60_000;
/** Between attempts; the first is longer than an attempt can take. After the last it is given up. */
const pauses = [minute, 2 * minute, 10 * minute, 60 * minute, 6 * 60 * minute];

/** Fetches in the background what vendors keep for customers, a few at a time, and tries again what did not come. */
export function fetchMedia({ files, room, channels, clock, log }: FetchMediaDeps) {
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;

  const fetchOne = async (file: AwaitedFile): Promise<void> => {
    const pause = pauses[file.attempts];
    const next = new Date(clock.now().getTime() + (pause ?? minute));
    // Of several processes one gets it, and nobody for as long as it may take.
    if (!(await files.claim(file, next))) return;
    try {
      const source = channels.get(file.channel);
      if (!source?.fetchMedia) return await files.refuse(file.id, 'MEDIA_REFUSED');
      const { bytes } = await source.fetchMedia(file.ref);
      const { id, conversationId, createdAt } = file;
      const checked = await room.checked({ name: file.name, bytes });
      const facts = { id, conversationId, createdAt, from: 'customer', type: checked.type, name: checked.name };
      await files.keep({ ...facts, size: checked.bytes.length }, checked.bytes);
    } catch (error) {
      const code = isConvozError(error) ? error.code : 'INTERNAL';
      log('warn', 'An attachment was not fetched', { fileId: file.id, attempts: file.attempts + 1, code });
      if (code === 'MEDIA_REFUSED' || pause === undefined) await files.refuse(file.id, code);
    }
  };

  const run = async (): Promise<void> => {
    while (isWanted && !isStopping) {
      isWanted = false;
      const due = await files.due(clock.now(), atOnce);
      await Promise.all(due.map(fetchOne));
      isWanted ||= due.length === atOnce;
    }
  };

  const kick = (): void => {
    isWanted = true;
    running ??= run()
      .catch((error: unknown) => log('warn', 'Attachments wait', { error: String(error) }))
      .finally(() => {
        running = undefined;
      });
  };

  return {
    /** Something may wait. */
    kick,
    start(): void {
      timer ??= setInterval(kick, lookEveryMs).unref();
      kick();
    },
    /** Resolves when what is under way has ended. */
    async stop(): Promise<void> {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

export type MediaFetcher = ReturnType<typeof fetchMedia>;
