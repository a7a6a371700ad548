import { setTimeout as wait } from 'node:timers/promises';
import { isConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { Language } from '../support/language.js';
import type { ReportStore, RowsAfter } from '../support/report-store.js';
import type { Accepted, Contacts, NewInboxEntry } from '../support/repositories.js';
import { type Theme, themesOf } from '../support/themes/index.js';

export interface SaidAndDidDeps {
  reports: Pick<ReportStore, 'ratedPage'>;
  contacts: Pick<Contacts, 'find' | 'conversations'>;
  /** The way in of all that is said. */
  accept: (entry: NewInboxEntry) => Promise<Accepted>;
  clock: { now(): Date };
  ids: { next(): string };
  /** Between two slices, so that nobody who writes to us waits for it; a second when absent. */
  rest?: () => Promise<unknown>;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** Whose comments count: those about episodes closed in the period. */
export interface Raised {
  theme: Theme;
  since: Date;
  /** Not included. */
  until: Date;
}

export interface Telling extends Raised {
  /** Chosen by the caller: of one campaign a contact hears once, however often it is begun. */
  campaignId: string;
  text: Partial<Record<Language, string>>;
  agent: Pick<Agent, 'id' | 'name'>;
}

export interface TellingProgress {
  status: 'running' | 'done' | 'failed';
  /** Contacts whose comments raised the theme; they are all in one of the other figures in the end. */
  of: number;
  sent: number;
  /** `busy`: in the middle of something; told when the campaign is begun again. `language`: no text in his. */
  skipped: { optedOut: number; language: number; busy: number; gone: number };
}

export type SaidAndDid = ReturnType<typeof createSaidAndDid>;

const page = 250;
const slice = 20;
const sampleSize = 5;
const account = 'said-and-did';

/** "You said, we did": tells the customers whose comments raised a theme what has come of it. */
export function createSaidAndDid(deps: SaidAndDidDeps) {
  const rest = deps.rest ?? (() => wait(1000));
  const campaigns = new Map<string, { progress: TellingProgress; ended: Promise<void> }>();
  let isStopping = false;

  return {
    /** How many contacts would be told, and the conversations of a few of them. */
    async preview(raised: Raised): Promise<{ contacts: number; sample: string[] }> {
      const found = await contactsOf(raised, deps);
      return { contacts: found.size, sample: [...found.values()].slice(0, sampleSize) };
    },

    /**
     * Begins to tell them, and resolves with how many there are; or with how far it is, when this campaign is being told. One
     * that was cut short by a restart is gone on with by beginning it again.
     */
    async tell(telling: Telling): Promise<TellingProgress> {
      const known = campaigns.get(telling.campaignId);
      if (known?.progress.status === 'running') return { ...known.progress };
      const skipped = { optedOut: 0, language: 0, busy: 0, gone: 0 };
      const progress: TellingProgress = { status: 'running', of: 0, sent: 0, skipped };
      const found = contactsOf(telling, deps);
      const ended = found.then((contacts) => tellAll([...contacts.keys()], telling, progress));
      campaigns.set(telling.campaignId, {
        progress,
        ended: ended.catch((error: unknown) => {
          progress.status = 'failed';
          deps.log('warn', 'A campaign stopped', { campaignId: telling.campaignId, error: String(error) });
        }),
      });
      progress.of = (await found).size;
      return { ...progress };
    },

    /** How far a campaign is; undefined when it has not been begun since the start. */
    progress: (campaignId: string): TellingProgress | undefined => campaigns.get(campaignId)?.progress,

    /** Begins no further slice; resolves when the one under way has ended. */
    async stop(): Promise<void> {
      isStopping = true;
      await Promise.all([...campaigns.values()].map(({ ended }) => ended));
    },
  };

  async function tellAll(contacts: readonly string[], telling: Telling, progress: TellingProgress): Promise<void> {
    progress.of = contacts.length;
    for (let at = 0; at < contacts.length; at += slice) {
      for (const contactId of contacts.slice(at, at + slice)) {
        if (isStopping) return;
        const outcome = await tellOne(contactId, telling);
        if (outcome === 'sent') progress.sent += 1;
        else progress.skipped[outcome] += 1;
      }
      if (at + slice < contacts.length) await rest();
    }
    progress.status = 'done';
  }

  async function tellOne(
    contactId: string,
    { campaignId, text, agent }: Telling,
  ): Promise<'sent' | keyof TellingProgress['skipped']> {
    const contact = await deps.contacts.find(contactId);
    const [last] = await deps.contacts.conversations(contactId, 1);
    if (!contact || !last) return 'gone';
    if (contact.surveyOptOut) return 'optedOut';
    const said = text[last.language];
    if (said === undefined) return 'language';
    if (last.status.tag !== 'closed' && last.status.tag !== 'closing') return 'busy';
    const from = { id: agent.id, name: agent.name };
    await enter({
      id: deps.ids.next(),
      channel: 'desk',
      account,
      eventId: `${campaignId}:${contactId}`,
      conversationId: last.id,
      activity: JSON.stringify({ type: 'message', text: said, from }),
      receivedAt: deps.clock.now(),
    });
    return 'sent';
  }

  /** Customers come first: while too many messages wait this one does, too. */
  async function enter(entry: NewInboxEntry): Promise<void> {
    for (;;) {
      try {
        await deps.accept(entry);
        return;
      } catch (error) {
        if (isStopping || !isConvozError(error, 'OVERLOADED')) throw error;
        await rest();
      }
    }
  }
}

/** Each contact who raised it, with the conversation in which he did so last. */
async function contactsOf({ theme, since, until }: Raised, { reports }: SaidAndDidDeps): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let after: RowsAfter | undefined;
  for (;;) {
    const period = { from: since.getTime(), to: until.getTime(), filters: {}, limit: page };
    const rows = await reports.ratedPage({ ...period, ...(after && { after }) });
    for (const { invitation, response } of rows) {
      if (response?.comment === undefined || !themesOf(response.comment, invitation.language).includes(theme)) continue;
      found.set(invitation.contactId, invitation.conversationId);
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return found;
    after = { at: last.invitation.createdAt.getTime(), key: last.invitation.id };
  }
}
