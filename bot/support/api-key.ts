/** What another system may be let do. What belongs to none of these is closed to keys. */
export const scopes = [
  'conversations:read',
  'conversations:write',
  'contacts:read',
  'contacts:write',
  'reports:read',
  'webhooks',
] as const;

export type Scope = (typeof scopes)[number];

/** A key with which another system asks. The key itself is shown once and kept as a hash. */
export interface ApiKey {
  id: string;
  /** What the system is called. */
  name: string;
  scopes: Scope[];
  /** The admin's id. */
  createdBy: string;
  createdAt: Date;
  /** To the minute. */
  usedAt?: Date;
  revokedAt?: Date;
}
