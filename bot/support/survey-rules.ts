import type { Contact } from './contact.js';
import type { Conversation } from './conversation.js';
import type { Metric, SuppressionReason } from './survey.js';

export const coolDownDays = 7;

export type InvitationDecision =
  | { metric: Metric; status: 'sent' }
  | { metric: Metric; status: 'suppressed'; reason: SuppressionReason };

export interface InvitationCase {
  conversation: Pick<Conversation, 'memory'>;
  contact: Pick<Contact, 'surveyOptOut'>;
  /** When this contact was last shown a survey of `metricFor(servedByAgent)`, in any conversation. */
  lastAsked: Date | undefined;
  now: Date;
  /** A person took part in the episode that ends. */
  servedByAgent: boolean;
}

/** How easy it was, after the bot alone; how good the care was, after a person. */
export function metricFor(servedByAgent: boolean): Metric {
  return servedByAgent ? 'csat' : 'ces';
}

/**
 * Whether the episode that ends is asked about: every episode gets one decision, and each "no" a reason. The reasons are
 * tried in a fixed order, so that each counts one thing: there was nothing to rate, the contact never wants to be asked,
 * the contact was asked less than seven days ago.
 */
export function decideInvitation({
  conversation,
  contact,
  lastAsked,
  now,
  servedByAgent,
}: InvitationCase): InvitationDecision {
  const metric = metricFor(servedByAgent);
  const suppressed = (reason: SuppressionReason) => ({ metric, status: 'suppressed', reason }) as const;

  if (!hadExchange(conversation, servedByAgent)) return suppressed('no_exchange');
  if (contact.surveyOptOut) return suppressed('opted_out');
  if (lastAsked !== undefined && now.getTime() - lastAsked.getTime() < coolDownDays * 86_400_000) {
    return suppressed('throttled');
  }
  return { metric, status: 'sent' };
}

/**
 * Two messages of the customer and an answer. One message is enough when the bot resolved it: an FAQ or an order answered
 * at the first go is the easiest case there is, and leaving it out would make effort look worse than it was. A lone
 * "hello" resolves nothing. Two messages count whether resolved or not, or only the easy episodes would be asked about.
 */
function hadExchange({ memory }: Pick<Conversation, 'memory'>, servedByAgent: boolean): boolean {
  const resolvedAtOnce = !servedByAgent && memory.resolved && memory.customerMessages === 1;
  return memory.replies > 0 && (memory.customerMessages >= 2 || resolvedAtOnce);
}
