/** A line of a transcript that did not come true. */
export interface Difference {
  file: string;
  scenario: string;
  /** From 1. */
  line: number;
  expected: string;
  said: string;
}
