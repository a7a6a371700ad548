import { ConvozError } from '../../errors.js';
import type { Conversation } from '../../support/conversation.js';
import type { Store } from '../../support/repositories.js';

/** The conversation of that id; rejects with NOT_FOUND when there is none. */
export async function existingConversation(
  id: string,
  { conversations }: Pick<Store, 'conversations'>,
): Promise<Conversation> {
  const conversation = await conversations.find(id);
  if (!conversation) throw new ConvozError('NOT_FOUND', 'There is no such conversation');
  return conversation;
}
