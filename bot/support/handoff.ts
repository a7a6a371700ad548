/** Why a person was called. `unsure`: the bot did not understand twice in a row. `language`: he writes one it does not speak. */
export const handoffReasons = [
  'requested',
  'unsure',
  'complaint',
  'topic',
  'low_rating',
  'language',
  'failure',
] as const;

export type HandoffReason = (typeof handoffReasons)[number];
