export const roles = ['agent', 'supervisor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** A person of the support team. The password is kept as a scrypt hash, apart from this record. */
export interface Agent {
  id: string;
  /** The name used to log in; lower case, unique. */
  login: string;
  /** The name customers see. */
  name: string;
  role: Role;
  active: boolean;
  createdAt: Date;
  /** The first, printed password must be changed before anything else. */
  mustChangePassword: boolean;
}
