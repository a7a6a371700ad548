import { type ReadonlySignal, signal } from '@preact/signals';
import type { FeedFrame, FeedWord, Onlooker } from '../feed-wire.js';

/** Who else is at the open conversation: colleagues with it open, and the customer when he writes. */
export interface Company {
  others: ReadonlySignal<readonly Onlooker[]>;
  customerTypes: ReadonlySignal<boolean>;
  /** How to tell the others; undefined while there is no connection. */
  connect(say: ((word: FeedWord) => void) | undefined): void;
  /** This conversation is open here now, and no other. */
  look(conversationId: string | undefined): void;
  /** A reply is being written here. */
  types(conversationId: string): void;
  heed(frame: FeedFrame): void;
}

const customerTypesMs = 5000;
const tellEveryMs = 3000;

export function createCompany(): Company {
  const others = signal<readonly Onlooker[]>([]);
  const customerTypes = signal(false);
  let open: string | undefined;
  let say: ((word: FeedWord) => void) | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let toldAt = 0;

  const tellLook = () => say?.({ type: 'look', conversationId: open ?? null });
  const stopTyping = () => {
    clearTimeout(quiet);
    customerTypes.value = false;
  };
  return {
    others,
    customerTypes,
    connect(next) {
      say = next;
      others.value = [];
      tellLook();
    },
    look(id) {
      if (id === open) return;
      open = id;
      others.value = [];
      stopTyping();
      tellLook();
    },
    types(conversationId) {
      if (Date.now() - toldAt < tellEveryMs) return;
      toldAt = Date.now();
      say?.({ type: 'typing', conversationId });
    },
    heed(frame) {
      if (!('conversationId' in frame) || frame.conversationId !== open) return;
      if (frame.type === 'presence') others.value = frame.agents;
      else if (frame.type === 'message.received') stopTyping();
      else if (frame.type === 'typing') {
        clearTimeout(quiet);
        customerTypes.value = true;
        quiet = setTimeout(stopTyping, customerTypesMs);
      }
    },
  };
}
