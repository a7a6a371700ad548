import { clean } from '../channels/clean.js';
import type { MediaRef } from '../channels/vendor-event.js';
import { isConvozError } from '../errors.js';
import type { FileRoom } from '../files/index.js';
import { mask } from '../support/mask.js';
import { type FileAttachment, mostFiles } from '../support/stored-file.js';

/**
 * Keeps the files that a delivery itself has brought, and resolves with what the message says of them, in order. What is not accepted, and
 * more than a message may have, is named and has no address.
 */
export async function keepBroughtFiles(
  media: readonly MediaRef[],
  conversationId: string,
  room: Pick<FileRoom, 'take'>,
): Promise<Partial<FileAttachment>[]> {
  const attachments: Partial<FileAttachment>[] = [];
  for (const { bytes, name = '', mime = 'application/octet-stream' } of media) {
    if (!bytes) continue;
    const file = { name: mask(clean(name)).slice(0, 100), bytes };
    const isOneTooMany = attachments.filter(({ contentUrl }) => contentUrl).length >= mostFiles;
    const kept = isOneTooMany ? [] : await room.take([file], { conversationId, from: 'customer' }).catch(unlessRefused);
    attachments.push(
      ...kept,
      ...(kept.length === 0 ? [{ contentType: mask(clean(mime)).slice(0, 100), name: file.name }] : []),
    );
  }
  return attachments;
}

function unlessRefused(error: unknown): [] {
  if (isConvozError(error, 'MEDIA_REFUSED')) return [];
  throw error;
}
