export { byIntent } from './by-intent.js';
export { cameBack, cameBackDays } from './came-back.js';
export { activeDays, isActive, netChurn } from './churn.js';
export { type EpisodeFacts, type EpisodeOutcome, isContained } from './episode-facts.js';
export { episodesOf, type OpenMs } from './episodes-of.js';
export { medianRank } from './median-rank.js';
export { type EffortSeen, observedEffort } from './observed-effort.js';
export { type Summary, summarise } from './summarise.js';
