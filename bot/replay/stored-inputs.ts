import type { Activity } from '../engine/botbuilder.js';
import type { AgentAction } from '../engine/turn.js';
import type { Agent } from '../support/agent.js';
import type { SupportEvent } from '../support/event.js';
import type { Message } from '../support/message.js';
import type { Store } from '../support/repositories.js';

/** Something that made a turn run, as far as the store still knows it. */
export type StoredInput = { at: Date } & (
  | { kind: 'opened' }
  | { kind: 'customer'; number: number; text: string; activity: Partial<Activity> }
  | { kind: 'agent says'; agent: Agent; text: string }
  | { kind: 'agent does'; action: AgentAction }
);

/** A conversation as it came in. */
export interface StoredConversation {
  id: string;
  channel: string;
  /** The language it was opened in. */
  locale: string;
  inputs: StoredInput[];
}

const page = 500;
/** Of a longer conversation the beginning is replayed. */
const mostMessages = 5000;

/** Reads what customer and agents did, in order; what the bot said is left out. Undefined when there is no such conversation. */
export async function storedConversation(
  id: string,
  store: Pick<Store, 'conversations' | 'messages' | 'events'>,
): Promise<StoredConversation | undefined> {
  const [conversation, events, messages] = await Promise.all([
    store.conversations.find(id),
    store.events.ofConversation(id),
    allMessages(id, store.messages),
  ]);
  if (!conversation) return undefined;
  const opened = events.find(({ type }) => type === 'conversation.opened');
  const names = new Map(messages.flatMap(({ author }) => (author.kind === 'agent' ? [[author.id, author.name]] : [])));
  const actions = events.flatMap((event) => actionOf(event, names));
  return {
    id,
    channel: conversation.channel,
    locale: String(opened?.data.language ?? conversation.language),
    inputs: [...openingOf(messages), ...inOrder(inputsOf(messages), actions)],
  };
}

async function allMessages(id: string, repository: Store['messages']): Promise<Message[]> {
  const messages: Message[] = [];
  while (messages.length < mostMessages) {
    const next = await repository.since(id, messages.at(-1)?.seq ?? 0, page);
    messages.push(...next);
    if (next.length < page) break;
  }
  return messages;
}

/** A client that opens the conversation says nothing, but is greeted. */
function openingOf([first]: readonly Message[]): StoredInput[] {
  return first && first.author.kind !== 'customer' ? [{ kind: 'opened', at: first.at }] : [];
}

function inputsOf(messages: readonly Message[]): StoredInput[] {
  let number = 0;
  return messages.flatMap(({ author, at, text, activity }): StoredInput[] => {
    if (author.kind === 'agent') return [{ kind: 'agent says', at, agent: agentOf(author.id, author.name), text }];
    if (author.kind !== 'customer') return [];
    const { type, value, attachments, text: sent } = JSON.parse(activity) as Partial<Activity>;
    const said = { type, text: sent, value, attachments } as Partial<Activity>;
    return [{ kind: 'customer', at, number: ++number, text, activity: said }];
  });
}

function actionOf({ type, at, data }: SupportEvent, names: ReadonlyMap<string, string>): StoredInput[] {
  const id = String(data.agentId);
  const agent = agentOf(id, names.get(id) ?? id);
  const does = (action: AgentAction): StoredInput[] => [{ kind: 'agent does', at, action }];
  switch (type) {
    case 'handoff.accepted':
      return does({ type: 'claim', agent });
    case 'conversation.assigned':
    case 'conversation.transferred':
      if (data.agentId !== undefined) return does({ type: 'assign', agent, by: 'log' });
      return does({ type: 'requeue', agent: agentOf(String(data.from), ''), why: 'unassigned' });
    case 'conversation.reopened':
      return data.by === 'agent' ? does({ type: 'reopen', agent }) : [];
    case 'handoff.returned':
      break;
    default:
      return [];
  }
  if (!data.closed) return does({ type: 'return', agent });
  const { withoutSurvey } = data;
  const reason = typeof withoutSurvey === 'string' ? { withoutSurvey } : {};
  return does({ type: 'close', agent, ...reason, ...(data.spam === true && { spam: true }) });
}

/** Both are in order already; at one moment the action comes first, since a message is put a little later than its turn. */
function inOrder(said: readonly StoredInput[], done: readonly StoredInput[]): StoredInput[] {
  return [...done, ...said].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function agentOf(id: string, name: string): Agent {
  return { id, login: id, name, role: 'agent', active: true, createdAt: new Date(0), mustChangePassword: false };
}
