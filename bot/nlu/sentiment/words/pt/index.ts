import type { FeelingWords } from '../../feelings.js';
import { angry } from './angry.js';
import { displeased } from './displeased.js';
import { happy } from './happy.js';
import { told } from './told.js';

export const pt: FeelingWords = { ...happy, ...angry, ...displeased, ...told };
