import type { BusinessHours, Dialog, Facts, Outcome, Recognition, Recognizer, Turn } from '../../bot/engine/ports.js';
import { byIntent } from '../../bot/engine/stages/route.js';
import { keepWishes, recognitionOfWish, takeWish } from '../../bot/engine/stages/wishes.js';
import { type Conversation, emptyMemory, type Memory } from '../../bot/support/conversation.js';
import type { Knowledge } from '../../bot/support/knowledge.js';
import type { Language } from '../../bot/support/language.js';
import type { Choice, Reply } from '../../bot/support/message.js';
import type { OrderSystem } from '../../bot/support/order.js';
import { type Invitation, type Metric, surveys } from '../../bot/support/survey.js';
import { script } from '../../dialogs/index.js';

export interface HostSettings {
  language: Language;
  now: Date;
  hours: BusinessHours;
  queue: number;
  orders: OrderSystem;
  limited: boolean;
  knowledge: Knowledge;
  recognizer: Recognizer;
  email?: string;
}

/** What a turn said and did. */
export interface Heard {
  replies: Reply[];
  /** `answered`, `confirmed`, `person (reason)`, `rated 6`, `rated 6 "comment"`, `declined`, `declined for ever`. */
  effects: string[];
}

/** Plays the part of the engine around the dialogs: who hears a message, and what is kept between two. */
export class Host {
  now: Date;
  readonly conversation: Conversation;
  private invitation: Invitation | undefined;

  constructor(private readonly settings: HostSettings) {
    this.now = settings.now;
    this.conversation = conversationAt(settings);
  }

  get memory() {
    return this.conversation.memory;
  }

  open(): Promise<Heard> {
    return this.run('', undefined, { dialog: script.welcome, do: (turn) => script.welcome.begin(turn) });
  }

  survey(metric: Metric): Promise<Heard> {
    this.invitation = invitationOf(this.conversation, metric, this.now);
    return this.run('', undefined, { dialog: script.survey, do: (turn) => script.survey.begin(turn) });
  }

  hear(text: string): Promise<Heard> {
    this.memory.customerMessages += 1;
    return this.run(text, chosen(text, this.memory.offered));
  }

  private async run(text: string, choice: string | undefined, first?: Step): Promise<Heard> {
    const recognition = this.settings.recognizer.recognise(text, { now: this.now });
    let heard: Heard = { replies: [], effects: [] };
    const turn = this.turn(text, choice, recognition, () => heard);
    const said: Heard = { replies: [], effects: [] };

    const talk = async (one: Turn, begun: Step): Promise<Outcome | undefined> => {
      let step: Step | undefined = begun;
      let outcome: Outcome | undefined;
      let doubted = false;
      for (let steps = 0; step && steps < 4; steps += 1) {
        heard = { replies: [], effects: [] };
        delete this.memory.active;
        doubted = this.countDoubt(step, one, doubted);
        outcome = await step.do(one);
        if (outcome.status !== 'pass') {
          said.replies.push(...heard.replies);
          said.effects.push(...heard.effects);
        }
        step = this.nextStep(step, outcome, one);
      }
      return outcome;
    };

    let outcome = await talk(turn, first ?? this.firstStep(turn));
    let last = closingOf(outcome, this.memory.active);
    if (choice === undefined) keepWishes(this.memory, recognition, this.now);
    while (isSettled(outcome, said)) {
      const wish = takeWish(this.memory, this.now);
      if (wish === undefined) break;
      const { language, knowledge } = this.settings;
      const opening = script.notices.nextWish(language, knowledge.title(wish, language));
      const own = this.turn(text, undefined, recognitionOfWish(recognition, wish), () => heard);
      const before = said.replies.length;
      outcome = await talk(own, begin(calledBy(own.recognition)));
      const reply = said.replies[before];
      if (reply) said.replies[before] = { ...reply, text: `${opening}\n${reply.text}` };
      last = closingOf(outcome, this.memory.active) ?? last;
    }
    if (last && isSettled(outcome, said)) {
      this.memory.active = last.active;
      said.replies.push(last.question);
    }

    this.memory.replies += said.replies.length;
    const offered = said.replies.flatMap((reply) => reply.choices ?? []);
    if (offered.length > 0) this.memory.offered = offered;
    else delete this.memory.offered;
    return said;
  }

  private firstStep(turn: Turn): Step {
    const { active } = this.memory;
    const waiting = every.find((dialog) => dialog.id === active?.id);
    const called = calledBy(turn.recognition);
    if (!active || !waiting) return begin(called);
    const doubtful = called === script.clarify || called === script.fallback;
    const stays = called === waiting || doubtful || turn.choice !== undefined || waiting.expects?.(turn, active.state);
    return stays || waiting === script.survey
      ? { dialog: waiting, do: () => waiting.resume(turn, active.state) }
      : begin(called);
  }

