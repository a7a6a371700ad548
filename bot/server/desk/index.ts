import type { Router } from 'express';
import type { CustomerCare } from '../../customers/index.js';
import type { InboxDoor } from '../../engine/inbox.js';
import type { Live } from '../../engine/live.js';
import type { Clock, Ids } from '../../engine/ports.js';
import type { TurnRunner } from '../../engine/runner.js';
import type { Dispatcher } from '../../feedback/dispatcher.js';
import type { OpenExperimentBook } from '../../feedback/experiments/experiment-book.js';
import type { Recovery } from '../../feedback/recovery/recovery.js';
import type { SaidAndDid } from '../../feedback/said-and-did.js';
import type { OpenSurveyBook } from '../../feedback/survey-book.js';
import type { Reports } from '../../reports/index.js';
import type { Review } from '../../review/index.js';
import type { Store } from '../../support/repositories.js';
import { type Access, createAccess } from '../access/index.js';
import type { Sessions } from '../sessions.js';
import { agentEndpoints } from './agent-endpoints.js';
import { answerEndpoints } from './answer-endpoints.js';
import { auditEndpoints } from './audit-endpoints.js';
import { availabilityEndpoints } from './availability-endpoints.js';
import { cannedReplyEndpoints } from './canned-reply-endpoints.js';
import { caseEndpoints } from './case-endpoints.js';
import { type ChannelDeps, channelEndpoints } from './channel-endpoints.js';
import { contactDataEndpoints } from './contact-data-endpoints.js';
import { type ContactDeps, contactEndpoints } from './contact-endpoints.js';
import { contactMoveEndpoints } from './contact-move-endpoints.js';
import type { DetailDeps } from './conversation-detail.js';
import { conversationEndpoints } from './conversation-endpoints.js';
import { descriptionEndpoints } from './description/index.js';
import { deskReply } from './desk-reply.js';
import { dispatchEndpoints } from './dispatch-endpoints.js';
import { type DriftDeps, driftEndpoints } from './drift-endpoints.js';
import { type Endpoint, serve } from './endpoint.js';
import { experimentEndpoints } from './experiment-endpoints.js';
import { type FileDeps, fileEndpoints } from './file-endpoints.js';
import { hoursEndpoints } from './hours-endpoints.js';
import { inviteEndpoints } from './invite-endpoints.js';
import { keyEndpoints } from './key-endpoints.js';
import { type KnowledgeDeps, knowledgeEndpoints } from './knowledge-endpoints.js';
import { loginEndpoints } from './login-endpoints.js';
import { macroEndpoints } from './macro-endpoints.js';
import { type ModelDeps, modelEndpoints } from './model-endpoints.js';
import { queueEndpoints } from './queue-endpoints.js';
import { reportEndpoints } from './report-endpoints.js';
import { reviewEndpoints } from './review-endpoints.js';
import { searchEndpoints } from './search-endpoints.js';
import { sessionEndpoints } from './session-endpoints.js';
import { type SettingDeps, settingsEndpoints } from './settings-endpoints.js';
import { type SurveyDeps, surveyEndpoints } from './survey-endpoints.js';
import { type TeamDeps, teamEndpoints } from './team-endpoints.js';
import { themeEndpoints } from './theme-endpoints.js';
import { topicEndpoints } from './topic-endpoints.js';
import { totpEndpoints } from './totp-endpoints.js';
import { type WebhookDeps, webhookEndpoints } from './webhook-endpoints.js';

/** What the desk's interface is made of. */
export interface DeskDeps {
  store: Store;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  review: Review;
  reports: Reports;
  experiments: OpenExperimentBook;
  knowledge: KnowledgeDeps['knowledge'];
  model: KnowledgeDeps['model'];
  channels: DetailDeps['channels'] & ChannelDeps['channels'];
  /** The environment's, as far as endpoints look at them. */
  config: WebhookDeps['config'] & ChannelDeps['config'];
  orders: DetailDeps['orders'];
  workplace: ModelDeps &
    Pick<DriftDeps, 'drift'> & { customers: CustomerCare } & TeamDeps['workplace'] &
    SettingDeps['workplace'] &
    FileDeps['workplace'];
  /** Where the web chat is, without a slash at the end. */
  chatAddress: ContactDeps['chatAddress'];
  elsewhere: ContactDeps['elsewhere'];
  recovery: Recovery;
  saidAndDid: SaidAndDid;
  dispatcher: Dispatcher;
  book: OpenSurveyBook;
  surveyWords: SurveyDeps['surveyWords'];
  /** Signs tokens, seals secrets and keys hashes of addresses; at least 32 bytes. */
  key: Buffer;
  /** What the shop and its bot are called: no part of a password. */
  houseWords: readonly string[];
  /** IANA name: days in requests are local. */
  timeZone: string;
  clock: Clock;
  ids: Ids;
}

/** Every endpoint of the desk's interface, in the order of its description. */
export function deskEndpoints(deps: DeskDeps, access: Access): Endpoint[] {
  const { store } = deps;
  const reply = deskReply(deps);
  const endpoints: Endpoint[] = [
    ...loginEndpoints({ agents: store.agents, access }),
    ...totpEndpoints({ agents: store.agents, access }),
    ...sessionEndpoints(deps),
    ...agentEndpoints({ ...deps, access }),
    ...inviteEndpoints({ ...deps, access }),
    ...keyEndpoints(deps),
    ...auditEndpoints(deps),
    ...teamEndpoints(deps),
    ...availabilityEndpoints(deps),
    ...hoursEndpoints(deps),
    ...queueEndpoints(deps),
    ...conversationEndpoints({ ...deps, reply }),
    ...fileEndpoints(deps),
    ...searchEndpoints({ store }),
    ...cannedReplyEndpoints(deps),
    ...macroEndpoints(deps),
    ...contactEndpoints({ ...deps, customers: deps.workplace.customers }),
    ...contactMoveEndpoints(deps),
    ...contactDataEndpoints({ ...deps, customers: deps.workplace.customers }),
    ...caseEndpoints({ ...deps, reply }),
    ...surveyEndpoints(deps),
    ...experimentEndpoints(deps),
    ...themeEndpoints(deps),
    ...settingsEndpoints(deps),
    ...channelEndpoints(deps),
    ...webhookEndpoints(deps),
    ...dispatchEndpoints({ dispatches: store.dispatches, dispatcher: deps.dispatcher }),
    ...reviewEndpoints(deps),
    ...answerEndpoints(deps),
    ...topicEndpoints(deps),
    ...driftEndpoints({ ...deps, drift: deps.workplace.drift }),
    ...knowledgeEndpoints(deps),
    ...modelEndpoints(deps.workplace),
    ...reportEndpoints(deps),
    ...descriptionEndpoints(() => endpoints),
  ];
  return endpoints;
}

/** The desk's interface, to be served at /api. */
export function deskRoutes(deps: DeskDeps, sessions: Sessions): Router {
  const access = createAccess(deps, sessions);
  return serve(deskEndpoints(deps, access), access);
}
