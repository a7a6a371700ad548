/** Why a person was called. `unsure`: the bot did not understand twice in a row. */
export const handoffReasons = ['requested', 'unsure', 'complaint', 'topic', 'low_rating', 'failure'] as const;

export type HandoffReason = (typeof handoffReasons)[number];
