/** What the engine says by itself when the state of a conversation changes. */
export interface NoticeSentences {
  'notice.agent_joined': { agent: string };
  'notice.passed_on': { from: string; agent: string };
  'notice.passed_to_colleagues': { from: string };
  'notice.back_to_bot': undefined;
  'notice.back_in_queue': undefined;
  'notice.goes_on_here': undefined;
  /** The customer's own words, which an address puts before him; the word in them tells us who he is. */
  'elsewhere.say': { word: string };
  'notice.language_changed': undefined;
  'notice.next_wish': { topic: string };
  'notice.apology': undefined;
  'notice.unsupported': undefined;
  'notice.too_long': { limit: number };
}
