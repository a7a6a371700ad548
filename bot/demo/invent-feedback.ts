import type { Contact } from '../support/contact.js';
import { caseReason } from '../support/recovery-rules.js';
import { type Invitation, type SuppressionReason, type Survey, surveys } from '../support/survey.js';
import { freeAfter } from '../support/survey-rules.js';
import { inventCase } from './invent-case.js';
import { type Invented, oneOf } from './invent-conversation.js';
import { comments } from './sentences.js';

/** When each invented contact may be asked again, by metric. */
export type AskedBefore = Map<string, Date>;

export interface FeedbackSetting {
  contact: Contact;
  isNewContact: boolean;
  until: Date;
  askedBefore: AskedBefore;
  random: () => number;
}

const minute = 60_000;
const hour = 60 * minute;
const windowMs = 14 * 24 * hour;

/** Closes the conversation: its row of the ledger, the answer if there is one, and the case if it was a bad one. */
export function inventFeedback(invented: Invented, setting: FeedbackSetting): void {
  const { changes, log, how } = invented;
  const { conversation } = changes;
  const servedBy = conversation.memory.servedBy === undefined ? 'bot' : 'agent';
  const survey: Survey = servedBy === 'agent' ? surveys.csat : surveys.ces;
  const invitation = rowOf(invented, survey, servedBy, setting);
  const reason = obstacle(invented, survey, setting);
  if (reason !== undefined) {
    changes.invitations.push({ ...invitation, status: 'suppressed', reason });
    log.note('survey.suppressed', { invitationId: invitation.id, metric: survey.metric, reason });
    end(invented, how);
    return;
  }
  setting.askedBefore.set(`${setting.contact.id} ${survey.metric}`, freeAfter(survey.metric, log.now()));
  log.note('survey.sent', { invitationId: invitation.id, metric: survey.metric, via: 'chat' });
  log.note('conversation.closing', { how });
  answer(invented, { ...invitation, status: 'sent', sentAt: log.now() }, survey, setting);
  end(invented, 'survey');
}

function rowOf(
  { changes, log }: Invented,
  survey: Survey,
  servedBy: 'bot' | 'agent',
  { isNewContact }: FeedbackSetting,
): Invitation {
  const { id, episode, contactId, channel, language, memory } = changes.conversation;
  return {
    id: `${id}-i`,
    conversationId: id,
    episode,
    occasion: 'closing',
    surveyId: survey.id,
    surveyVersion: survey.version,
    metric: survey.metric,
    contactId,
    status: 'eligible',
    ruleId: servedBy === 'agent' ? 'after-a-person' : 'after-the-bot',
    createdAt: log.now(),
    expiresAt: new Date(log.now().getTime() + windowMs),
    via: 'chat',
    channel,
    language,
    servedBy,
    ...(memory.servedBy !== undefined && { agentId: memory.servedBy }),
    ...(memory.topic !== undefined && { topic: memory.topic }),
    ...(memory.product !== undefined && { product: memory.product }),
    segment: isNewContact ? 'new' : 'returning',
    botVersion: 'demo',
  };
}

function obstacle(
  { changes, log }: Invented,
  { metric }: Survey,
  { contact, askedBefore }: FeedbackSetting,
): SuppressionReason | undefined {
  const { memory } = changes.conversation;
  if (memory.topic === undefined) return 'no_exchange';
  if (contact.surveyOptOut) return 'opted_out';
  const free = askedBefore.get(`${contact.id} ${metric}`);
  return free && free > log.now() ? 'throttled' : undefined;
}

function answer(
  { changes, log, mood, channel }: Invented,
  sent: Invitation,
  survey: Survey,
  { until, random }: FeedbackSetting,
): void {
  const { language } = changes.conversation;
  const answers = random() < channel.reply * (0.75 + 0.22 * Math.abs(mood));
  if (!answers) {
    const declined = random() < 0.08;
    if (declined) {
      log.wait(minute);
      log.note('survey.declined', { invitationId: sent.id, forever: false });
    }
    const expired = sent.expiresAt <= until;
    changes.invitations.push({ ...sent, status: declined ? 'declined' : expired ? 'expired' : 'sent' });
    return;
  }
  log.wait((0.3 + 20 * random() ** 3) * minute);
  const value = pointOf(mood, survey);
  const comment = commentOn(value, survey, language, random);
  const say = (revision: number, point: number) => {
    const given = {
      invitationId: sent.id,
      revision,
      raw: String(point),
      value: point,
      at: log.now(),
      via: 'chat' as const,
    };
    changes.responses.push({ ...given, ...(comment !== undefined && { comment }) });
    log.note('survey.answered', { invitationId: sent.id, metric: survey.metric, value: point });
  };
  say(1, value);
  if (random() < 0.02 && value < survey.max) {
    log.wait(2 * minute);
    say(2, value + 1);
  }
  changes.invitations.push({ ...sent, status: 'answered' });
  const last = changes.responses.at(-1)?.value ?? value;
  const reason = caseReason(survey, { value: last, sentiment: 0 });
  if (reason) inventCase({ changes, log, until, random, sent, survey, first: last });
}

/** A mood as a point of the scale: an indifferent customer gives a little more than the middle. */
function pointOf(mood: number, { min, max, metric }: Survey): number {
  const share = (metric === 'ces' ? 0.64 : 0.66) + 0.29 * mood;
  return Math.min(max, Math.max(min, Math.round(min + share * (max - min))));
}

function commentOn(
  value: number,
  survey: Survey,
  language: Invitation['language'],
  random: () => number,
): string | undefined {
  const { low, high } = comments[language];
  if (value <= survey.bottomTo) return random() < 0.5 ? oneOf(low, random) : undefined;
  if (value >= survey.topFrom) return random() < 0.22 ? oneOf(high, random) : undefined;
  return random() < 0.1 ? oneOf(low, random) : undefined;
}

function end({ changes, log }: Invented, how: string): void {
  log.note('conversation.closed', { how });
  changes.conversation.status = { tag: 'closed', since: log.now().toISOString() };
}
