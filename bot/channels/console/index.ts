import type { Channel } from '../../engine/ports.js';
import { render } from '../render.js';

/** The terminal: choices and scales are listed in the text. */
export const consoleChannel: Channel = {
  id: 'console',
  capabilities: { buttons: 0, textLimit: 20_000, textUnit: 'utf16', delivery: 'replay', ratingControl: false },
  encode(reply, language) {
    return render(reply, language, this.capabilities);
  },
};
