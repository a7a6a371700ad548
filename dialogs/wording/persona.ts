import { voice } from './voice.js';

/** Who speaks, at this moment. Named in every sentence that says `{bot}` or `{shop}`. */
export const persona = {
  get bot(): string {
    return voice().bot;
  },
  get shop(): string {
    return voice().shop;
  },
};
