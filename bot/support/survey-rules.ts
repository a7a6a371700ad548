import type { Memory } from './conversation.js';
import type { Language } from './language.js';
import { instantOf, localDayOf, nextDay } from './local-time.js';
import { fractionOf, partOf } from './split.js';
import type { Metric, SuppressionReason } from './survey.js';
import type { SurveyRule, SurveyRules } from './survey-rule.js';

/** For so many days after a contact has been put a question of the metric he is not put another one. */
export const coolDownDays: Readonly<Record<Metric, number>> = { csat: 7, ces: 7, nps: 30 };

/** The episode that ends, as rules look at it. */
export interface ClosedEpisode {
  contactId: string;
  channel: string;
  language: Language;
  topic?: string;
  servedBy: 'bot' | 'agent';
  /** From one agent to another. */
  transfers: number;
}

/** What may stand in the way of asking a contact, whatever was talked about. */
export interface Standing {
  optedOut: boolean;
  /** A recovery case of his is open: he is being asked already, by a person. */
  inRecovery: boolean;
  /** When the cool-down of the metric ends; undefined when he has never been asked. */
  freeAt?: Date;
  /** Until when the channel lets us write; undefined when always, and for links. */
  windowEndsAt?: Date;
}

export interface InvitationCase extends Standing {
  episode: ClosedEpisode;
  memory: Pick<Memory, 'customerMessages' | 'replies' | 'resolved'>;
  rule: SurveyRule | undefined;
  /** The agent has closed without a survey. */
  withoutSurvey: boolean;
  now: Date;
  /** IANA name, for quiet times. */
  timeZone: string;
}

export type InvitationDecision =
  | { status: 'sent' }
  | { status: 'eligible'; dueAt: Date }
  | { status: 'suppressed'; reason: SuppressionReason };

/** The first rule that fits; undefined when none does. */
export function ruleFor({ closing }: SurveyRules, episode: ClosedEpisode): SurveyRule | undefined {
  return closing.find(({ when }) => {
    const { channels, languages, topics, servedBy, transfersFrom = 0 } = when;
    return (
      (channels?.includes(episode.channel) ?? true) &&
      (languages?.includes(episode.language) ?? true) &&
      (topics?.includes(episode.topic ?? '') ?? true) &&
      (servedBy ?? episode.servedBy) === episode.servedBy &&
      episode.transfers >= transfersFrom
    );
  });
}

/** Which survey the rule asks this contact: always the same one, and over all contacts in the rule's shares. */
export function surveyOf(rule: SurveyRule, contactId: string): string {
  return partOf(rule.ask, `${rule.id}|ask|${contactId}`).surveyId;
}

/** What an episode is filed under that no rule asks about: how easy it was with the bot alone, how good the care was after a person. */
export function surveyWithoutRule(servedBy: ClosedEpisode['servedBy']): 'csat' | 'ces' {
  return servedBy === 'agent' ? 'csat' : 'ces';
}

/**
 * Whether the episode that ends is asked about: every episode gets one decision, and each "no" one reason. They are tried in
 * a fixed order, so that each counts one thing: there was nothing to rate (`no_exchange`), nobody asks about such an
 * episode (`no_rule`), it is not in the sample (`sampled_out`), the contact must not be asked (`opted_out`, `in_recovery`,
 * `throttled`), he cannot be (`window_closed`), and at last an agent's choice, which so counts the questions it prevented.
 */
export function decideInvitation(all: InvitationCase): InvitationDecision {
  const { episode, memory, rule, now } = all;
  if (!hadExchange(memory, episode.servedBy)) return suppressed('no_exchange');
  if (!rule) return suppressed('no_rule');
  if (fractionOf(`${rule.id}|sample|${episode.contactId}`) >= rule.sample) return suppressed('sampled_out');
  const dueAt = momentToAsk(rule, now, all.timeZone);
  const obstacle = obstacleTo(all, dueAt);
  if (obstacle) return suppressed(obstacle);
  if (all.withoutSurvey) return suppressed('agent_choice');
  const isNow = rule.how.via === 'chat' && dueAt.getTime() === now.getTime();
  return isNow ? { status: 'sent' } : { status: 'eligible', dueAt };
}

/** Why the contact cannot be asked at that moment; undefined when he can. */
export function obstacleTo(
  { optedOut, inRecovery, freeAt, windowEndsAt }: Standing,
  at: Date,
): SuppressionReason | undefined {
  if (optedOut) return 'opted_out';
  if (inRecovery) return 'in_recovery';
  if (freeAt && freeAt > at) return 'throttled';
  if (windowEndsAt && windowEndsAt <= at) return 'window_closed';
  return undefined;
}

/** When the cool-down ends that begins with a question put now. */
export function freeAfter(metric: Metric, now: Date): Date {
  return new Date(now.getTime() + coolDownDays[metric] * 86_400_000);
}

/** At once or so many hours after the closing, and never in the rule's quiet times: then when they end. */
export function momentToAsk({ how, quiet }: SurveyRule, closedAt: Date, timeZone: string): Date {
  const hours = how.via === 'link' ? how.afterHours : 0;
  const at = new Date(closedAt.getTime() + hours * 3_600_000);
  return quiet ? afterQuiet(at, quiet, timeZone) : at;
}

/** The end of the quiet time that a moment is in, or the moment itself. A quiet time belongs to the day on which it begins. */
export function afterQuiet(at: Date, { from, to }: NonNullable<SurveyRule['quiet']>, timeZone: string): Date {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  const today = localDayOf(at, timeZone);
  for (const day of [nextDay(today, -1), today]) {
    const beginsAt = instantOf(day, begin, timeZone);
    const endsAt = instantOf(day, end > begin ? end : end + 1440, timeZone);
    if (beginsAt <= at && at < endsAt) return endsAt;
  }
  return at;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function suppressed(reason: SuppressionReason): InvitationDecision {
  return { status: 'suppressed', reason };
}

/**
 * Two messages of the customer and an answer. One message is enough when the bot resolved it: an FAQ or an order answered
 * at the first go is the easiest case there is, and leaving it out would make effort look worse than it was. A lone
 * "hello" resolves nothing. Two messages count whether resolved or not, or only the easy episodes would be asked about.
 */
function hadExchange(memory: InvitationCase['memory'], servedBy: ClosedEpisode['servedBy']): boolean {
  const resolvedAtOnce = servedBy === 'bot' && memory.resolved && memory.customerMessages === 1;
  return memory.replies > 0 && (memory.customerMessages >= 2 || resolvedAtOnce);
}
