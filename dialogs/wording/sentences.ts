import type { LinkSentences } from './link-sentences.js';
import type { NoticeSentences } from './notice-sentences.js';

/**
 * Every sentence a customer can see, with the arguments its ICU message takes (`undefined`: none). A language that
 * lacks one does not compile. `{bot}` and `{shop}` are filled in everywhere.
 */
export interface Sentences extends NoticeSentences, LinkSentences {
  'welcome.hello': undefined;

  'choice.yes': undefined;
  'choice.no': undefined;
  'choice.person': undefined;
  'choice.something_else': undefined;
  'choice.no_thanks': undefined;
  'choice.other_email': undefined;
  'choice.no_email': undefined;
  'choice.leave_email': undefined;
  'choice.back_to_bot': undefined;
  'choice.no_comment': undefined;

  'smalltalk.greeting': undefined;
  'smalltalk.first_greeting': undefined;
  'smalltalk.thanks': undefined;
  'smalltalk.goodbye': undefined;
  'smalltalk.identity': undefined;
  'smalltalk.tell_me': undefined;

  'offer.person': undefined;
  'offer.declined': undefined;
  left: undefined;

  'faq.helped': undefined;
  'faq.glad': undefined;
  'faq.not_helped': undefined;
  'faq.no_entry': undefined;
  'faq.person_can_look': undefined;

  'order.ask_number': undefined;
  'order.ask_number_too': undefined;
  'order.ask_number_again': undefined;
  'order.ask_email': { number: string };
  'order.email_why': undefined;
  'order.ask_email_again': undefined;
  'order.not_a_number': undefined;
  'order.stuck': undefined;
  'order.no_match': undefined;
  'order.no_match_again': undefined;
  'order.no_match_last': undefined;
  'order.unavailable': undefined;
  'order.limited': undefined;
  'order.change_with_person': undefined;

  'order.received': { number: string };
  'order.paid': { number: string };
  'order.preparing': { number: string };
  'order.shipped': { number: string };
  'order.out_for_delivery': { number: string };
  'order.failed_attempt': { number: string };
  'order.at_pickup_point': { number: string };
  'order.delivered': { number: string };
  'order.returned': { number: string };
  'order.cancelled': { number: string };
  'order.refunded': { number: string };
  'order.unknown': { number: string };
  'order.summary': { items: number; total: string; placed: string; city: string };
  'order.as_of': { time: string };
  'order.others': { count: number };
  'order.more_help': undefined;

  'parcel.which': { index: number; count: number };
  'parcel.contents': { items: string };
  'parcel.carrier': { carrier: string; code: string };
  'parcel.track': { url: string };
  'parcel.estimate': { when: string };
  'parcel.delivered_on': { day: string };
  'parcel.pickup': { place: string };
  'parcel.received': undefined;
  'parcel.paid': undefined;
  'parcel.preparing': undefined;
  'parcel.shipped': undefined;
  'parcel.out_for_delivery': undefined;
  'parcel.failed_attempt': undefined;
  'parcel.at_pickup_point': undefined;
  'parcel.delivered': undefined;
  'parcel.returned': undefined;
  'parcel.cancelled': undefined;
  'parcel.refunded': undefined;
  'parcel.unknown': undefined;

  'escalation.queued': { ahead: number };
  'escalation.closed': { opens: string };
  'escalation.closed_unknown': undefined;
  'escalation.ask_email': undefined;
  'escalation.confirm_email': { email: string };
  'escalation.email_again': undefined;
  'escalation.noted': { email: string };
  'escalation.noted_no_email': undefined;

  'waiting.position': { ahead: number };
  /** Minutes: half of those who waited at this time waited no longer than `half`, eight of ten no longer than `most`. */
  'waiting.estimate': { half: number; most: number };
  /** The same of what was left to those who had waited as long as he has. */
  'waiting.estimate_left': { half: number; most: number };
  'waiting.timed_out': undefined;

  /** `hour` is 0–23 and chooses between "a la" and "a las"; `day` is 0 (Sunday) – 6. */
  'opening.today': { time: string; hour: number };
  'opening.tomorrow': { time: string; hour: number };
  'opening.weekday': { time: string; hour: number; weekday: string; day: number };
  'opening.date': { time: string; hour: number; date: string; day: number };

  regret: undefined;

  'complaint.sorry': undefined;
  'complaint.offer': undefined;
  'complaint.understood': undefined;

  'survey.csat': undefined;
  'survey.csat_low': undefined;
  'survey.csat_high': undefined;
  'survey.csat_two': undefined;
  'survey.ces': undefined;
  'survey.ces_low': undefined;
  'survey.ces_high': undefined;
  'survey.nps': undefined;
  'survey.nps_low': undefined;
  'survey.nps_high': undefined;
  'survey.scale': { question: string; min: number; first: string; max: number; last: string };
  'survey.typed': { min: number; max: number };
  'survey.typed_two': { first: string; last: string };
  'survey.out_of_range': { min: number; max: number };
  'survey.let_go': undefined;
  'survey.declined': undefined;
  'survey.declined_forever': undefined;
  'survey.thanks_ask_comment': undefined;
  'survey.sorry': undefined;
  'survey.sorry_ask_comment': undefined;
  'survey.changed': undefined;
  'survey.thanks': undefined;
  'survey.comment_thanks': undefined;
  'survey.comment_sorry': undefined;

  'clarify.ask': undefined;
  'clarify.confirm': { topic: string };
  'clarify.rephrase': undefined;

  'fallback.first': undefined;
  'fallback.second': undefined;

  'language.spoken': { languages: string };
  'language.help': undefined;
}

export type Key = keyof Sentences;

/** One language: an ICU message for every sentence. */
export type Wording = Record<Key, string>;

/** The part of it that is said outside conversations: on the page of a rating link, and in e-mails. */
export type LinkWording = Record<keyof LinkSentences, string>;
