import { effect } from '@preact/signals-core';
import type { Chat } from './chat.js';

/** Puts the number of unread messages before the page's title, "(2) Mareira", and takes it away again. */
export function followUnread(chat: Chat): void {
  effect(() => {
    const count = chat.unread.value;
    const bare = document.title.replace(/^\(\d+\) /, '');
    const title = count > 0 ? `(${count}) ${bare}` : bare;
    if (title !== document.title) document.title = title;
  });
}
