import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { ConvozError } from '../../errors.js';
import { attachmentOf, type FileRoom } from '../../files/index.js';
import type { Agent } from '../../support/agent.js';
import { holderOf } from '../../support/conversation.js';
import { mask } from '../../support/mask.js';
import type { Store } from '../../support/repositories.js';
import { type FileAttachment, filesIn, longestFile, mostFiles } from '../../support/stored-file.js';
import { sendFile } from '../send-file.js';
import { uploads } from '../uploads.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { existingConversation } from './existing-conversation.js';

export interface FileDeps {
  store: Pick<Store, 'conversations'>;
  workplace: { files: FileRoom };
}

/** Says what a file is called, percent-encoded, as a header holds plain characters only. */
export const fileNameHeader = 'x-file-name';
const bytesOnly = 'application/octet-stream';
const mostAtOnce = 20 * longestFile;

/** What agents send beside words, and what customers have sent them. */
export function fileEndpoints({ store, workplace: { files } }: FileDeps): Endpoint[] {
  const upload = uploads(mostAtOnce);
  return [
    endpoint({
      method: 'post',
      path: '/conversations/:id/files',
      summary:
        'Keep a file of up to 10 MB, to be sent with a reply; the body is its bytes, and the header X-File-Name its name, percent-encoded',
      who: 'agent',
      scope: 'conversations:write',
      params: byId,
      audits: 'conversation.file-added',
      errors: ['NOT_ASSIGNED_TO_YOU', 'MEDIA_REFUSED', 'UNSUPPORTED_MEDIA_TYPE', 'BODY_TOO_LARGE', 'OVERLOADED'],
      body: bytesOnly,
      answer: z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() }),
      async handle({ params, agent, request, response }) {
        const { id: conversationId, status } = await existingConversation(params.id, store);
        if (holderOf(status) !== agent.id) {
          throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation', {
            hint: 'Claim it first.',
          });
        }
        // A page of another site cannot say so without the browser asking us first.
        if (request.headers['content-type'] !== bytesOnly) {
          throw new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'A file is sent as bytes', {
            hint: `Send Content-Type: ${bytesOnly}.`,
          });
        }
        const name = nameIn(String(request.headers[fileNameHeader] ?? ''));
        const [kept] = await upload(request, response, longestFile, (bytes) =>
          files.take([{ name, bytes }], { conversationId, from: agent.id }),
        );
        const { id, type, size, name: shown } = await files.open(filesIn({ attachments: kept && [kept] })[0] ?? '');
        return { id, name: shown, type, size };
      },
    }),

    endpoint({
      method: 'get',
      path: '/files/:id',
      summary: 'A file that a customer or an agent has sent',
      who: 'agent',
      scope: 'conversations:read',
      params: byId,
      answer: '*/*',
      async handle({ params, response }) {
        const file = await files.open(params.id);
        await sendFile(response, file, files.parts(file.id), 'same-origin');
      },
    }),
  ];
}

export const replyFiles = z
  .array(z.string().max(100))
  .max(mostFiles)
  .optional()
  .describe('Ids of files that you have added to this conversation');

/** What a reply carries; rejects with NOT_FOUND what is not the agent's own of that conversation. */
export async function carried(
  ids: readonly string[],
  { conversationId, agent }: { conversationId: string; agent: Agent },
  { workplace: { files } }: Pick<FileDeps, 'workplace'>,
): Promise<FileAttachment[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => files.open(id, conversationId)));
  if (found.some(({ from }) => from !== agent.id)) throw new ConvozError('NOT_FOUND', 'There is no such file of yours');
  return found.map(attachmentOf);
}

function nameIn(header: string): string {
  try {
    return mask(clean(decodeURIComponent(header)));
  } catch {
    return '';
  }
}
