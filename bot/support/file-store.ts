import type { AwaitedFile, ReadyFile, StoredFile } from './stored-file.js';

/** Files of conversations. Bytes are written and read in parts, so that a large file never keeps a turn waiting. */
export interface Files {
  /**
   * Writes the bytes, then says `ready`: nobody sees half a file. Takes the place of one that waits under the same id; resolves with
   * false, and keeps nothing, where that is not waiting any more.
   */
  keep(file: ReadyFile, bytes: Buffer): Promise<boolean>;
  find(id: string): Promise<StoredFile | undefined>;
  /** In no order; those that are not there are left out. */
  ofIds(ids: readonly string[]): Promise<StoredFile[]>;
  /** The bytes of a file in parts; nothing where there are none. */
  parts(id: string): AsyncIterable<Buffer>;
  /** What waits to be fetched and whose time has come, longest waiting first. */
  due(now: Date, limit: number): Promise<AwaitedFile[]>;
  /** Notes an attempt about to be made; another is made from `next` on. False where somebody else has begun one, or it waits no more. */
  claim(file: Pick<AwaitedFile, 'id' | 'attempts'>, next: Date): Promise<boolean>;
  refuse(id: string, code: string): Promise<void>;
  /** As if it had never come. */
  forget(ids: readonly string[]): Promise<void>;
  /** Erases the bytes and names of so many that came before; resolves with how many there were. */
  eraseBefore(before: Date, limit: number): Promise<number>;
}
