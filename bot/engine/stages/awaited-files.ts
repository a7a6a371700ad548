import { cutText } from '../../support/cut-text.js';
import { fileAddress } from '../../support/stored-file.js';
import type { Activity } from '../botbuilder.js';
import type { Draft } from '../draft.js';
import type { TurnInput } from '../turn.js';

type Entry = Extract<TurnInput, { kind: 'activity' }>['entry'];

/** What a vendor keeps of a message, as far as a turn needs to know it. */
interface Media {
  ref: string;
  mime?: string;
  name?: string;
}

const most = 10;
const longestName = 100;

/** The message with the files that a vendor keeps of it. They are kept with the turn as to be fetched, and fetched once it is committed. */
export function withAwaitedFiles(
  body: Partial<Activity>,
  { channelData }: Partial<Activity>,
  draft: Draft,
  { id: entryId, channel }: Entry,
): Partial<Activity> {
  const media: Media[] = channelData?.convoz?.media ?? [];
  if (media.length === 0) return body;
  const attachments = media.slice(0, most).map(({ ref, mime = 'application/octet-stream', name }, i) => {
    const file = {
      id: `${entryId}.${i}`,
      conversationId: draft.conversation.id,
      // What has no name is called what it is.
      name: cutText(name ?? /^(image|audio|video)(?=\/)/.exec(mime)?.[0] ?? '', longestName) || 'file',
      createdAt: draft.now,
    };
    draft.changes.files = [...(draft.changes.files ?? []), { ...file, channel, ref, attempts: 0 }];
    return { contentType: mime, name: file.name, contentUrl: fileAddress(file.id) };
  });
  return { ...body, attachments };
}
