import type { TeamStrings } from '../../ui/team/strings/strings.js';
import type { CaseStrings } from './cases.js';
import type { ExperimentStrings } from './experiments.js';
import type { PageStrings } from './page.js';
import type { RuleStrings } from './rules.js';
import type { SurveyStrings } from './surveys.js';

/** Every sentence of the page. */
export type Strings = TeamStrings & PageStrings & CaseStrings & SurveyStrings & RuleStrings & ExperimentStrings;
