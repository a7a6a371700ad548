import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat.js';
import { Banner } from './banner.js';
import { Composer } from './composer.js';
import { Header } from './header.js';
import { MessageLog } from './message-log.js';
import { useFullScreen } from './use-full-screen.js';

export interface PanelProps {
  chat: Chat;
  onClose(): void;
}

/** The chat. Beside the page on a desktop, where the focus may leave it; over the page on a phone, where it may not. */
export function Panel({ chat, onClose }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(panel);

  useEffect(() => {
    // On a phone the keyboard would cover the conversation at once: there the panel itself takes the focus.
    const field = fullScreen ? undefined : panel.current?.querySelector<HTMLElement>('textarea');
    (field ?? panel.current)?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      onClose();
    }
    if (event.key === 'Tab' && fullScreen && panel.current) keepInside(panel.current, event);
  };

  return (
    <div
      ref={panel}
      class="panel"
      role="dialog"
      aria-modal={fullScreen}
      aria-labelledby="convoz-name"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Header chat={chat} onClose={onClose} />
      <Banner chat={chat} />
      <MessageLog chat={chat} />
      <Composer chat={chat} />
    </div>
  );
}

/** Wraps the Tab key round at both ends. */
function keepInside(panel: HTMLElement, event: KeyboardEvent): void {
  const focusable = [
    ...panel.querySelectorAll<HTMLElement>('a[href], button, textarea, select, input, [tabindex="0"]'),
  ];
  const reachable = focusable.filter((element) => !element.matches(':disabled') && element.checkVisibility());
  const [first, last] = [reachable[0], reachable.at(-1)];
  const root = panel.getRootNode() as ShadowRoot;
  const current = root.activeElement;
  if (event.shiftKey ? current === first || current === panel : current === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
