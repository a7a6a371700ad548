import type { ErrorCode } from '../../../bot/errors.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import type { Stage } from './stage.js';

/** What goes with a request: the parameters of its path by name, its query and its body. */
export interface Made {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** Bytes in place of a body that is JSON. */
  file?: { name: string; bytes: Buffer };
}

/** A request that is answered well when somebody who may makes it. */
export interface Example {
  /** Makes what the request is about, for whoever is going to ask; called again before each request that may change something. */
  made(stage: Stage, agent: DeskAgent): Made | Promise<Made>;
  /** What whoever may is answered where a good answer takes too long, or more than there is here. */
  instead?: ErrorCode;
  /** What is answered about something that is not there: NOT_FOUND unless said, and false where it is made then. */
  missing?: ErrorCode | false;
  /** What the path says then, in place of ids of nothing. */
  absent?: Record<string, string>;
  /** What is answered about something that is somebody else's. */
  foreign?: ErrorCode | undefined;
}

/** By method and path, as `POST /conversations/:id/claim`. */
export type Examples = Record<string, Example>;
