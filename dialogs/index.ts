import type { Script } from '../bot/engine/ports.js';
import { clarify } from './clarify.js';
import { complaint } from './complaint.js';
import { escalation } from './escalation.js';
import { fallback } from './fallback.js';
import { faq } from './faq.js';
import { language } from './language.js';
import { notices } from './notices.js';
import { orderChange } from './order-change.js';
import { orderTracking } from './order-tracking.js';
import { withRegret } from './regret.js';
import { smalltalk } from './smalltalk.js';
import { survey } from './survey.js';
import { waiting } from './waiting.js';
import { welcome } from './welcome.js';
import { withTopics } from './with-topics.js';

const tracking = withRegret(orderTracking);
const change = withRegret(orderChange);
const questions = withRegret(faq);
const topics = [tracking, change, complaint, questions, smalltalk];

/** Everything the bot can say, in order of precedence. */
export const script: Script = {
  dialogs: [escalation, tracking, change, complaint, withTopics(questions, topics), withTopics(smalltalk, topics)],
  welcome: withTopics(welcome, topics),
  clarify: withTopics(clarify, topics),
  fallback: withTopics(fallback, topics),
  language: withTopics(language, topics),
  escalation,
  survey,
  waiting,
  notices,
};
