import type { TeamStrings } from '../../ui/team/strings/strings.js';
import type { EpisodeStrings } from './episodes.js';
import type { PageStrings } from './page.js';
import type { ScoreStrings } from './scores.js';

/** Every sentence of the reports. */
export type Strings = TeamStrings & PageStrings & ScoreStrings & EpisodeStrings;
