import type { Notices } from '../bot/engine/ports.js';
import { say } from './wording/index.js';

export const notices: Notices = {
  agentJoined: (language, agent) => say(language, 'notice.agent_joined', { agent }),
  backToBot: (language) => say(language, 'notice.back_to_bot'),
  apology: (language) => say(language, 'notice.apology'),
  unsupported: (language) => say(language, 'notice.unsupported'),
  tooLong: (language, limit) => say(language, 'notice.too_long', { limit }),
};
