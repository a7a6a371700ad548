import { Router } from 'express';
import { z } from 'zod';
import type { FileLinks, FileRoom } from '../../files/index.js';
import { longestFile, mostFiles } from '../../support/stored-file.js';
import type { RateLimit } from '../rate-limit.js';
import { sendFile } from '../send-file.js';
import { uploads } from '../uploads.js';
import { type AccessDeps, authorised } from './access.js';
import type { TakeMessage } from './take-message.js';
import { readUploadForm } from './upload-form.js';

export interface FileRouteDeps extends AccessDeps {
  files: FileRoom & { links: FileLinks };
  /** Of messages with files, per conversation and per network address. */
  uploadLimit: RateLimit;
  addressUploadLimit: RateLimit;
}

/** With the activity, and what a form puts around its parts. */
const longestForm = mostFiles * longestFile + 2_097_152;
const mostAtOnce = 4 * longestForm;
const proof = z.object({ e: z.string().regex(/^\d{1,12}$/), s: z.string().max(100) });

/** Files from customers, and to them. */
export function fileRoutes(deps: FileRouteDeps, take: TakeMessage): Router {
  const router = Router();
  const upload = uploads(mostAtOnce);

  router.post('/conversations/:id/upload', async (request, response) => {
    response.setHeader('Connection', 'close');
    const claims = await authorised(request, deps, request.params.id);
    await deps.uploadLimit(claims.conversationId);
    await deps.addressUploadLimit(request.ip ?? '');
    const id = await upload(request, response, longestForm, async (body) => {
      const { activity, files } = await readUploadForm(body, request.headers['content-type']);
      return take(request, claims, activity, files);
    });
    response.json({ id });
  });

  router.get('/conversations/:id/files/:file', async (request, response) => {
    const { id: conversationId, file: id } = request.params;
    deps.files.links.check({ conversationId, id }, proof.parse(request.query));
    const file = await deps.files.open(id, conversationId);
    await sendFile(response, file, deps.files.parts(id), 'cross-origin');
  });

  return router;
}
