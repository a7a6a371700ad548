import type { ErrorCode } from '../../../errors.js';
import type { Endpoint } from '../endpoint.js';

/** What an endpoint may answer beside the failures that any request may meet, such as OVERLOADED. */
export function errorsOf({ method, path, who, scope, query, body, errors = [] }: Endpoint): ErrorCode[] {
  const changes = method !== 'get';
  return [
    ...new Set<ErrorCode>([
      ...(who === 'anybody' ? [] : (['LOGIN_REQUIRED'] as const)),
      ...(who === 'anybody' || who === 'newcomer'
        ? []
        : (['PASSWORD_CHANGE_REQUIRED', 'SECOND_FACTOR_REQUIRED'] as const)),
      ...(who === 'supervisor' || who === 'admin' ? (['ROLE_NOT_ALLOWED'] as const) : []),
      ...(scope ? (['TOKEN_INVALID', 'SCOPE_MISSING'] as const) : []),
      ...(changes ? (['ORIGIN_REFUSED'] as const) : []),
      ...(changes && who !== 'anybody' ? (['CSRF_REFUSED'] as const) : []),
      ...(query || body ? (['BAD_REQUEST'] as const) : []),
      ...(path.includes(':') ? (['NOT_FOUND'] as const) : []),
      ...errors,
    ]),
  ];
}
