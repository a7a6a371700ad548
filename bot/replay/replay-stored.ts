import { isConvozError } from '../errors.js';
import type { ChangeSet } from '../support/change-set.js';
import type { Understanding } from '../support/message.js';
import type { Said } from './compare-lines.js';
import { saidIn } from './said.js';
import type { Sandbox } from './sandbox.js';
import type { StoredConversation, StoredInput } from './stored-inputs.js';

/** What a customer's message brought about. */
export interface Answer {
  /** Of the customer's messages in the conversation, from 1. */
  number: number;
  at: Date;
  /** What the customer wrote. */
  text: string;
  /** Absent while a person had the conversation. */
  understood?: Understanding;
  /** Of the conversation after the message, which is the one of the answer. */
  language: string;
  said: Said[];
}

/** Plays a stored conversation again at its own pace; what an agent cannot do there any more is left out. */
export async function replayStored({ inputs, locale }: StoredConversation, sandbox: Sandbox): Promise<Answer[]> {
  const answers: Answer[] = [];
  let invitationId = '';
  for (const input of inputs) {
    remember(await sandbox.waitUntil(input.at));
    const turns = await play(input).catch((error: unknown) => refused(input, error));
    remember(turns);
    if (input.kind === 'customer') answers.push(answerTo(input, turns));
  }
  return answers;

  async function play(input: StoredInput): Promise<ChangeSet[]> {
    switch (input.kind) {
      case 'opened':
        return sandbox.send({ type: 'conversationUpdate', locale });
      case 'customer':
        return sandbox.send({ ...withInvitation(input.activity), locale });
      case 'agent says':
        return sandbox.reply(input.agent, input.text);
      case 'agent does':
        return sandbox.act(input.action);
    }
  }

  /** A rating control names an invitation, which here is another one. */
  function withInvitation(activity: Extract<StoredInput, { kind: 'customer' }>['activity']) {
    const rating = Object(activity.value).rating;
    return rating ? { ...activity, value: { rating: { ...rating, invitationId } } } : activity;
  }

  function remember(turns: readonly ChangeSet[]): void {
    const sent = turns.flatMap(({ invitations }) => invitations).findLast(({ status }) => status === 'sent');
    invitationId = sent?.id ?? invitationId;
  }
}

function answerTo(
  { number, at, text }: Extract<StoredInput, { kind: 'customer' }>,
  turns: readonly ChangeSet[],
): Answer {
  const understood = turns.flatMap(({ messages }) => messages).find((message) => message.understood)?.understood;
  return {
    number,
    at,
    text,
    ...(understood && { understood }),
    language: turns.at(-1)?.conversation.language ?? '',
    said: saidIn(turns).filter(({ verb }) => verb !== 'effect'),
  };
}

/** Where the conversation has taken another way, an agent may have nothing to do in it any more. */
function refused({ kind }: StoredInput, error: unknown): ChangeSet[] {
  if (kind.startsWith('agent') && isConvozError(error)) return [];
  throw error;
}
