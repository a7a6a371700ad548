import type { Clock, Ids, Recognizer } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { Language } from '../support/language.js';
import { pace } from '../support/pace.js';
import type { Reviews } from '../support/repositories.js';
import type { AgentReply, FaqDraft, Lesson, ReviewDecision, ReviewOutcome } from '../support/review.js';
import { agentReplies } from './agent-replies.js';
import type { Group } from './group.js';
import { findGroup, openGroups } from './open-groups.js';
import type { ApproveRequest, DismissRequest, DraftRequest, ListRequest } from './requests.js';
import { type ShownGroup, showGroup, type Wording } from './show.js';

export interface ReviewDeps {
  reviews: Reviews;
  recognizer: () => Recognizer;
  /** Every intent that training knows, `none` included. */
  intents: () => Promise<ReadonlySet<string>>;
  clock: Clock;
  ids: Ids;
}

export interface Listing {
  since: Date;
  /** Messages looked at. */
  messages: number;
  /** There were more than a listing looks at; the oldest have been left out. */
  more: boolean;
  /** Groups that fit the request, of which the first are listed. */
  total: number;
  groups: ShownGroup[];
}

/** A decision with what came of it. */
export type Decided = Omit<ReviewDecision, 'id' | 'leader'> & { text: string; lessons?: Lesson[]; draft?: FaqDraft };

export type Review = ReturnType<typeof createReview>;

/**
 * Learning from use: what the bot did not understand or answer well, masked and grouped by likeness, for the team to decide
 * about. Nothing is learned or said to customers before somebody has approved it and a model has been trained.
 */
export function createReview({ reviews, recognizer, intents, clock, ids }: ReviewDeps) {
  /** Largest groups first. Takes about a second for 10,000 messages, in small slices. */
  async function list({ language, reason, limit, ...window }: ListRequest): Promise<Listing> {
    const { groups, since, messages, more } = await openGroups(reviews, window, clock.now());
    const wanted = groups
      .filter((group) => !language || group.messages.some((message) => message.language === language))
      .filter((group) => !reason || group.messages.some((message) => message.reasons.includes(reason)))
      .sort(bySize);
    const shown: ShownGroup[] = [];
    const breathe = pace();
    for (const group of wanted.slice(0, limit)) {
      await breathe();
      shown.push(showGroup(group, recognizer(), clock.now()));
    }
    return { since, messages, more, total: wanted.length, groups: shown };
  }

  /** What agents replied to the group's messages, to begin a draft with. Throws NOT_FOUND or REVIEW_DECIDED. */
  async function replies(id: string, window: DismissRequest): Promise<AgentReply[]> {
    return agentReplies(reviews, await findGroup(reviews, id, window, clock.now()));
  }

  /** Makes lessons of the group's wordings. Throws INTENT_UNKNOWN, NOT_FOUND or REVIEW_DECIDED. */
  async function approve(id: string, { intent, only, ...window }: ApproveRequest, by?: string): Promise<Decided> {
    if (!(await intents()).has(intent)) {
      throw new ConvozError('INTENT_UNKNOWN', `Neither the corpus nor a topic has the intent ${intent}`, {
        hint: 'Take one that "convoz review" guesses, or draft an answer for a new one.',
      });
    }
    return decide(id, window, by, ({ example, wordings }) => ({
      kind: 'approved',
      intent,
      lessons: (only ? [example] : wordings).map((wording) => ({
        text: wording.text,
        intent,
        language: languageOf(wording),
      })),
    }));
  }

  /** Keeps an answer to the group's question as a draft. Throws NOT_FOUND or REVIEW_DECIDED. */
  async function draft(id: string, { answer, intent, ...window }: DraftRequest, by?: string): Promise<Decided> {
    return decide(id, window, by, ({ example, wordings }) => ({
      kind: 'drafted',
      lessons: [],
      draft: {
        status: 'draft',
        question: example.text,
        answer,
        language: languageOf(example),
        ...(intent !== undefined && { intent }),
        questions: wordings.map(({ text }) => text),
      },
    }));
  }

  /** There is nothing to learn from the group. Throws NOT_FOUND or REVIEW_DECIDED. */
  async function dismiss(id: string, window: DismissRequest, by?: string): Promise<Decided> {
    return decide(id, window, by, () => ({ kind: 'dismissed', lessons: [] }));
  }

  /** Takes the latest decision about a group back, with its lessons and its draft. Throws NOT_FOUND. */
  async function undo(id: string): Promise<void> {
    if (await reviews.undo(id)) return;
    throw new ConvozError('NOT_FOUND', `Nothing has been decided about ${id}`, {
      hint: '"convoz review decided" lists the decisions.',
    });
  }

  /** The latest decisions, newest first, with the drafts among them. */
  async function decided(limit: number): Promise<Decided[]> {
    const [decisions, drafts] = await Promise.all([reviews.decisions(limit), reviews.drafts(limit)]);
    const draftOf = new Map(drafts.map(({ decisionId, ...draft }) => [decisionId, draft]));
    return decisions.map((decision) => {
      const draft = draftOf.get(decision.id);
      return { ...tell(decision), ...(draft && { draft }) };
    });
  }

  async function decide(
    id: string,
    window: DismissRequest,
    by: string | undefined,
    conclude: (group: ShownGroup) => Pick<ReviewDecision, 'kind' | 'intent'> & ReviewOutcome,
  ): Promise<Decided> {
    const group = await findGroup(reviews, id, window, clock.now());
    const shown = showGroup(group, recognizer(), clock.now());
    const { lessons, draft, ...conclusion } = conclude(shown);
    const decision: ReviewDecision = {
      id: ids.next(),
      groupId: group.id,
      leader: group.leader,
      coversUntil: shown.lastSeen,
      decidedAt: clock.now(),
      ...(by !== undefined && { decidedBy: by }),
      ...conclusion,
    };
    await reviews.decide(decision, { lessons, ...(draft && { draft }) });
    return { ...tell(decision), lessons, ...(draft && { draft }) };
  }

  /** Of the text itself: a conversation stays in its language where a message is too short to be sure. */
  function languageOf({ text, language }: Wording): Language {
    return recognizer().recognise(text, { language, now: clock.now() }).language;
  }

  return { list, replies, approve, draft, dismiss, undo, decided };
}

function bySize(a: Group, b: Group): number {
  const lastOf = ({ messages }: Group) => messages.at(-1)?.at.getTime() ?? 0;
  return b.messages.length - a.messages.length || lastOf(b) - lastOf(a) || (a.id < b.id ? -1 : 1);
}

function tell({ id: _, leader, ...decision }: ReviewDecision): Decided {
  return { ...decision, text: leader.text };
}
