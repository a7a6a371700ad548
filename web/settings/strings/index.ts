import type { Language } from '../../../bot/support/language.js';
import { teamStrings } from '../../ui/team/strings/index.js';
import { access as enAccess } from './en/access.js';
import { bot as enBot } from './en/bot.js';
import { hours as enHours } from './en/hours.js';
import { knowledge as enKnowledge } from './en/knowledge.js';
import { me as enMe } from './en/me.js';
import { page as enPage } from './en/page.js';
import { replies as enReplies } from './en/replies.js';
import { team as enTeam } from './en/team.js';
import { access as esAccess } from './es/access.js';
import { bot as esBot } from './es/bot.js';
import { hours as esHours } from './es/hours.js';
import { knowledge as esKnowledge } from './es/knowledge.js';
import { me as esMe } from './es/me.js';
import { page as esPage } from './es/page.js';
import { replies as esReplies } from './es/replies.js';
import { team as esTeam } from './es/team.js';
import { access as glAccess } from './gl/access.js';
import { bot as glBot } from './gl/bot.js';
import { hours as glHours } from './gl/hours.js';
import { knowledge as glKnowledge } from './gl/knowledge.js';
import { me as glMe } from './gl/me.js';
import { page as glPage } from './gl/page.js';
import { replies as glReplies } from './gl/replies.js';
import { team as glTeam } from './gl/team.js';
import { access as ptAccess } from './pt/access.js';
import { bot as ptBot } from './pt/bot.js';
import { hours as ptHours } from './pt/hours.js';
import { knowledge as ptKnowledge } from './pt/knowledge.js';
import { me as ptMe } from './pt/me.js';
import { page as ptPage } from './pt/page.js';
import { replies as ptReplies } from './pt/replies.js';
import { team as ptTeam } from './pt/team.js';

const en = {
  ...teamStrings.en,
  ...enPage,
  me: enMe,
  team: enTeam,
  knowledge: enKnowledge,
  replies: enReplies,
  hours: enHours,
  access: enAccess,
  bot: enBot,
};

/** Every sentence of the page; the English ones say which there are. */
export type Strings = typeof en;

export const strings: Record<Language, Strings> = {
  es: {
    ...teamStrings.es,
    ...esPage,
    me: esMe,
    team: esTeam,
    knowledge: esKnowledge,
    replies: esReplies,
    hours: esHours,
    access: esAccess,
    bot: esBot,
  },
  gl: {
    ...teamStrings.gl,
    ...glPage,
    me: glMe,
    team: glTeam,
    knowledge: glKnowledge,
    replies: glReplies,
    hours: glHours,
    access: glAccess,
    bot: glBot,
  },
  en,
  pt: {
    ...teamStrings.pt,
    ...ptPage,
    me: ptMe,
    team: ptTeam,
    knowledge: ptKnowledge,
    replies: ptReplies,
    hours: ptHours,
    access: ptAccess,
    bot: ptBot,
  },
};
