import { en as team } from '../../../ui/team/strings/en.js';
import type { PageStrings } from '../page.js';

export const page: PageStrings = {
  errors: {
    ...team.errors,
    ALREADY_CLAIMED: 'Somebody else has just taken it.',
    CASE_CLOSED: 'The case has been closed meanwhile. Reopen it to change it.',
    EDIT_CONFLICT: 'Somebody has saved another version meanwhile. Yours is still here: compare it and save again.',
    NOT_FOUND: 'That does not exist any more.',
    SURVEY_INVALID: 'It was not saved: something in it is not in order.',
  },
  sections: { cases: 'Cases', surveys: 'Surveys', experiments: 'Experiments' },
  sectionsLabel: 'Parts of this page',
  metrics: { csat: 'CSAT, satisfaction', ces: 'CES, effort', nps: 'NPS, recommendation' },
  reconnecting: 'Reconnecting…',
  loading: 'Loading…',
  undo: 'Undo',
  dismiss: 'Dismiss this notice',
  leave: {
    title: 'Leave without saving?',
    text: 'What you have changed here will be lost.',
    stay: 'Stay',
    leave: 'Leave',
  },
  cancel: 'Cancel',
  save: 'Save',
  more: 'Show more',
};
