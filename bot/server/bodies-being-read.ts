import type { IncomingMessage, ServerResponse } from 'node:http';

/** A mail with its files may take a while on a slow line. */
const shipped = { most: 64 * 1024 * 1024, patienceMs: 60_000 };

/**
 * Watches over the bodies of requests from anybody, so that strangers neither fill the memory nor keep others out: what has come of all
 * that are under way counts, not what they announce. Above `most` bytes, and after `patienceMs`, a request is hung up on.
 */
export class BodiesBeingRead {
  readonly #limits: typeof shipped;
  #bytes = 0;

  constructor(limits = shipped) {
    this.#limits = limits;
  }

  /** To be called before anything else reads the body. */
  watch(request: IncomingMessage, response: ServerResponse): void {
    let own = 0;
    const count = ({ length }: Buffer) => {
      own += length;
      this.#bytes += length;
      if (this.#bytes > this.#limits.most) request.destroy();
    };
    const late = setTimeout(() => request.destroy(), this.#limits.patienceMs).unref();
    request.on('data', count);
    request.once('end', () => clearTimeout(late));
    response.once('close', () => {
      clearTimeout(late);
      request.off('data', count);
      this.#bytes -= own;
    });
  }
}
