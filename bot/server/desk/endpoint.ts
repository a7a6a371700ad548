import type { Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import { z } from 'zod';
import { ConvozError, type ErrorCode } from '../../errors.js';
import { type Agent, type Role, roles } from '../../support/agent.js';
import type { Scope } from '../../support/api-key.js';
import type { AuditAction, AuditObject, AuditOptions } from '../../support/audit.js';
import type { JsonObject } from '../../support/json.js';
import type { Access } from '../access/index.js';
import { agentOf } from '../sessions.js';

/**
 * Who may ask: anybody; whoever is logged in, even with a one-time password; or agents from this role up, in the order agent,
 * supervisor, admin.
 */
export type Who = 'anybody' | 'newcomer' | Role;

/** What has been asked, checked and converted by the endpoint's own schemas. */
export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  params: Params;
  query: Query;
  body: Body;
  /** Whoever is logged in; absent only where anybody may ask. */
  agent: Agent;
  /** Notes in the audit log what the agent has done, with where from; `nobody` is the actor where nobody is logged in. */
  audit(
    action: AuditAction,
    object?: AuditObject,
    detail?: JsonObject,
    options?: Pick<AuditOptions, 'oncePerHour'>,
  ): Promise<void>;
  request: Request;
  response: Response;
}

/** A route of the desk's interface: what the server does, the description and the tests of permissions all read this. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** From /api on, with parameters as Express writes them: `/conversations/:id/claim`. */
  path: string;
  /** What it is for, in one sentence for its users. */
  summary: string;
  who: Who;
  /** Other systems may ask too, with a key of this scope; what has none is closed to keys. */
  scope?: Scope;
  /** Noted in the audit log once it has been done, about the thing that the path names: `conversation.claimed`, `params.id`. */
  audits?: AuditAction;
  params?: z.ZodType;
  query?: z.ZodType;
  /** Or the media type, where `handle` reads the request itself. */
  body?: z.ZodType | string;
  /** The JSON that comes back, as it is on the wire; or the media type, where `handle` writes the response itself. */
  answer: z.ZodType | string;
  /** Of a good answer; 200 when absent. */
  status?: 202;
  /** What may go wrong beyond a missing right, a form that does not fit and something that is not there. */
  errors?: readonly ErrorCode[];
  handle(asked: Asked): Promise<unknown>;
}

type Output<Schema extends z.ZodType | string | undefined> = Schema extends z.ZodType ? z.output<Schema> : unknown;

/** Declares an endpoint, with the types of what is asked taken from its schemas. */
export function endpoint<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | string | undefined = undefined,
>(
  declared: Omit<Endpoint, 'params' | 'query' | 'body' | 'handle'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    handle(asked: Asked<Output<Params>, Output<Query>, Output<Body>>): Promise<unknown>;
  },
): Endpoint {
  return declared as Endpoint;
}

/** Parameters of a path that names one thing. */
export const byId = z.strictObject({ id: z.string() });

const nothing = z.strictObject({});

/**
 * Serves endpoints: permission first, then the form of what is asked, then `handle`. A query or body where none is declared is
 * refused with BAD_REQUEST; so is an unknown field, unless the schema lets it pass.
 */
export function serve(endpoints: readonly Endpoint[], access: ServeAccess): Router {
  const router = Router();
  for (const one of endpoints) {
    router[one.method](one.path, ...guards(one, access), async (request, response) => {
      const agent = agentOf(response);
      if (response.locals.byKey !== true && !mayAsk(one.who, agent?.role)) {
        const allowed = roles.slice(roles.indexOf(one.who as Role));
        throw new ConvozError('ROLE_NOT_ALLOWED', `This is for the roles ${allowed.join(' and ')}`, {
          hint: 'Ask somebody with that role.',
        });
      }
      const audit: Asked['audit'] = (action, object, detail, options) =>
        access.audit(agent?.id ?? 'nobody', action, object, detail, { address: access.addressOf(request), ...options });
      const params = one.params?.parse(request.params);
      const answer = await one.handle({
        params,
        query: (one.query ?? nothing).parse(request.query),
        body: hasForm(one) ? (one.body ?? nothing).parse(request.body) : undefined,
        agent,
        audit,
        request,
        response,
      });
      if (one.audits) await audit(one.audits, aboutPath(one.audits, params));
      if (typeof one.answer !== 'string') response.status(one.status ?? 200).json(answer);
    });
  }
  return router;
}

function hasForm(one: Endpoint): one is Endpoint & { body?: z.ZodType } {
  return one.method !== 'get' && typeof one.body !== 'string';
}

/** Of what stands before the interface, what serving it needs. */
export type ServeAccess = Pick<Access, 'sessions' | 'keys' | 'audit' | 'addressOf'>;

/** A key of another system where there is one, else a session. */
function guards({ who, scope }: Endpoint, { keys, sessions }: ServeAccess): RequestHandler[] {
  if (who === 'anybody') return [];
  const session = sessions.required({ evenBeforePasswordChange: who === 'newcomer' });
  return [
    async (request, response, next) => {
      const system = await keys.admit(request, scope);
      if (!system) return session(request, response, next);
      response.locals.agent = system;
      response.locals.byKey = true;
      next();
    },
  ];
}

function aboutPath(action: AuditAction, params: unknown): AuditObject | undefined {
  const id = (params as { id?: string } | undefined)?.id;
  return id === undefined ? undefined : { kind: action.slice(0, action.indexOf('.')), id };
}

/** Whether somebody of this role, or nobody where it is undefined, may ask what is for `who`. */
export function mayAsk(who: Who, role: Role | undefined): boolean {
  if (who === 'anybody') return true;
  if (role === undefined) return false;
  return who === 'newcomer' || roles.indexOf(role) >= roles.indexOf(who);
}
