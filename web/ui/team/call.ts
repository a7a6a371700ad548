import { attendance } from './attendance.js';

/** What went wrong: a code of the server, or `OFFLINE` when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

export interface Upload {
  file: File;
  /** Told how much of it has left, from 0 to 1. */
  onProgress(share: number): void;
}

/** Posts the bytes of a file; rejects as `fetch` does. */
export type PostFile = (
  url: string,
  headers: Readonly<Record<string, string>>,
  upload: Upload,
  signal?: AbortSignal,
) => Promise<Response>;

/** Sends a request to `/api/<path>` and resolves with its JSON. A call given up through `signal` rejects with its reason. */
export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options?: { body?: unknown; signal?: AbortSignal; upload?: Upload },
) => Promise<unknown>;

/**
 * Requests other than GET survive the page being closed, and carry the token of the session, which the server tells whoever
 * asks who he is. What a page asks while nobody is there says so: it is no reason to stay logged in. Rejects with ApiError.
 */
export function caller(fetcher: typeof fetch, postFile?: PostFile): Call {
  let csrf: string | undefined;
  const isAttended = attendance(globalThis as unknown as EventTarget);

  const call: Call = async (method, path, options = {}) => {
    try {
      return await send(method, path, options);
    } catch (error) {
      // Another tab has logged in meanwhile: the cookie is that of its session, and the token is another one.
      if (codeOf(error) !== 'CSRF_REFUSED') throw error;
      await send('GET', 'me');
      return send(method, path, options);
    }
  };

  const send: Call = async (method, path, { body, signal, upload } = {}) => {
    const writes = method !== 'GET';
    const url = `/api/${path}`;
    const headers: Record<string, string> = {
      ...(!isAttended() && { 'x-convoz-unattended': '1' }),
      ...(writes && csrf !== undefined && { 'x-convoz-csrf': csrf }),
    };
    const sent =
      upload && postFile
        ? postFile(url, headers, upload, signal)
        : fetcher(url, {
            method,
            credentials: 'same-origin',
            keepalive: writes,
            headers: { ...headers, ...(writes && { 'content-type': 'application/json' }) },
            ...(writes && { body: JSON.stringify(body ?? {}) }),
            ...(signal && { signal }),
          });
    const response = await sent.catch(() => undefined);
    signal?.throwIfAborted();
    if (response === undefined) throw new ApiError('OFFLINE', 0, `${method} ${path} could not be sent`);
    const answer: unknown = await response.json().catch(() => undefined);
    signal?.throwIfAborted();
    if (!response.ok) throw new ApiError(codeIn(answer), response.status, `${method} ${path} was refused`);
    csrf = (answer as { csrf?: string } | null)?.csrf ?? csrf;
    return answer;
  };
  return call;
}

/** The code of an ApiError; INTERNAL for anything else that was thrown. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'INTERNAL';
}

function codeIn(answer: unknown): string {
  const code = (answer as { error?: { code?: unknown } } | undefined)?.error?.code;
  return typeof code === 'string' ? code : 'INTERNAL';
}
