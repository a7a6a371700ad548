import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { ConvozError, isConvozError } from '../errors.js';

/** Any thrown thing as one of ours: what a caller got wrong keeps its code, everything else is INTERNAL. */
export function asConvozError(error: unknown): ConvozError {
  if (isUnkeepable(isConvozError(error) ? error.cause : error)) {
    return new ConvozError('BAD_REQUEST', 'A text has a character that cannot be kept', { cause: error });
  }
  if (isConvozError(error)) return error;
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    const where = issue?.path.join('.') || 'body';
    return new ConvozError('BAD_REQUEST', `${where}: ${issue?.message ?? 'not valid'}`, { cause: error });
  }
  const { status, type } = error as { status?: number; type?: string };
  if (status === 413 || type === 'entity.too.large') return new ConvozError('BODY_TOO_LARGE', 'The body is too large');
  if (status === 415) return new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'The content encoding is not supported');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ConvozError('BAD_REQUEST', 'The request cannot be read', { cause: error });
  }
  return new ConvozError('INTERNAL', 'Something went wrong on our side', {
    hint: 'Try again; the log has the details.',
    cause: error,
  });
}

/** PostgreSQL keeps no NUL, neither in text nor in JSON (its error codes 22021 and 22P05). */
function isUnkeepable(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === '22021' || code === '22P05';
}

/** `{error: {code, message, hint}}` with the code's status; the form Direct Line clients know, too. */
export function sendError(response: Response, error: ConvozError): void {
  if (error.status === 429 || error.status === 503) response.setHeader('Retry-After', '1');
  response.status(error.status).json({ error: { code: error.code, message: error.message, hint: error.hint } });
}

export function errorHandler(log: (error: ConvozError, path: string) => void): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    const error = asConvozError(thrown);
    if (error.status >= 500) log(error, request.path);
    if (response.headersSent) next(thrown);
    else sendError(response, error);
  };
}

export const notFound: RequestHandler = (request) => {
  throw new ConvozError('NOT_FOUND', `There is nothing at ${request.method} ${request.path.slice(0, 100)}`);
};
