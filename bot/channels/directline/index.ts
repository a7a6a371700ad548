import type { Channel } from '../../engine/ports.js';
import { render } from '../render.js';

/** Web chat over Direct Line 3.0: clients read the conversation by sequence, so nothing is pushed. */
export const directLine: Channel = {
  id: 'directline',
  capabilities: { buttons: 13, textLimit: 20_000, textUnit: 'utf16', delivery: 'replay', ratingControl: true },
  encode(reply, language) {
    return render(reply, language, this.capabilities);
  },
};
