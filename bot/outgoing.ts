import { surveyAsked } from '../dialogs/survey-asked.js';
import { mailWords } from '../dialogs/wording/mail.js';
import type { Config } from './config.js';
import { codeOf } from './customers/email-codes.js';
import type { Clock, Experiments, SurveyBook } from './engine/ports.js';
import type { Ask } from './feedback/asked.js';
import { createDispatcher, type Dispatcher, type DispatcherDeps } from './feedback/dispatcher.js';
import { sendersOf } from './feedback/senders.js';
import { subscriptionSender } from './feedback/webhooks/subscription-sender.js';
import { rateLink } from './server/rate/rate-link.js';
import { Tokens } from './server/tokens.js';
import { turnSettings } from './service-settings.js';
import type { Store } from './support/repositories.js';

export interface OutgoingDeps {
  store: Store;
  book: SurveyBook;
  experiments?: Experiments;
  /** Signs the links. */
  key: Buffer;
  clock: Clock;
  settled: NonNullable<DispatcherDeps['settled']>;
  log: DispatcherDeps['log'];
}

/** What leaves the house beside conversations: e-mails and webhooks, by the senders that the settings make possible. */
export function outgoing(config: Config, deps: OutgoingDeps): { ask: Ask; dispatcher: Dispatcher } {
  const { store, key, clock, settled, log } = deps;
  const ask: Ask = (invitation, language) =>
    surveyAsked(invitation, language, { ...deps, conversations: store.conversations });
  const tokens = new Tokens(key, () => clock.now());
  const publicUrl = config.PUBLIC_URL ?? '';
  const senders = sendersOf(config, {
    store,
    ask,
    rateLink: (invitation) => rateLink(invitation, { tokens, publicUrl }),
    deskLink: (conversationId) => `${publicUrl}/desk/#closed/${encodeURIComponent(conversationId)}`,
    code: async (proofId) => {
      const proof = await store.proofs.find(proofId);
      const isGood = proof !== undefined && !proof.usedAt && proof.expiresAt > clock.now();
      return isGood ? codeOf(proof.id, key) : undefined;
    },
    words: (language) => mailWords(language, config.TIME_ZONE),
    language: config.DEFAULT_LANGUAGE,
    clock,
  });
  const subscription = subscriptionSender({
    store,
    key,
    privateToo: config.WEBHOOK_PRIVATE_ADDRESSES,
    alerts: turnSettings(config).alerts ?? { webhook: false, emails: [] },
    clock,
    log,
  });
  const dispatcher = createDispatcher({
    dispatches: store.dispatches,
    senders: { ...senders, subscription },
    clock,
    random: Math.random,
    settled,
    log,
  });
  return { ask, dispatcher };
}
