import { z } from 'zod';
import type { Message } from '../../support/message.js';
import type { Store } from '../../support/repositories.js';
import { fileAddress, filesIn, type StoredFile } from '../../support/stored-file.js';

export const filesShape = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string().optional().describe('Once it is known'),
      size: z.int().describe('In bytes'),
      status: z
        .enum(['waiting', 'ready', 'refused', 'erased'])
        .describe('Only what is ready can be opened; `waiting` is being fetched'),
    }),
  )
  .optional();

export interface Carried {
  files: z.output<NonNullable<typeof filesShape>>;
  /** Of a message without words, whose text is what its files are called. */
  text?: '';
}

/** What messages carry, by their ids; those without files are left out. */
export async function filesOfMessages(
  messages: readonly Message[],
  { files }: Pick<Store, 'files'>,
): Promise<ReadonlyMap<string, Carried>> {
  const carrying = messages.flatMap(({ id, activity }) => {
    if (!activity.includes(fileAddress(''))) return [];
    const { attachments, text } = JSON.parse(activity) as { attachments?: { contentUrl?: string }[]; text?: string };
    return [{ id, ids: filesIn({ attachments }), isSilent: !text }];
  });
  const known = new Map((await files.ofIds(carrying.flatMap(({ ids }) => ids))).map((file) => [file.id, file]));
  return new Map(
    carrying.map(({ id, ids, isSilent }) => {
      const found = ids.map((one) => known.get(one)).filter((file) => file !== undefined);
      return [id, { files: found.map(showFile), ...(isSilent && { text: '' as const }) }];
    }),
  );
}

function showFile({ id, name, type, size, status }: StoredFile) {
  return { id, name, ...(type && { type }), size, status: status === 'arriving' ? ('waiting' as const) : status };
}
