import type { ChangeSet } from '../support/change-set.js';
import { type Invented, oneOf, pick, type Setting } from './invent-conversation.js';
import { agentSentences } from './sentences.js';
import { agents } from './story.js';
import type { Transcript } from './transcript.js';

const minute = 60_000;
const dayMs = 24 * 60 * minute;

interface Handover {
  changes: ChangeSet;
  log: Transcript;
  channel: Invented['channel'];
  mood: number;
  setting: Setting;
}

/** The customer waits for a person, longer at night, on weekends and on some channels, and is helped by one or two. */
export function withPerson({ changes, log, channel, mood, setting }: Handover): Invented {
  const { language, random, until, material } = setting;
  const { memory } = changes.conversation;
  log.heard(oneOf(material.utterances('contact.human_agent', language), random), {
    intent: 'contact.human_agent',
    decision: 'handoff',
    probability: 0.9,
  });
  log.note('handoff.requested', { reason: 'requested' });
  const waited = waitMinutes(log.now(), channel.wait, random);
  log.wait(waited * minute);
  const daysLeft = (until.getTime() - log.now().getTime()) / dayMs;
  const onDuty = agents.filter(({ from }) => daysLeft <= from);
  let agent = pick(onDuty, random);
  log.note('handoff.accepted', { agentId: agent.id });
  for (const [i, sentence] of agentSentences[language].entries()) {
    log.wait((20 + 90 * random()) * 1000);
    log.said({ kind: 'agent', id: agent.id, name: agent.name }, sentence);
    log.wait((20 + 120 * random()) * 1000);
    if (i === 1 && random() < 0.08) {
      const other = oneOf(
        onDuty.filter(({ id }) => id !== agent.id),
        random,
      );
      log.note('conversation.transferred', { agentId: other.id });
      agent = other;
      memory.transfers = 1;
    }
    if (i < 3) log.heard(oneOf(material.utterances('smalltalk.thanks', language), random));
  }
  memory.servedBy = agent.id;
  log.note('handoff.returned', { agentId: agent.id, closed: true });
  const patience = 0.28 * Math.log1p(waited / 4);
  return {
    changes,
    log,
    how: 'agent',
    mood: mood * 0.85 + 0.35 + agent.skill - patience - 0.3 * (memory.transfers ?? 0),
    channel,
  };
}

function waitMinutes(at: Date, factor: number, random: () => number): number {
  const hour = (at.getUTCHours() + 1) % 24;
  const weekend = at.getUTCDay() % 6 === 0;
  const usual = -Math.log(1 - random() * 0.99) * 4 * factor * (weekend ? 2.2 : 1);
  const opens = hour >= 9 && hour < 21 ? 0 : ((33 - hour) % 24) * 60;
  return 0.3 + usual + (random() < 0.6 ? opens : 0);
}
