import type { Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Files } from '../support/file-store.js';
import {
  type FileAttachment,
  fileAddress,
  mostFiles,
  type ReadyFile,
  type StoredFile,
} from '../support/stored-file.js';
import { mediaRefused } from './media-refused.js';
import type { Scan } from './scan-command.js';
import { nameFor, whatItIs } from './what-it-is.js';
import { withoutMetadata } from './without-metadata.js';

export interface FileRoomDeps {
  files: Files;
  /** Looks into each file before anybody may open it. */
  scan: Scan;
  clock: { now(): Date };
  ids: Ids;
}

export interface GivenFile {
  /** As the sender calls it, free of what must not be kept. */
  name: string;
  bytes: Buffer;
}

/** Whose the files are: the conversation, and `customer` or the id of an agent. */
export type Whose = Pick<StoredFile, 'conversationId' | 'from'>;

/** Files of conversations: what is accepted, and how it is kept. */
export function fileRoom({ files, scan, clock, ids }: FileRoomDeps) {
  /** What is kept of a file, once it has been looked at. */
  const checked = async ({ name, bytes }: GivenFile) => {
    const type = whatItIs(bytes);
    const clean = withoutMetadata(bytes, type);
    await scan(clean);
    return { type, name: nameFor(name, type), bytes: clean };
  };
  return {
    checked,

    /**
     * Keeps the files of one message, all or none, and resolves with what the message says of them. Rejects with MEDIA_REFUSED when one of
     * them is not accepted.
     */
    async take(given: readonly GivenFile[], whose: Whose): Promise<FileAttachment[]> {
      if (given.length > mostFiles) throw mediaRefused(`At most ${mostFiles} files go with one message.`);
      const taken: { file: ReadyFile; bytes: Buffer }[] = [];
      for (const one of given) {
        const { bytes, ...facts } = await checked(one);
        const file = { ...facts, ...whose, id: ids.next(), size: bytes.length, createdAt: clock.now() };
        taken.push({ file, bytes });
      }
      for (const { file, bytes } of taken) await files.keep(file, bytes);
      return taken.map(({ file }) => attachmentOf(file));
    },

    /** A file of that conversation that can be opened; rejects with NOT_FOUND. */
    async open(id: string, conversationId?: string): Promise<ReadyFile> {
      const file = await files.find(id);
      if (file?.status !== 'ready' || !file.type || (conversationId ?? file.conversationId) !== file.conversationId) {
        throw new ConvozError('NOT_FOUND', 'There is no such file');
      }
      return { ...file, type: file.type };
    },

    parts: (id: string) => files.parts(id),
    forget: (all: readonly string[]) => files.forget(all),
  };
}

export type FileRoom = ReturnType<typeof fileRoom>;

/** What a message says of a file it carries. */
export function attachmentOf({ id, type, name }: ReadyFile): FileAttachment {
  return { contentType: type, name, contentUrl: fileAddress(id) };
}
