import express, { type Request, type Response } from 'express';
import { ConvozError } from '../errors.js';

/** Reads the body of a request as it is, up to `limit` bytes, and gives it to `use`. Rejects with OVERLOADED and BODY_TOO_LARGE. */
export type TakeUpload = <T>(
  request: Request,
  response: Response,
  limit: number,
  use: (body: Buffer) => Promise<T>,
) => Promise<T>;

/** Bodies of files, so many bytes at once: each is held in memory as a whole. */
export function uploads(mostBytes: number): TakeUpload {
  let underWay = 0;
  return async (request, response, limit, use) => {
    // A sender who is refused may still be sending.
    response.setHeader('Connection', 'close');
    const length = Number(request.headers['content-length'] ?? limit);
    if (length <= limit && underWay + length > mostBytes) {
      throw new ConvozError('OVERLOADED', 'Too many files arrive at once', { hint: 'Send it again in a moment.' });
    }
    underWay += length;
    try {
      return await use(await bodyOf(request, response, limit));
    } finally {
      underWay -= length;
    }
  };
}

function bodyOf(request: Request, response: Response, limit: number): Promise<Buffer> {
  const read = express.raw({ type: () => true, limit, inflate: false });
  return new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      if (error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}
