export interface ErrorDetails {
  /** What the person in charge should do next. */
  hint?: string;
  cause?: unknown;
  /** When trying again may help. */
  retryAfterMs?: number;
}

/** Every stable code with the HTTP status it travels under; docs/errors.md explains each. */
export const errorCodes = {
  CONFIG_INVALID: 500,
  BAD_JSON: 400,
  BAD_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOKEN_MISSING: 401,
  TOKEN_INVALID: 401,
  TOKEN_EXPIRED: 403,
  CONVERSATION_FOREIGN: 403,
  ORIGIN_REFUSED: 403,
  CSRF_REFUSED: 403,
  LOGIN_FAILED: 401,
  CODE_REQUIRED: 401,
  CODE_WRONG: 401,
  LOGIN_REQUIRED: 401,
  PASSWORD_TOO_WEAK: 400,
  PASSWORD_CHANGE_REQUIRED: 403,
  SECOND_FACTOR_REQUIRED: 403,
  NOT_FOUND: 404,
  ALREADY_CLAIMED: 409,
  NOT_ASSIGNED_TO_YOU: 409,
  NOT_WAITING: 409,
  CONVERSATION_OPEN: 409,
  NOT_RESENDABLE: 409,
  VARIABLE_UNKNOWN: 400,
  VERSION_CONFLICT: 409,
  TURN_ALREADY_DONE: 409,
  TOO_MANY_REQUESTS: 429,
  ROLE_NOT_ALLOWED: 403,
  SCOPE_MISSING: 403,
  INTENT_UNKNOWN: 400,
  REVIEW_DECIDED: 409,
  EDIT_CONFLICT: 409,
  HOURS_INVALID: 400,
  KNOWLEDGE_INVALID: 400,
  MODEL_WORK_UNDER_WAY: 409,
  CASE_CLOSED: 409,
  CONTACT_NOT_MERGEABLE: 409,
  MOVE_FINAL: 409,
  IDENTITY_REFUSED: 403,
  LINK_USED: 410,
  EMAIL_CODE_WRONG: 400,
  DEMO_DATA_EXISTS: 409,
  DEMO_DATA_REFUSED: 400,
  SURVEY_INVALID: 400,
  SETTING_INVALID: 400,
  ADDRESS_REFUSED: 400,
  REPORT_RANGE: 400,
  REPORT_TIMEOUT: 503,
  OVERLOADED: 503,
  STORE_UNAVAILABLE: 503,
  STORE_SCHEMA_NEWER: 500,
  MODEL_MISSING: 500,
  MODEL_INVALID: 500,
  MODEL_REFUSED: 409,
  CORPUS_INVALID: 500,
  FILE_NOT_FOUND: 500,
  TRANSCRIPT_INVALID: 400,
  AGENT_EXISTS: 409,
  LAST_ADMIN: 409,
  INVITE_INVALID: 410,
  SEND_REFUSED: 502,
  SEND_UNREACHABLE: 502,
  SEND_LIMITED: 502,
  SEND_UNKNOWN: 502,
  SEND_BLOCKED: 502,
  SEND_WINDOW_CLOSED: 502,
  SEND_ACCOUNT_REFUSED: 502,
  SEND_TOO_OLD: 502,
  SIGNATURE_INVALID: 401,
  MEDIA_REFUSED: 415,
  MAIL_REFUSED: 502,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** The one error family: a stable code, an HTTP status, a sentence without secrets or customer text, a hint. */
export class ConvozError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly hint: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ConvozError';
    this.code = code;
    this.status = errorCodes[code];
    this.hint = details.hint;
    this.retryAfterMs = details.retryAfterMs;
  }
}

export function isConvozError(error: unknown, code?: ErrorCode): error is ConvozError {
  return error instanceof ConvozError && (code === undefined || error.code === code);
}
