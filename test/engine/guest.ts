import { randomUUID } from 'node:crypto';
import type { RatingResult } from '../../bot/engine/draft.js';
import type { LinkRating } from '../../bot/engine/turn.js';
import type { Conversation } from '../../bot/support/conversation.js';
import type { SupportEvent } from '../../bot/support/event.js';
import type { Message } from '../../bot/support/message.js';
import type { Accepted } from '../../bot/support/repositories.js';
import type { Invitation, Response } from '../../bot/support/survey.js';
import type { SmallConvoz } from './small-convoz.js';

/** What a customer's message may carry besides its text. */
export interface Said {
  value?: object;
  locale?: string;
  name?: string;
  address?: string;
  eventId?: string;
}

/** A customer, and what the store knows of his conversation. */
export class Guest {
  constructor(
    private readonly convoz: SmallConvoz,
    readonly name: string,
    readonly channel: string,
    readonly conversationId: string,
  ) {}

  /** Opens the conversation, as a client does before anything is said. */
  open(locale = 'en'): Promise<string[]> {
    return this.#send({ type: 'conversationUpdate', locale }, `start:${this.conversationId}`);
  }

  /** Says something and waits until it has been dealt with; resolves with what was answered. */
  say(text: string, { eventId, ...more }: Said = {}): Promise<string[]> {
    return this.#send(this.#activity(text, more), eventId);
  }

  /** Sends something that is no text. */
  send(activity: object, eventId?: string): Promise<string[]> {
    return this.#send(activity, eventId);
  }

  /** Hands a message in without waiting for its turn. */
  accept(text: string, { eventId = randomUUID(), ...more }: Said = {}): Promise<Accepted> {
    return this.#accept(this.#activity(text, more), eventId);
  }

  /** Answers a survey by the rating control; the invitation is the latest one unless it is given. */
  async rate(answer: { value?: number; comment?: string; decline?: boolean }, text?: string): Promise<string[]> {
    const invitationId = (await this.survey())?.invitation.id;
    return this.say(text ?? answer.comment ?? String(answer.value ?? ''), {
      value: { rating: { invitationId, ...answer } },
    });
  }

  /** Answers by the link of an e-mail; the invitation is the latest one unless it is given. */
  async rateByLink(answer: Partial<LinkRating>): Promise<RatingResult> {
    const invitationId = answer.invitationId ?? (await this.survey())?.invitation.id ?? 'none';
    const rating: LinkRating = { kind: 'rating', invitationId, raw: JSON.stringify(answer), via: 'link', ...answer };
    return this.convoz.runner.act(this.conversationId, rating);
  }

  /** Every revision of the latest survey's answer. */
  async revisions(): Promise<Response[]> {
    return this.convoz.store.surveys.revisions((await this.survey())?.invitation.id ?? 'none');
  }

  async conversation(): Promise<Conversation> {
    const found = await this.convoz.store.conversations.find(this.conversationId);
    if (!found) throw new Error(`No conversation ${this.conversationId}`);
    return found;
  }

  async tag(): Promise<string> {
    return (await this.conversation()).status.tag;
  }

  messages(): Promise<Message[]> {
    return this.convoz.store.messages.since(this.conversationId, 0, 1000);
  }

  async texts(): Promise<string[]> {
    return (await this.messages()).map(({ text }) => text);
  }

  /** Every survey of the conversation, oldest first. */
  ledger(): Promise<{ invitation: Invitation; response?: Response }[]> {
    return this.convoz.store.surveys.ofConversation(this.conversationId);
  }

  async survey(): Promise<{ invitation: Invitation; response?: Response } | undefined> {
    return (await this.ledger()).at(-1);
  }

  /** The event log, and what it holds. */
  log(): Promise<SupportEvent[]> {
    return this.convoz.store.events.ofConversation(this.conversationId);
  }

  async events(): Promise<SupportEvent['type'][]> {
    return (await this.log()).map(({ type }) => type);
  }

  #activity(text: string, { value, locale, name, address }: Omit<Said, 'eventId'>): object {
    return {
      type: 'message',
      text,
      ...(value && { value }),
      ...(locale && { locale }),
      from: { id: `dl_${this.name}`, name: name ?? '' },
      channelData: { clientActivityID: 'kept', convoz: { reference: { to: this.name }, ...(address && { address }) } },
    };
  }

  async #send(activity: object, eventId: string = randomUUID()): Promise<string[]> {
    const { id } = await this.#accept(activity, eventId);
    await this.convoz.runner.idle();
    const answers = (await this.messages()).filter(
      ({ inboxId, author, text }) => inboxId === id && author.kind !== 'customer' && text !== '',
    );
    return answers.map(({ text }) => text);
  }

  #accept(activity: object, eventId: string): Promise<Accepted> {
    return this.convoz.inbox.accept({
      id: randomUUID(),
      channel: this.channel,
      account: 'web',
      eventId,
      conversationId: this.conversationId,
      activity: JSON.stringify({ from: { id: `dl_${this.name}` }, ...activity }),
      receivedAt: this.convoz.clock.now(),
    });
  }
}
