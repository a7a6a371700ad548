/** What files may be, by their first bytes, with the ending that their names are given. */
export const fileTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
} as const;

export type FileType = keyof typeof fileTypes;

/** Of one file, in bytes. */
export const longestFile = 10_485_760;
/** Of one message. */
export const mostFiles = 5;

/**
 * `waiting`: a vendor has it, and it is still to be fetched. `arriving`: it is being written. `refused`: it could not be fetched, or is
 * nothing that is accepted. `erased`: its time is over, or the customer's.
 */
export type FileStatus = 'waiting' | 'arriving' | 'ready' | 'refused' | 'erased';

/** The facts of a file; its bytes are kept apart. */
export interface StoredFile {
  id: string;
  conversationId: string;
  status: FileStatus;
  /** Of what waits, only what the vendor says. */
  type?: FileType;
  name: string;
  /** In bytes; 0 of what waits and of what is gone. */
  size: number;
  createdAt: Date;
  /** Who sent it: `customer`, or the id of an agent. */
  from: string;
  /** Why it was refused. */
  code?: string;
}

/** What a message says of a file it carries: the form of the Bot Framework. */
export interface FileAttachment {
  contentType: string;
  name: string;
  contentUrl: string;
}

/** A file that a vendor keeps for us, until it has been fetched. */
export interface AwaitedFile extends Pick<StoredFile, 'id' | 'conversationId' | 'name' | 'createdAt'> {
  /** Which channel fetches it, and by what. */
  channel: string;
  ref: string;
  attempts: number;
}

export type ReadyFile = Omit<StoredFile, 'status' | 'code' | 'type'> & { type: FileType };

const scheme = 'convoz-file:';

/** How a message says which file it carries; what leaves the house gets an address that can be opened. */
export function fileAddress(id: string): string {
  return scheme + id;
}

/** The files that an activity carries, in order. */
export function filesIn(activity: { attachments?: { contentUrl?: string }[] | undefined }): string[] {
  return (activity.attachments ?? []).flatMap(({ contentUrl }) =>
    contentUrl?.startsWith(scheme) ? [contentUrl.slice(scheme.length)] : [],
  );
}

const addressed = /"contentUrl":"convoz-file:([^"\\]+)"/g;

/** The JSON of an activity with an address for each file it carries. Most carry none, and are the same string. */
export function withFileLinks(activity: string, link: (id: string) => string): string {
  if (!activity.includes(scheme)) return activity;
  return activity.replace(addressed, (_, id: string) => `"contentUrl":${JSON.stringify(link(id))}`);
}
