import type { Conversation } from './conversation.js';
import type { Matter } from './team.js';

/** What decides who can deal with a conversation: its language, its team, and what the bot last found it to be about. */
export function matterOf({ language, teamId, memory }: Conversation): Matter {
  const understood = memory.trail.findLast(({ intent }) => intent.includes('.') && !isNoTopic(intent))?.intent;
  return { language, teamId, topic: (understood ?? memory.topic)?.replace(/^topic:/, '') };
}

/** Small talk and the call for a person itself say nothing about what the person is to deal with. */
function isNoTopic(intent: string): boolean {
  return intent.startsWith('smalltalk.') || intent.startsWith('contact.');
}
