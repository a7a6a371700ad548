import type { Language } from '../support/language.js';
import type { Author, Reply } from '../support/message.js';
import { filesIn } from '../support/stored-file.js';
import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from './botbuilder.js';
import { append, type Draft } from './draft.js';
import type { Channel, ChannelCapabilities } from './ports.js';

/** Who the bot is on the wire. */
export interface Persona {
  id: string;
  /** As it is called at the moment. */
  name: () => string;
}

/** The address under which whoever has it may open a file of a conversation. */
export type FileLink = (conversationId: string, fileId: string) => string;

interface Saying {
  author: Author;
  draft: Draft;
}

const saying = Symbol('saying');

/**
 * The one BotAdapter of ours: any Channel ⇄ TurnContext. What is sent through a TurnContext becomes messages of the
 * turn's draft (and outbox entries on channels that are pushed to); it reaches the customer after the commit only.
 * Bot Framework middleware added with `use()` sees every activity, in and out.
 */
export class ConvozAdapter extends BotAdapter {
  readonly #persona: Persona;
  readonly #channels: ReadonlyMap<string, Channel>;

  readonly #fileLink: FileLink | undefined;

  /** Where there are no links, what is pushed to carries no files. */
  constructor(persona: Persona, channels: ReadonlyMap<string, Channel>, fileLink?: FileLink) {
    super();
    this.#fileLink = fileLink;
    this.#persona = persona;
    this.#channels = channels;
  }

  /** Runs `logic` with a TurnContext for the incoming activity. */
  async process(
    draft: Draft,
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(saying, { draft, author: { kind: 'bot' } } satisfies Saying);
    await this.runMiddleware(context, logic);
  }

  capabilities(channel: string): ChannelCapabilities {
    return this.#channel(channel).capabilities;
  }

  /** Says something in the channel's own form, as the bot, an agent or the system. */
  async say(context: TurnContext, author: Author, replies: readonly Reply[]): Promise<void> {
    const state = context.turnState.get<Saying>(saying);
    const { conversation } = state.draft;
    const channel = this.#channel(conversation.channel);
    context.turnState.set(saying, { ...state, author });
    await context.sendActivities(replies.map((reply) => this.#encode(channel, reply, author, conversation.language)));
  }

  /** Puts an event activity on the wire, such as `handoff.status`. */
  async emit(context: TurnContext, name: string, value: object): Promise<void> {
    const state = context.turnState.get<Saying>(saying);
    context.turnState.set(saying, { ...state, author: { kind: 'system' } });
    await context.sendActivity({ type: ActivityTypes.Event, name, value });
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { draft, author } = context.turnState.get<Saying>(saying);
    return activities.map((activity) => {
      const sent = append(draft, author, {
        ...activity,
        from: { id: this.#persona.id, name: this.#nameOf(author), role: 'bot' },
        recipient: { id: draft.conversation.peerId, name: '' },
        ...(draft.inboxId !== undefined && { replyToId: draft.inboxId }),
      });
      this.#queue(draft, sent);
      return { id: sent.id as string };
    });
  }

  /** A sent message is never changed or taken back: it may have been read. */
  override async updateActivity(): Promise<undefined> {
    return undefined;
  }

  /** See `updateActivity`. */
  override async deleteActivity(): Promise<void> {}

  /** Proactive messages are turns of their own, started by the runner; there is no second way in. */
  override async continueConversation(_reference: Partial<ConversationReference>): Promise<void> {
    throw new Error('Start a turn through the runner instead');
  }

  #encode(channel: Channel, reply: Reply, author: Author, language: Language): Partial<Activity> {
    const activity = channel.encode(reply, language);
    const isPushed = channel.capabilities.delivery === 'push';
    const convoz = {
      author: author.kind,
      ...(isPushed && reply.rating && { asks: 'rating' }),
      ...(author.kind === 'agent' && { agentName: author.name }),
      ...activity.channelData?.convoz,
    };
    return {
      type: ActivityTypes.Message,
      locale: language,
      ...activity,
      ...(reply.files && { attachments: reply.files }),
      channelData: { ...activity.channelData, convoz },
    };
  }

  #queue(draft: Draft, activity: Partial<Activity>): void {
    const { conversation, changes, now } = draft;
    const channel = this.#channel(conversation.channel);
    if (channel.capabilities.delivery !== 'push' || activity.type !== ActivityTypes.Message) return;
    const messageId = activity.id as string;
    const pushed = this.#linked(activity, conversation.id);
    const requests = channel.requests?.(pushed) ?? [JSON.stringify(pushed)];
    for (const [i, payload] of requests.entries()) {
      changes.outbox.push({
        id: i === 0 ? messageId : `${messageId}:${i}`,
        conversationId: conversation.id,
        channel: conversation.channel,
        messageId,
        payload,
        says: whoseWords(activity),
        createdAt: now,
      });
    }
  }

  #linked({ attachments, ...activity }: Partial<Activity>, conversationId: string): Partial<Activity> {
    const link = this.#fileLink;
    if (!attachments || !link) return activity;
    const linked = attachments.map((one) => {
      const [id] = filesIn({ attachments: [one] });
      return id === undefined ? one : { ...one, contentUrl: link(conversationId, id) };
    });
    return { ...activity, attachments: linked };
  }

  #nameOf(author: Author): string {
    return author.kind === 'agent' ? author.name : this.#persona.name();
  }

  #channel(id: string): Channel {
    const channel = this.#channels.get(id);
    if (!channel) throw new Error(`No channel ${id}`);
    return channel;
  }
}

/** A question for a rating must not be put twice, nor what a person wrote. */
function whoseWords({ channelData }: Partial<Activity>): 'bot' | 'person' | 'survey' {
  const { author, asks } = channelData?.convoz ?? {};
  return asks === 'rating' ? 'survey' : author === 'agent' ? 'person' : 'bot';
}
