import type { Notices } from '../bot/engine/ports.js';
import { say } from './wording/index.js';

export const notices: Notices = {
  agentJoined: (language, agent) => say(language, 'notice.agent_joined', { agent }),
  backToBot: (language) => say(language, 'notice.back_to_bot'),
  languageChanged: (language) => say(language, 'notice.language_changed'),
  nextWish: (language, topic) => say(language, 'notice.next_wish', { topic }),
  apology: (language) => say(language, 'notice.apology'),
  unsupported: (language) => say(language, 'notice.unsupported'),
  tooLong: (language, limit) => say(language, 'notice.too_long', { limit }),
};
