import { ConvozError } from '../errors.js';

/** A file is not accepted; `why` is one sentence for whoever sent it. */
export function mediaRefused(why: string): ConvozError {
  return new ConvozError('MEDIA_REFUSED', 'The file is not accepted', { hint: why });
}
