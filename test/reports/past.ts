import type { OpenStore } from '../../bot/store/index.js';
import type { ChangeSet } from '../../bot/support/change-set.js';
import { observedEffort } from '../../bot/support/episodes/index.js';
import type { RecoveryCase } from '../../bot/support/recovery.js';
import type { EpisodeRow } from '../../bot/support/report-store.js';
import { type Invitation, type Response, type Survey, suppressionReasons, surveys } from '../../bot/support/survey.js';
import { event, following, invitation, opening } from '../store/change-sets.js';
import { Draw } from './draw.js';

/** Edited surveys beside the shipped ones: another wording on the same scale, another scale, another survey. */
export const edited: Survey[] = [
  { ...surveys.csat, version: 2 },
  { ...surveys.csat, version: 3, min: 1, max: 2, topFrom: 2, bottomTo: 1, display: 'thumbs' },
  { ...surveys.ces, id: 'ces-after-returns', version: 1 },
];

const sent: Survey[] = [surveys.csat, surveys.csat, surveys.ces, surveys.ces, surveys.nps, ...edited];
const comments = [
  'tardó mucho',
  'muy amable',
  'el paquete llegó roto',
  '=1+1',
  'precio  CARO',
  '¡Genial! 😀',
  'não percebeu',
];
const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface PastOptions {
  seed: number;
  /** First day, and how many. */
  from: Date;
  days: number;
  contacts: number;
}

/** A past of random invitations, answers, cases and episodes, written through the store as the engine does. */
export class Past {
  readonly #store: OpenStore;
  readonly #options: PastOptions;
  readonly #draw: Draw;
  readonly #waiting: { set: ChangeSet; invitation: Invitation }[] = [];
  readonly #cases: { set: ChangeSet; opened: RecoveryCase }[] = [];
  readonly #known = new Set<string>();
  #made = 0;

  constructor(store: OpenStore, options: PastOptions) {
    this.#store = store;
    this.#options = options;
    this.#draw = new Draw(options.seed);
  }

  async define(): Promise<void> {
    for (const survey of edited) await this.#store.surveys.define(survey, 'ana', new Date(0));
  }

