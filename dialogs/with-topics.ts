import { z } from 'zod';
import type { Dialog, Outcome, Turn } from '../bot/engine/ports.js';
import type { Json } from '../bot/support/json.js';
import { topicOf } from './choices.js';
import { handoff, pass } from './outcome.js';

/** A dialog that can also be begun for a topic the customer picked, whatever was recognised in the message. */
export interface TopicDialog extends Dialog {
  begin(turn: Turn, intent?: string): Promise<Outcome> | Outcome;
}

/** A dialog that offers topics. It may also find that the customer means one of them. */
export interface TopicsDialog extends Omit<Dialog, 'begin' | 'resume'> {
  begin(turn: Turn): Promise<TopicsOutcome> | TopicsOutcome;
  resume(turn: Turn, state: Json): Promise<TopicsOutcome> | TopicsOutcome;
  /** Learns which topic the customer has tapped. */
  chosen?(turn: Turn, state: Json, intent: string): void;
}

export type TopicsOutcome = Outcome | { status: 'topic'; intent: string };

const Led = z.object({ ledTo: z.string(), state: z.json() });

/**
 * Lets a dialog lead on to others: a tapped topic or "talk to a person" is followed whatever the dialog was asking, and
 * from then on the dialog led to is the one that hears the customer, its state kept inside the state of this one.
 */
export function withTopics(dialog: TopicsDialog, topics: readonly TopicDialog[]): Dialog {
  async function follow(turn: Turn, intent: string): Promise<Outcome> {
    const topic = topics.find(({ intents }) => intents.includes(intent)) ?? topics.find((one) => one.takesOthers);
    return topic ? led(topic, await topic.begin(turn, intent)) : pass;
  }

  function settle(turn: Turn, outcome: TopicsOutcome): Outcome | Promise<Outcome> {
    return outcome.status === 'topic' ? follow(turn, outcome.intent) : outcome;
  }

  /** A dialog that leads to itself keeps its state as it is: nothing is ever nested twice. */
  function led(topic: TopicDialog, outcome: Outcome): Outcome {
    if (outcome.status !== 'waiting' || topic.id === dialog.id) return outcome;
    return { ...outcome, state: { ledTo: topic.id, state: outcome.state } };
  }

  /** Whoever is in a dialog that knows what it asks is understood, though the one that led there was not sure. */
  async function hearLed(topic: TopicDialog, turn: Turn, state: Json): Promise<Outcome> {
    turn.memory.unsure = 0;
    return led(topic, await topic.resume(turn, state));
  }

  function ledTo(state: Json): { topic: TopicDialog; state: Json } | undefined {
    const kept = Led.safeParse(state);
    const topic = topics.find((one) => one.id === kept.data?.ledTo);
    return kept.success && topic ? { topic, state: kept.data.state } : undefined;
  }

  return {
    id: dialog.id,
    intents: dialog.intents,
    ...(dialog.takesOthers && { takesOthers: true }),
    begin: async (turn) => settle(turn, await dialog.begin(turn)),

    async resume(turn, state) {
      const intent = topicOf(turn.choice);
      if (intent) {
        dialog.chosen?.(turn, state, intent);
        return follow(turn, intent);
      }

      const on = ledTo(state);
      if (on) return hearLed(on.topic, turn, on.state);
      if (turn.choice === 'person' && !('offer' in Object(state))) return handoff('requested');

      return settle(turn, await dialog.resume(turn, state));
    },

    async repeat(turn, state) {
      const on = ledTo(state);
      if (on) return led(on.topic, (await on.topic.repeat?.(turn, on.state)) ?? pass);
      return (await dialog.repeat?.(turn, state)) ?? pass;
    },

    expects(turn, state) {
      if (topicOf(turn.choice) || turn.choice === 'person') return true;
      const on = ledTo(state);
      return (on ? on.topic.expects?.(turn, on.state) : dialog.expects?.(turn, state)) ?? false;
    },
  };
}
