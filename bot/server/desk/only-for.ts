import type { RequestHandler } from 'express';
import { ConvozError } from '../../errors.js';
import type { Role } from '../../support/agent.js';
import { agentOf } from '../sessions.js';

/** Lets agents of these roles pass; comes after `sessions.required()`. Refuses the others with ROLE_NOT_ALLOWED. */
export function onlyFor(...roles: Role[]): RequestHandler {
  return (_request, response, next) => {
    if (!roles.includes(agentOf(response).role)) {
      throw new ConvozError('ROLE_NOT_ALLOWED', `This is for the roles ${roles.join(' and ')}`, {
        hint: 'Ask somebody with that role.',
      });
    }
    next();
  };
}
