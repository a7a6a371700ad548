/** A file that stands in the activity itself. */
export interface DataFile {
  name: string;
  bytes: Buffer;
}

interface PostedAttachment {
  contentType: string;
  name?: unknown;
  contentUrl?: unknown;
}

const inBase64 = /^data:[^,]*;base64,([A-Za-z0-9+/=_-]*)$/;

/**
 * Takes the files that were posted as `data:` addresses out of the attachments, as some clients send small ones. What is left keeps no
 * address: a customer cannot make us lead an agent anywhere.
 */
export function dataFilesIn(attachments: readonly PostedAttachment[]): {
  files: DataFile[];
  others: PostedAttachment[];
} {
  const files: DataFile[] = [];
  const others: PostedAttachment[] = [];
  for (const { contentUrl, ...one } of attachments) {
    const data = typeof contentUrl === 'string' ? inBase64.exec(contentUrl)?.[1] : undefined;
    if (data === undefined) others.push(one);
    else files.push({ name: typeof one.name === 'string' ? one.name : '', bytes: Buffer.from(data, 'base64') });
  }
  return { files, others };
}
