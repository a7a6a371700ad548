import type { Surveys } from '../support/feedback-repositories.js';
import { isDaytime, isDueInSample, type QuarterDay, quarterDayOf } from '../support/relationship-sample.js';
import type { EpisodeRow, Episodes } from '../support/report-store.js';
import type { RelationshipRule, SurveyRules } from '../support/survey-rule.js';

/** What is asked, as a turn takes it. */
export interface RelationshipQuestion {
  kind: 'ask';
  occasion: 'relationship';
  invitationId: string;
  episode: number;
  surveyId: string;
}

export interface RelationshipDeps {
  rules: () => SurveyRules;
  episodes: Pick<Episodes, 'activeContacts' | 'ofContacts'>;
  surveys: Pick<Surveys, 'invitation' | 'ofConversation'>;
  ask: (conversationId: string, question: RelationshipQuestion) => Promise<unknown>;
  clock: { now(): Date };
  /** IANA name: quarters, days and hours are local. */
  timeZone: string;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

export interface Relationship {
  /** Goes through the next few hundred contacts and asks those whose turn has come; resolves with how many it asked. */
  look(): Promise<number>;
  /** Looks every minute. */
  start(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

const everyMs = 60_000;
const page = 200;
const dayMs = 86_400_000;
const activeDays = 90;
/** The question is about the relationship, not about the chat that has just ended. */
const restMs = dayMs;

/**
 * Asks a sample of the contacts who were active lately about the relationship as a whole, each at most once a quarter and on a
 * day of his own, in his last conversation. All are gone through once a day, in the daytime; who was missed since his day came,
 * because nothing ran or he was talking to us, is asked then. The turn decides whether he may be asked, and the ledger says so.
 */
export function openRelationship(deps: RelationshipDeps): Relationship {
  const { rules, episodes, clock, timeZone } = deps;
  /** The local day that is gone through, and after which contact it goes on; undefined when all have been looked at. */
  let place: { day: string; after: string | undefined } = { day: '', after: '' };
  let running: Promise<number> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function slice(): Promise<number> {
    const rule = rules().relationship;
    const now = clock.now();
    if (!rule || !isDaytime(now, timeZone)) return 0;
    const today = quarterDayOf(now, timeZone);
    const day = `${today.quarter} ${today.day}`;
    if (place.day !== day) place = { day, after: '' };
    if (place.after === undefined) return 0;
    const since = new Date(now.getTime() - activeDays * dayMs);
    const contacts = await episodes.activeContacts(since, place.after, page);
    const due = contacts.filter((id) => isDueInSample(id, today, rule.sample));
    let asked = 0;
    for (const last of lastOfEach(due.length > 0 ? await episodes.ofContacts(due) : [])) {
      if (isStopping) return asked;
      if (isAtRest(last, now) && (await askOnce(last, today, rule, deps))) asked += 1;
    }
    place.after = contacts.length === page ? contacts.at(-1) : undefined;
    return asked;
  }

  const look = () => {
    running ??= slice().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    look,
    start() {
      timer ??= setInterval(() => {
        look().catch((error: unknown) =>
          deps.log('warn', 'The sample of the relationship waits', { error: String(error) }),
        );
      }, everyMs).unref();
    },
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
    },
  };
}

/** `rows` by contact and moment of opening. */
function lastOfEach(rows: readonly EpisodeRow[]): EpisodeRow[] {
  return [...new Map(rows.map((row) => [row.contactId, row])).values()];
}

function isAtRest({ closedAt }: EpisodeRow, now: Date): boolean {
  return closedAt !== undefined && closedAt.getTime() + restMs <= now.getTime();
}

/** The id is the contact's for the quarter, so that neither a restart nor another conversation asks him again. */
async function askOnce(
  { contactId, conversationId, episode }: EpisodeRow,
  { quarter }: QuarterDay,
  { surveyId }: RelationshipRule,
  { surveys, ask, log }: RelationshipDeps,
): Promise<boolean> {
  const invitationId = `${quarter}-${contactId}`;
  if (await surveys.invitation(invitationId)) return false;
  // He has not come back since the last quarter's question: an episode is asked about once.
  const before = await surveys.ofConversation(conversationId);
  if (before.some(({ invitation: one }) => one.occasion === 'relationship' && one.episode === episode)) return false;
  try {
    await ask(conversationId, { kind: 'ask', occasion: 'relationship', invitationId, episode, surveyId });
    return true;
  } catch (error) {
    log('warn', 'A contact of the sample could not be asked', { conversationId, error: String(error) });
    return false;
  }
}
