import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ConvozError, isConvozError } from '../../errors.js';
import { fetchGuarded } from '../fetch-guarded.js';
import { graphAnswer, graphErrorOf } from '../meta/graph-errors.js';
import type { Graph } from './graph.js';

const longest = 10 * 1024 * 1024;
/** Of a request for an id that is none, or none any more. */
const noSuchThing = 100;

const medium = z.looseObject({
  url: z.string(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
});

/** Where Meta keeps what customers send. The token goes along, so it is these hosts only. */
const hosts = ['.fbsbx.com', '.fbcdn.net', '.whatsapp.net'];

/** Asks for the address of a medium, which is good for some minutes, and fetches it; see `fetchMedia` of the channel. */
export async function fetchMedium(graph: Graph, ref: string, now: Date): Promise<{ bytes: Buffer; mime?: string }> {
  const { url, mime_type: mime, sha256, file_size: size = 0 } = await lookUp(graph, ref, now);
  if (size > longest) throw refused('It is larger than 10 MB.');
  const { bytes, ...fetched } = await fetchGuarded({
    url,
    headers: graph.headers,
    hosts: [...hosts, graph.origin],
    longest,
  });
  if (sha256 !== undefined && !isDigestOf(bytes, sha256)) throw refused('It is not what was sent.');
  return { bytes, ...(mime === undefined ? fetched : { mime }) };
}

async function lookUp(graph: Graph, ref: string, now: Date): Promise<z.infer<typeof medium>> {
  if (!/^[\w-]{1,256}$/.test(ref)) throw refused('Its id cannot be read.');
  try {
    const reply = await graph.get(ref);
    if (graphErrorOf(reply)?.code === noSuchThing) throw refused('The vendor does not have it any more.');
    return medium.parse(graphAnswer(reply, now));
  } catch (error) {
    if (isConvozError(error, 'MEDIA_REFUSED')) throw error;
    throw new ConvozError('SEND_UNREACHABLE', 'An attachment could not be asked for at WhatsApp', {
      hint: 'It is tried again.',
    });
  }
}

/** Meta writes it in hex where it is asked, and in base64 where it delivers. */
function isDigestOf(bytes: Buffer, said: string): boolean {
  const made = createHash('sha256').update(bytes).digest();
  return made.equals(Buffer.from(said, /^[0-9a-f]{64}$/i.test(said) ? 'hex' : 'base64'));
}

function refused(hint: string): ConvozError {
  return new ConvozError('MEDIA_REFUSED', 'An attachment was not fetched from WhatsApp', { hint });
}
