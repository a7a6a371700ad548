import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat.js';
import { GreetingBubble } from './greeting-bubble.js';
import { Launcher } from './launcher.js';
import { Panel } from './panel.js';

export interface WidgetProps {
  chat: Chat;
  position: 'left' | 'right';
}

/** The launcher, or the panel in its place; the focus goes along. */
export function Widget({ chat, position }: WidgetProps) {
  const launcher = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(chat.open.value);
  const open = chat.open.value;

  useLayoutEffect(() => {
    if (wasOpen.current && !open) launcher.current?.focus();
    wasOpen.current = open;
  }, [open]);

  const hide = () => {
    if (location.hash === '#convoz') history.replaceState(history.state, '', location.pathname + location.search);
    chat.hide();
  };

  return (
    <div class="widget" data-position={position} lang={chat.language.value}>
      {open ? <Panel chat={chat} onClose={hide} /> : <Launcher chat={chat} button={launcher} />}
      <GreetingBubble chat={chat} />
    </div>
  );
}