  /** So many episodes more, each with its row of the ledger. */
  async add(count: number): Promise<void> {
    const sets = Array.from({ length: count }, () => this.#episode());
    const rows = sets.flatMap((set) => (this.#draw.chance(0.95) ? [this.#rowOf(set)] : []));
    await Promise.all(sets.map((set) => this.#store.commit(set)));
    const days = rows.map(({ openedAt }) => Math.floor(openedAt.getTime() / dayMs));
    await this.#store.episodes.keep(rows, days, 0);
  }

  /** Answers, corrections and cases go on: so many things happen to what is there. */
  async goOn(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const waiting = this.#waiting.splice(this.#draw.below(this.#waiting.length), 1)[0];
      if (waiting) await this.#answerLate(waiting);
      const one = this.#cases.splice(this.#draw.below(this.#cases.length), 1)[0];
      if (one) await this.#changeCase(one);
    }
  }

  #episode(): ChangeSet {
    const draw = this.#draw;
    const id = `${this.#options.seed}-${this.#made++}`;
    // Whole quarters of an hour, so that many things happen at the same moment.
    const closedAt = new Date(this.#options.from.getTime() + draw.below(this.#options.days * 96) * (hourMs / 4));
    const contactId = `contact-${draw.below(this.#options.contacts)}`;
    const set = opening({ id: `c${id}`, contactId, channel: draw.one(['directline', 'whatsapp', 'email']) });
    if (this.#known.has(contactId)) delete set.identity;
    this.#known.add(contactId);
    const asked = this.#invitation(set, id, closedAt);
    set.invitations.push(asked);
    if (asked.status === 'sent') this.#waiting.push({ set, invitation: asked });
    if (asked.status === 'answered' && draw.chance(0.98)) this.#answer(set, asked);
    return set;
  }

  #invitation(set: ChangeSet, id: string, createdAt: Date): Invitation {
    const draw = this.#draw;
    const survey = draw.one(sent);
    const status = draw.one([
      'answered',
      'answered',
      'answered',
      'sent',
      'declined',
      'expired',
      'suppressed',
      'eligible',
    ]);
    const servedBy = draw.one(['bot', 'agent'] as const);
    return invitation(set, {
      id: `i${id}`,
      surveyId: survey.id,
      surveyVersion: survey.version,
      metric: survey.metric,
      status: status as Invitation['status'],
      ...(status === 'suppressed' && { reason: draw.one(suppressionReasons) }),
      occasion: draw.one(['closing', 'closing', 'closing', 'relationship']),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + 14 * dayMs),
      language: draw.one(['es', 'gl', 'en', 'pt']),
      servedBy,
      ...(servedBy === 'agent' && { agentId: `agent-${draw.below(4)}` }),
      ...(draw.chance(0.9) && { topic: `topic.${draw.below(70)}` }),
      ...(draw.chance(0.4) && { product: `p${draw.below(6)}` }),
      ...(draw.chance(0.8) && { segment: draw.one(['new', 'returning']) }),
      ...(draw.chance(0.3) && { variants: { greeting: draw.one(['control', 'short']) } }),
    });
  }

  #answer(set: ChangeSet, asked: Invitation): void {
    const draw = this.#draw;
    const revisions = draw.one([1, 1, 1, 2]);
    for (let revision = 1; revision <= revisions; revision++) {
      const at = new Date(asked.createdAt.getTime() + revision * 60_000 + draw.below(8) * hourMs);
      set.responses.push(this.#response(asked, revision, at));
    }
    if (draw.chance(0.2)) {
      const opened = this.#case(set, asked);
      set.cases.push(opened);
      this.#cases.push({ set, opened });
    }
  }

  #response({ id, surveyId, surveyVersion }: Invitation, revision: number, at: Date): Response {
    const { min, max } =
      [...sent, ...edited].find((s) => s.id === surveyId && s.version === surveyVersion) ?? surveys.csat;
    const value = min + this.#draw.below(max - min + 1);
    const comment = this.#draw.chance(0.4) ? { comment: this.#draw.one(comments) } : {};
    return { invitationId: id, revision, raw: String(value), value, ...comment, at, via: 'chat' };
  }

  #case(set: ChangeSet, { id, createdAt, episode, contactId }: Invitation): RecoveryCase {
    const openedAt = new Date(createdAt.getTime() + 9 * hourMs);
    return {
      id: `case-${id}`,
      conversationId: set.conversation.id,
      episode,
      contactId,
      invitationId: id,
      reason: 'low_score',
      openedAt,
      dueAt: new Date(openedAt.getTime() + 2 * dayMs),
      status: 'open',
      version: 1,
    };
  }

  #rowOf({ conversation, invitations: [asked] }: ChangeSet): EpisodeRow {
    const draw = this.#draw;
    const {
      servedBy = 'bot',
      createdAt = new Date(0),
      topic,
      agentId,
      language = 'es',
      product,
      segment,
    } = asked ?? {};
    const openedAt = new Date(createdAt.getTime() - draw.below(6) * (hourMs / 4));
    const outcome = draw.one([
      'open',
      'person',
      'contained_confirmed',
      'contained_answered',
      'contained_silent',
      'unanswered',
    ] as const);
    const closedAt = outcome === 'open' ? undefined : createdAt;
    const ms = () => Math.floor(draw.share() ** 3 * 5 * dayMs);
    const isHanded = servedBy === 'agent';
    const cameBack = draw.chance(0.1);
    const seen = {
      turns: 1 + draw.below(9),
      rephrasings: draw.below(3),
      fallbacks: draw.below(3),
      transfers: draw.below(2),
      intents: [...new Set([...(topic ? [topic] : []), ...(draw.chance(0.2) ? ['order.status'] : [])])],
      outcome,
      ...(isHanded && { waitMs: ms() }),
    };
    return {
      conversationId: conversation.id,
      episode: 1,
      contactId: conversation.contactId,
      openedAt,
      ...(closedAt && { closedAt }),
      channel: conversation.channel,
      language,
      servedBy,
      ...(agentId !== undefined && { agentId }),
      ...(topic !== undefined && { topic }),
      ...(product !== undefined && { product }),
      ...(segment !== undefined && { segment }),
      ...(isHanded && { agentOwnedMs: ms() }),
      ...(isHanded && draw.chance(0.8) && { firstReplyMs: ms(), firstReplyBusinessMs: ms(), handoffWaitMs: ms() }),
      ...(closedAt && { resolutionMs: ms(), resolutionBusinessMs: ms() }),
      ...seen,
      cameBack,
      effort: observedEffort(seen, cameBack),
    };
  }

  async #answerLate({ set, invitation: asked }: { set: ChangeSet; invitation: Invitation }): Promise<void> {
    const next = following(set);
    const at = new Date(asked.createdAt.getTime() + this.#draw.below(300) * hourMs);
    next.invitations.push({ ...asked, status: 'answered' });
    next.responses.push(this.#response(asked, 1, at));
    set.conversation = next.conversation;
    await this.#store.commit(next);
  }

  /** A case is worked on, closed, and the customer asked again; sometimes he answers. */
  async #changeCase({ set, opened }: { set: ChangeSet; opened: RecoveryCase }): Promise<void> {
    const [first] = set.invitations;
    if (!first) return;
    const firstActionAt = new Date(opened.openedAt.getTime() + this.#draw.below(60) * hourMs);
    const second: Invitation = {
      ...first,
      id: `${first.id}-again`,
      occasion: 'recovery',
      status: 'sent',
      createdAt: new Date(firstActionAt.getTime() + dayMs),
    };
    const changed: RecoveryCase = {
      ...opened,
      version: 2,
      firstActionAt,
      ...(this.#draw.chance(0.7) && { status: 'closed', closedAt: second.createdAt, secondInvitationId: second.id }),
    };
    const isAsked = changed.secondInvitationId !== undefined;
    await this.#store.cases.change({
      changed,
      event: event(set, 'case.changed', { data: { caseId: changed.id } }),
      ...(isAsked && { invitation: second }),
    });
    if (!isAsked || this.#draw.chance(0.3)) return;
    const next = following(set);
    next.invitations.push({ ...second, status: 'answered' });
    next.responses.push(this.#response(second, 1, new Date(second.createdAt.getTime() + hourMs)));
    set.conversation = next.conversation;
    await this.#store.commit(next);
  }
}