  private nextStep({ dialog }: Step, outcome: Outcome, turn: Turn): Step | undefined {
    if (outcome.status === 'waiting') {
      // Through JSON, as a store would keep it.
      this.memory.active = { id: dialog.id, state: JSON.parse(JSON.stringify(outcome.state)) };
    } else if (dialog === script.survey) this.invitation = undefined;
    if (outcome.status === 'pass') return begin(calledBy(turn.recognition));
    if (outcome.status !== 'handoff') return undefined;
    this.memory.slots.handoffReason = outcome.reason;
    return begin(script.escalation);
  }

  /** A message counts once, and only if it gets to one of the two dialogs that do not know what was meant. */
  private countDoubt({ dialog }: Step, { recognition, choice }: Turn, doubted: boolean): boolean {
    const unsure = recognition.decision === 'clarify' || recognition.decision === 'fallback';
    const lost = dialog === script.clarify || dialog === script.fallback;
    if (choice !== undefined || !unsure) this.memory.unsure = 0;
    else if (lost && !doubted) this.memory.unsure += 1;
    else if (!doubted) this.memory.unsure = 0;
    return doubted || lost;
  }

  private turn(text: string, choice: string | undefined, recognition: Recognition, heard: () => Heard): Turn {
    const { settings, conversation, invitation } = this;
    return {
      text,
      recognition,
      language: settings.language,
      contact: {
        id: 'contact',
        createdAt: settings.now,
        surveyOptOut: false,
        ...(settings.email !== undefined && { email: settings.email }),
      },
      conversation,
      memory: conversation.memory,
      facts: factsOf(settings),
      now: this.now,
      ...(choice !== undefined && { choice }),
      ...(invitation && { invitation, survey: surveys[invitation.metric] }),
      reply: (message) => heard().replies.push(typeof message === 'string' ? { text: message } : message),
      requestPerson: (reason) => heard().effects.push(`person (${reason})`),
      resolved: (how) => {
        this.memory.resolved = true;
        heard().effects.push(how);
      },
      findOrder: async (number, proof) =>
        settings.limited ? { status: 'limited' } : settings.orders.find(number, proof),
      wordingOf: () => undefined,
      rate: (_raw, value, comment) => heard().effects.push(`rated ${value}${comment ? ` "${comment}"` : ''}`),
      meant: (messageId, intent) => heard().effects.push(`${messageId} meant ${intent}`),
      declineSurvey: (forever) => heard().effects.push(forever ? 'declined for ever' : 'declined'),
    };
  }
}

/** Mirrors `converse` of the engine: nothing that matters is asked of the customer. */
function isSettled(outcome: Outcome | undefined, { effects }: Heard): boolean {
  if (effects.some((effect) => effect === 'confirmed' || effect.startsWith('person'))) return false;
  return outcome?.status === 'complete' || (outcome?.status === 'waiting' && outcome.closing !== undefined);
}

function closingOf(outcome: Outcome | undefined, active: Memory['active']) {
  const question = outcome?.status === 'waiting' ? outcome.closing : undefined;
  return question && active ? { question, active } : undefined;
}

interface Step {
  dialog: Dialog;
  do(turn: Turn): Promise<Outcome> | Outcome;
}

const every = [
  ...script.dialogs,
  script.welcome,
  script.clarify,
  script.fallback,
  script.language,
  script.escalation,
  script.survey,
];

function begin(dialog: Dialog): Step {
  return { dialog, do: (turn) => dialog.begin(turn) };
}

function calledBy(recognition: Recognition): Dialog {
  return byIntent(recognition, script);
}

function chosen(text: string, offered: readonly Choice[] = []): string | undefined {
  const said = text.trim().toLowerCase();
  const byTitle = offered.find((choice) => choice.title.toLowerCase() === said);
  return (byTitle ?? (/^[1-9]$/.test(said) ? offered[Number(said) - 1] : undefined))?.value;
}

function factsOf({ orders, knowledge, hours, queue }: HostSettings): Facts {
  return { orders, knowledge, hours, queueLength: async () => queue };
}

function conversationAt({ language, now }: HostSettings): Conversation {
  return {
    id: 'conversation',
    channel: 'test',
    account: 'test',
    contactId: 'contact',
    peerId: 'customer',
    language,
    status: { tag: 'bot' },
    episode: 1,
    memory: emptyMemory(),
    lastSeq: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

function invitationOf(conversation: Conversation, metric: Metric, now: Date): Invitation {
  return {
    id: 'invitation',
    conversationId: conversation.id,
    episode: 1,
    surveyId: metric,
    surveyVersion: 1,
    metric,
    contactId: 'contact',
    status: 'sent',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 14 * 86_400_000),
    channel: 'test',
    language: conversation.language,
    occasion: 'closing',
    via: 'chat',
    servedBy: 'bot',
    botVersion: 'scripted',
  };
}
