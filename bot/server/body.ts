import express, { type RequestHandler } from 'express';
import sjson from 'secure-json-parse';
import { ConvozError } from '../errors.js';

const deepest = 32;
const patienceMs = 15_000;

/**
 * Reads a JSON body of at most `limit` bytes: valid UTF-8, no `__proto__`, at most 32 levels deep. An empty body reads
 * as `{}`. Refuses with BAD_JSON, BODY_TOO_LARGE or UNSUPPORTED_MEDIA_TYPE.
 */
export function jsonBody(limit: number): RequestHandler[] {
  return [
    untilLate,
    express.raw({ type: () => true, limit }),
    (request, _response, next) => {
      const bytes: unknown = request.body;
      const type = request.headers['content-type'];
      if (Buffer.isBuffer(bytes) && bytes.length > 0 && type?.startsWith('multipart/')) {
        throw new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'The body must be JSON', {
          hint: 'Send Content-Type: application/json.',
        });
      }
      // What is no buffer any more has been read already, under another limit.
      if (!Buffer.isBuffer(bytes)) request.body = bytes ?? {};
      else request.body = bytes.length > 0 ? parseJson(bytes) : {};
      next();
    },
  ];
}

/** What is small comes soon: only files may take as long as the server lets them. */
const untilLate: RequestHandler = (request, _response, next) => {
  const late = setTimeout(() => request.destroy(), patienceMs);
  request.once('close', () => clearTimeout(late));
  next();
};

/**
 * Refuses a body that does not say it is JSON with UNSUPPORTED_MEDIA_TYPE: a form of another site cannot say so without the browser
 * asking us first.
 */
export const onlyJson: RequestHandler = (request, _response, next) => {
  const { 'content-type': type = '', 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  const isEmpty = encoding === undefined && Number(length) === 0;
  if (!isEmpty && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'The body must be JSON', {
      hint: 'Send Content-Type: application/json.',
    });
  }
  next();
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads JSON as `jsonBody` does. Throws BAD_JSON. */
export function parseJson(bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = sjson.parse(utf8.decode(bytes), { protoAction: 'error', constructorAction: 'error' });
  } catch (cause) {
    throw new ConvozError('BAD_JSON', 'The body is not valid JSON', { hint: 'Send JSON in UTF-8.', cause });
  }
  if (deeperThan(value, deepest)) {
    throw new ConvozError('BAD_JSON', `The body is nested more than ${deepest} levels deep`);
  }
  return value;
}

function deeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (levels === 0) return true;
  for (const part of Object.values(value)) if (deeperThan(part, levels - 1)) return true;
  return false;
}
