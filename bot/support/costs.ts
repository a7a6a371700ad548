/** What the bot's mistakes and questions cost, all in one currency. Only their proportions decide. */
export interface Costs {
  /** Something else was answered than what was asked. */
  wrongAnswer: number;
  /** Something was answered that is none of the shop's business: besides being wrong, it looks foolish. */
  outOfScopeAnswer: number;
  /** The customer has to choose among topics first. */
  clarification: number;
  /** A wish the bot could have served goes to a person, or away. */
  escalation: number;
}

/** In euros, for a shop where a conversation with a person costs four. */
export const defaultCosts: Costs = { wrongAnswer: 4, outOfScopeAnswer: 16, clarification: 1, escalation: 4 };
