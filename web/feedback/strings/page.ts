import type { Metric } from '../../../bot/support/survey.js';
import type { TeamStrings } from '../../ui/team/strings/strings.js';
import type { Section } from '../route.js';

export type Words = readonly [headline: string, explanation: string];

/** What the page says whatever it shows. */
export interface PageStrings {
  errors: TeamStrings['errors'] &
    Record<'ALREADY_CLAIMED' | 'CASE_CLOSED' | 'EDIT_CONFLICT' | 'NOT_FOUND' | 'SURVEY_INVALID', string>;
  sections: Record<Section, string>;
  sectionsLabel: string;
  metrics: Record<Metric, string>;
  reconnecting: string;
  loading: string;
  undo: string;
  dismiss: string;
  /** Asked of whoever goes elsewhere without having saved. */
  leave: Record<'title' | 'text' | 'stay' | 'leave', string>;
  cancel: string;
  save: string;
  more: string;
}
