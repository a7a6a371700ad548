import type { Agent } from '../support/agent.js';
import type { ChangeSet } from '../support/change-set.js';
import type { Language } from '../support/language.js';
import type { InboxEntry, Store } from '../support/repositories.js';
import type { ConvozAdapter } from './adapter.js';
import type { Activity } from './botbuilder.js';
import type { Draft, Snapshot } from './draft.js';
import type { Clock, Facts, Ids, Recognizer, Script } from './ports.js';
import { actForAgent } from './stages/agent-action.js';
import { apologise } from './stages/apologise.js';
import { dispatch } from './stages/dispatch.js';
import { holdForAgent } from './stages/handoff-gate.js';
import { identify } from './stages/identify.js';
import { readRatingControl } from './stages/rating-control.js';
import { type Received, receive } from './stages/receive.js';
import { recognise } from './stages/recognise.js';
import { answerSurvey } from './stages/survey-gate.js';
import { keepUnderstanding } from './stages/understanding.js';
import { wake } from './stages/wake.js';

/** What an agent does to a conversation. Replies come through the inbox, so that a repeated click speaks once. */
export type AgentAction = { type: 'claim' | 'return' | 'close'; agent: Agent };

/** What can make a turn run. All of them are one at a time per conversation. */
export type TurnInput =
  | { kind: 'activity'; entry: InboxEntry; activity: Partial<Activity> }
  | { kind: 'agent'; action: AgentAction }
  | { kind: 'wake' }
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
}

export interface TurnDeps {
  store: Pick<Store, 'contacts' | 'surveys' | 'orderAudits'>;
  adapter: ConvozAdapter;
  /** The model now in use; asked anew in each turn, so that a new one can be published while serving. */
  recognizer: () => Recognizer;
  script: Script;
  facts: Facts;
  clock: Clock;
  ids: Ids;
  settings: TurnSettings;
}

/**
 * One turn, top to bottom: from what is stored and what came in to the whole change set, without changing anything
 * itself. Running it twice on the same input is harmless, since only a commit makes it true.
 * Resolves with undefined when there is nothing to do.
 */
export async function runTurn(
  input: TurnInput,
  snapshot: Snapshot | undefined,
  given: TurnDeps,
): Promise<Draft | undefined> {
  // One model for the whole turn, whatever is published meanwhile.
  const recognizer = given.recognizer();
  const deps: TurnDeps = { ...given, recognizer: () => recognizer };
  const draft = await identify(input, snapshot, deps);
  if (!draft) return undefined;
  draft.model = recognizer.version;
  const activity = input.kind === 'activity' || input.kind === 'failure' ? input.activity : { type: 'event' };
  await deps.adapter.process(draft, { ...activity, channelId: draft.conversation.channel }, async (context) => {
    switch (input.kind) {
      case 'agent':
        return actForAgent(input.action, draft, context, deps);
      case 'wake':
        return wake(draft, context, deps);
      case 'failure':
        return apologise(input, draft, context, deps);
      case 'activity': {
        const received = receive(input, draft, deps);
        if (await readRatingControl(received, draft, context, deps)) return;
        if (await holdForAgent(received, draft, context, deps)) return;
        const understood = recognise(received, draft, deps);
        keepUnderstanding(received, understood, draft);
        if (await answerSurvey(received, understood, draft, context, deps)) return;
        return dispatch(received, understood, draft, context, deps);
      }
    }
  });
  return draft;
}

export type { ChangeSet, Received };
