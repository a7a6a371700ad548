import { clean } from '../../channels/clean.js';
import { ConvozError } from '../../errors.js';
import { type GivenFile, mediaRefused } from '../../files/index.js';
import { mask } from '../../support/mask.js';
import { mostFiles } from '../../support/stored-file.js';
import { parseJson } from '../body.js';

/** Stock clients put a preview of each picture into the activity. */
const longestActivity = 1_048_576;

/**
 * A form as Direct Line clients post it: one part `activity`, and each other part a file. Without an activity the files are the message.
 * Rejects with UNSUPPORTED_MEDIA_TYPE what is no form, and with BAD_REQUEST one that cannot be read.
 */
export async function readUploadForm(body: Buffer, type = ''): Promise<{ activity: object; files: GivenFile[] }> {
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) {
    throw new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'Files are sent as a form', {
      hint: 'Send Content-Type: multipart/form-data with a boundary.',
    });
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch((cause: unknown) => {
      throw new ConvozError('BAD_REQUEST', 'The form cannot be read', { cause });
    });
  let activity: unknown = {};
  const files: GivenFile[] = [];
  for (const [name, part] of form) {
    const isFile = typeof part !== 'string';
    if (name === 'activity') activity = parseJson(await textOf(part));
    else if (isFile) files.push({ name: mask(clean(part.name)), bytes: Buffer.from(await part.arrayBuffer()) });
    if (files.length > mostFiles) throw mediaRefused(`At most ${mostFiles} files go with one message.`);
  }
  if (files.length === 0) throw mediaRefused('The form has no file.');
  return { activity: { ...(activity as object), type: 'message' }, files };
}

async function textOf(part: string | Blob): Promise<Buffer> {
  const size = typeof part === 'string' ? part.length : part.size;
  if (size > longestActivity) throw new ConvozError('BODY_TOO_LARGE', 'The activity is too large');
  return typeof part === 'string' ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}
