/** The sentences of the rating page, in one language. */
export interface RateWords {
  title: string;
  language: string;
  comment: string;
  commentHint(limit: number): string;
  tooLong(count: number, limit: number): string;
  choose: string;
  never: string;
  send: string;
  privacy: string;
  /** "4 of 5" */
  outOf(value: number, max: number): string;
  given(answer: string): string;
  changeable(until: Date): string;
  final: string;
  thanks: string;
  recorded(answer: string): string;
  /** What happens with an answer, and with one in the bottom box. */
  next: string;
  nextLow: string;
  keptFirst(answer: string): string;
  change: string;
  stopTitle: string;
  stopText: string;
  stop: string;
  stopped: string;
  back: string;
  unknownTitle: string;
  unknown: string;
  expiredTitle: string;
  expired: string;
  problemTitle: string;
  busy: string;
  failed: string;
  tooMuch(limit: number): string;
  chat: string;
}
