import type { Role } from '../../../bot/support/agent.js';
import type { AgentStatus } from '../../../bot/support/availability.js';
import type { Team } from '../../../bot/support/team.js';

/** Somebody of the team; what is optional is for admins. */
export interface Member {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  login?: string;
  secondFactor?: boolean;
  mustChangePassword?: boolean;
}

export interface Invite {
  id: string;
  login: string;
  name: string;
  role: Role;
  expiresAt: string;
}

export interface AtWork {
  id: string;
  name: string;
  status: AgentStatus;
  since?: string;
  capacity: number;
  open: number;
}

export interface Waits {
  conversationId: string;
  since: string;
  team?: { id: string; name: string };
  promised?: { state: 'kept' | 'near' | 'broken' };
}

export type { Role, Team };
