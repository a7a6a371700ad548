import type { Notices } from '../bot/engine/ports.js';
import { say } from './wording/index.js';

export const notices: Notices = {
  agentJoined: (language, agent) => say(language, 'notice.agent_joined', { agent }),
  passedOn: (language, from, agent) =>
    agent === undefined
      ? say(language, 'notice.passed_to_colleagues', { from })
      : say(language, 'notice.passed_on', { from, agent }),
  backToBot: (language) => say(language, 'notice.back_to_bot'),
  backInQueue: (language) => say(language, 'notice.back_in_queue'),
  goesOnHere: (language) => say(language, 'notice.goes_on_here'),
  languageChanged: (language) => say(language, 'notice.language_changed'),
  nextWish: (language, topic) => say(language, 'notice.next_wish', { topic }),
  apology: (language) => say(language, 'notice.apology'),
  unsupported: (language) => say(language, 'notice.unsupported'),
  tooLong: (language, limit) => say(language, 'notice.too_long', { limit }),
};
