import type { Language } from '../../../bot/support/language.js';
import { teamStrings } from '../../ui/team/strings/index.js';
import { episodes as enEpisodes } from './en/episodes.js';
import { page as enPage } from './en/page.js';
import { scores as enScores } from './en/scores.js';
import { episodes as esEpisodes } from './es/episodes.js';
import { page as esPage } from './es/page.js';
import { scores as esScores } from './es/scores.js';
import { episodes as glEpisodes } from './gl/episodes.js';
import { page as glPage } from './gl/page.js';
import { scores as glScores } from './gl/scores.js';
import { episodes as ptEpisodes } from './pt/episodes.js';
import { page as ptPage } from './pt/page.js';
import { scores as ptScores } from './pt/scores.js';
import type { Strings } from './strings.js';

export const strings: Record<Language, Strings> = {
  es: { ...teamStrings.es, ...esPage, ...esScores, ...esEpisodes },
  gl: { ...teamStrings.gl, ...glPage, ...glScores, ...glEpisodes },
  en: { ...teamStrings.en, ...enPage, ...enScores, ...enEpisodes },
  pt: { ...teamStrings.pt, ...ptPage, ...ptScores, ...ptEpisodes },
};
