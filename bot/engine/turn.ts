import type { AgentAction } from '../support/agent-action.js';
import type { ChangeSet } from '../support/change-set.js';
import type { Language } from '../support/language.js';
import type { InboxEntry, Store } from '../support/repositories.js';
import { shippedBook } from '../support/shipped-book.js';
import type { Occasion } from '../support/survey.js';
import type { ConvozAdapter } from './adapter.js';
import type { Activity, TurnContext } from './botbuilder.js';
import type { Draft, Snapshot } from './draft.js';
import type { Clock, Experiments, Facts, Ids, Recognizer, Script, SurveyBook, WaitingRules } from './ports.js';
import { actForAgent } from './stages/agent/index.js';
import { apologise } from './stages/apologise.js';
import { askApart } from './stages/ask-apart.js';
import { isForPerson } from './stages/case-answer.js';
import { changeMessage } from './stages/change-message.js';
import { dispatch } from './stages/dispatch.js';
import { holdForAgent } from './stages/handoff-gate.js';
import { hearNews } from './stages/hear-news.js';
import { identify } from './stages/identify.js';
import { keepWaiting } from './stages/keep-waiting.js';
import { rateByLink } from './stages/rate-by-link.js';
import { readRatingControl } from './stages/rating-control.js';
import { type Received, receive } from './stages/receive.js';
import { recognise } from './stages/recognise.js';
import { answerSurvey } from './stages/survey-gate.js';
import { tellWaiting } from './stages/tell-waiting.js';
import { tendInvitation } from './stages/tend-invitation.js';
import { keepProduct, keepUnderstanding, noteUnderstanding } from './stages/understanding.js';
import { wake } from './stages/wake.js';

/** An answer given on the page a link leads to. `value` is the point as shown, and `raw` what was sent. */
export interface LinkRating {
  kind: 'rating';
  invitationId: string;
  value?: number;
  comment?: string;
  decline?: 'now' | 'forever';
  raw: string;
  via: 'link';
}

/**
 * Asks apart from a closing: a second rating after a recovery, or the relationship. Asked once per episode and occasion;
 * `invitationId` is the caller's choice, so that he can tell its answer.
 */
export interface Asking {
  kind: 'ask';
  invitationId: string;
  occasion: Exclude<Occasion, 'closing'>;
  /** What it is about; the conversation may have gone on. */
  episode: number;
  surveyId: string;
}

/** What can make a turn run. All of them are one at a time per conversation. */
export type TurnInput =
  | { kind: 'activity'; entry: InboxEntry; activity: Partial<Activity> }
  | { kind: 'agent'; action: AgentAction }
  | { kind: 'wake' }
  /** The moment of an invitation has come: it is sent, or has expired. */
  | { kind: 'survey'; invitationId: string }
  | Asking
  | LinkRating
  /** The entry failed too often: say sorry, call a person, and go on. */
  | { kind: 'failure'; entry: InboxEntry; activity: Partial<Activity> };

export interface TurnSettings {
  /** Quiet time after a resolved question before the survey. */
  quietMs: number;
  /** Silence after which an unresolved conversation with the bot is closed. */
  silenceMs: number;
  surveyWindowMs: number;
  /** Longest message that is understood, in UTF-16 units; longer ones are kept whole and answered with a request. */
  textLimit: number;
  /** For a customer whose language is not known yet. */
  firstLanguage: Language;
  /** Who is told at once of a bad rating; nobody when absent. */
  alerts?: { webhook: boolean; emails: readonly string[] };
  /** Whether links can be sent by e-mail; they can when absent. */
  mail?: boolean;
}

export interface TurnDeps {
  store: Pick<Store, 'contacts' | 'messages' | 'surveys' | 'cases' | 'orderAudits' | 'outbox'>;
  adapter: ConvozAdapter;
  /** The model now in use; asked anew in each turn, so that a new one can be published while serving. */
  recognizer: () => Recognizer;
  script: Script;
  facts: Facts;
  clock: Clock;
  ids: Ids;
  /** What is asked, and of whom. */
  book: SurveyBook;
  /** Wordings being tried out; none when absent. */
  experiments?: Experiments;
  /** What is promised to customers who wait; nothing when absent. */
  waiting?: WaitingRules;
  settings: Required<TurnSettings>;
}

/** `TurnDeps` as given: where there is no book the shipped surveys are asked by the first rules. */
export type TurnNeeds = Omit<TurnDeps, 'book' | 'settings'> & { book?: SurveyBook; settings: TurnSettings };

/**
 * One turn, top to bottom: from what is stored and what came in to the whole change set, without changing anything
 * itself. Running it twice on the same input is harmless, since only a commit makes it true.
 * Resolves with undefined when there is nothing to do.
 */
export async function runTurn(
  input: TurnInput,
  snapshot: Snapshot | undefined,
  given: TurnNeeds,
): Promise<Draft | undefined> {
  // One model for the whole turn, whatever is published meanwhile.
  const recognizer = given.recognizer();
  const deps: TurnDeps = {
    ...given,
    recognizer: () => recognizer,
    book: given.book ?? shippedBook,
    settings: { alerts: { webhook: false, emails: [] }, mail: true, ...given.settings },
  };
  const draft = await identify(input, snapshot, deps);
  if (!draft) return undefined;
  draft.model = recognizer.version;
  const activity = input.kind === 'activity' || input.kind === 'failure' ? input.activity : { type: 'event' };
  const think = async (context: TurnContext) => {
    switch (input.kind) {
      case 'agent':
        return actForAgent(input.action, draft, context, deps);
      case 'wake':
        return wake(draft, context, deps);
      case 'survey':
        return tendInvitation(input.invitationId, draft, context, deps);
      case 'ask':
        return askApart(input, draft, context, deps);
      case 'rating':
        return rateByLink(input, draft, deps);
      case 'failure':
        return apologise(input, draft, context, deps);
      case 'activity': {
        if ((await changeMessage(input, draft, deps)) || hearNews(input, draft)) return;
        await hear(receive(input, draft, deps), draft, context, deps);
        return noteUnderstanding(draft);
      }
    }
  };
  await deps.adapter.process(draft, { ...activity, channelId: draft.conversation.channel }, async (context) => {
    await think(context);
    const owed = keepWaiting(input, snapshot, draft, deps.waiting);
    if (owed && !draft.conversation.memory.blocked) await tellWaiting(owed, draft, context, deps);
  });
  return draft;
}

/** What a customer or an agent has said, through the gates it must pass before a dialog hears it. */
async function hear(received: Received, draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  if (await readRatingControl(received, draft, deps)) return;
  if (await holdForAgent(received, draft, context, deps)) return;
  const understood = recognise(received, draft, deps);
  keepUnderstanding(received, understood, draft);
  const handoff = isForPerson(received, draft) && ({ handoff: 'recovery' } as const);
  if (await answerSurvey(received, understood, draft, context, deps)) return;
  keepProduct(understood, draft);
  return dispatch(received, understood, draft, context, deps, { ...handoff });
}

export type { AgentAction, ChangeSet, Received };
