/**
 * Why a person was called. `unsure`: the bot did not understand twice in a row. `language`: he writes one it does not speak.
 * `recovery`: he answers what a person wrote to him about a recovery case.
 */
export const handoffReasons = [
  'requested',
  'unsure',
  'complaint',
  'topic',
  'low_rating',
  'language',
  'recovery',
  'failure',
] as const;

export type HandoffReason = (typeof handoffReasons)[number];
