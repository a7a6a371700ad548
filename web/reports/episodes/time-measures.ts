import type { TimeMeasure } from '../../../bot/support/report-types.js';

/** In the order they are shown. */
export const timeMeasures: readonly TimeMeasure[] = [
  'firstReply',
  'firstReplyBusiness',
  'handoffWait',
  'wait',
  'resolution',
  'resolutionBusiness',
  'agentOwned',
];
