import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import { mask } from '../../support/mask.js';
import { maskDeep } from '../../support/mask-deep.js';
import { asKey, clean, cleanDeep } from '../clean.js';
import { type DataFile, dataFilesIn } from './data-files.js';

/** What a Direct Line client may post. Unknown fields pass through unread; wrong types of known ones are refused. */
const posted = z.looseObject({
  type: z.string().min(1).max(50),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(35).nullish(),
  name: z.string().max(200).nullish(),
  from: z.looseObject({ name: z.string().max(200).nullish() }).nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().max(200) }))
    .max(20)
    .nullish(),
  channelData: z.looseObject({ clientActivityID: z.string().min(1).max(200).nullish() }).nullish(),
});

export interface Posted {
  activity: Partial<Activity>;
  /** The client's own key for this activity, in plain ASCII; undefined when it sent none: then no repeat is noticed. */
  clientActivityId: string | undefined;
  /** What it carries of files; they are no part of the activity. */
  files: DataFile[];
}

/** Who posts, by the token, and from where; both kept privately with the activity and never sent on. */
export interface Sender {
  id: string;
  address: string | undefined;
  /** A keyed hash, for an id of the client's that must not be kept as it is. */
  hash(text: string): string;
}

/**
 * Reads a posted activity for the person the token names: `from.id` is always the token's, whatever was sent
 * (Direct Line's enhanced authentication). Every field is cleaned and masked. Throws a ZodError for anything that is not an
 * activity.
 */
export function decode(payload: unknown, { id, address, hash }: Sender): Posted {
  const { type, text, locale, name, value, attachments, channelData, from } = posted.parse(payload);
  const { convoz: _reserved, ...publicData } = channelData ?? {};
  const { files, others } = dataFilesIn(attachments ?? []);
  const said = maskDeep(
    cleanDeep({
      type,
      ...(typeof text === 'string' && { text }),
      ...(locale && { locale }),
      ...(name && { name }),
      ...(value !== undefined && value !== null && { value }),
      ...(others.length > 0 && { attachments: others }),
      channelData: publicData,
    }),
  ) as Partial<Activity>;
  const activity: Partial<Activity> = {
    ...said,
    from: { id, name: mask(clean(from?.name ?? '')) },
    channelData: { ...said.channelData, ...(address !== undefined && { convoz: { address } }) },
  };
  const key = channelData?.clientActivityID ?? undefined;
  return {
    activity,
    clientActivityId: key && (mask(key) === key ? asKey(key) : hash(key)),
    files: files.map(({ name, bytes }) => ({ name: mask(clean(name)), bytes })),
  };
}
