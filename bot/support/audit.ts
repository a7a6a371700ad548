import type { JsonObject } from './json.js';

/** What was done, as `noun.past`: `login.failed`, `agent.changed`, `contact.viewed`. */
export type AuditAction = `${string}.${string}`;

/** What it was done to, by the kind of thing and its id. */
export interface AuditObject {
  kind: string;
  id: string;
}

export interface AuditEntry {
  at: Date;
  /** An agent's id, `key:<id>` of another system, `terminal`, `system`, or `nobody` who has logged in. */
  actor: string;
  action: AuditAction;
  object?: AuditObject;
  /** Roles, counts, codes, names of fields; nothing that tells about a person. */
  detail: JsonObject;
  /** The keyed hash of a network address. */
  address?: string;
}

/** Notes what somebody did; resolves once it is kept. */
export type Audit = (
  actor: string,
  action: AuditAction,
  object?: AuditObject,
  detail?: JsonObject,
  options?: AuditOptions,
) => Promise<void>;

export interface AuditOptions {
  /** The keyed hash of a network address. */
  address?: string | undefined;
  /** The same of the same actor about the same thing is noted once in an hour: for what is looked at again and again. */
  oncePerHour?: boolean;
}

/** Newest first; everything that is given must fit. */
export interface AuditFilter {
  actor?: string;
  action?: string;
  object?: AuditObject;
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  to?: Date;
  /** The last entry of the page before. */
  after?: { at: Date; seq: number };
  limit: number;
}

/** Kept for good: there is no verb to change or remove an entry, and the database refuses both. */
export interface AuditLog {
  /** Of several with the same `once` the first is kept. */
  add(entry: AuditEntry, once?: string): Promise<void>;
  list(filter: AuditFilter): Promise<(AuditEntry & { seq: number })[]>;
}
