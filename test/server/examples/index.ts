import { access } from './access.js';
import { contacts } from './contacts.js';
import { conversations } from './conversations.js';
import type { Examples } from './example.js';
import { feedback } from './feedback.js';
import { learning } from './learning.js';
import { settings } from './settings.js';
import { teams } from './team.js';

/** An example of each request that changes something or needs something; a list is asked for as it is. */
export const examples: Examples = {
  ...access,

  ...conversations,
  ...contacts,
  ...feedback,
  ...learning,
  ...teams,
  ...settings,
};
