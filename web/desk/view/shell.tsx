import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../ui/team/session-api.js';
import { tabs } from '../route.js';
import { CommandBar } from './command-bar.js';
import { ContactPane } from './contact-pane.js';
import { useDesk } from './context.js';
import { ConversationList } from './conversation-list.js';
import { ConversationPane } from './conversation-pane.js';
import { NoticeBar } from './notice-bar.js';
import { Shortcuts } from './shortcuts.js';
import { TopBar } from './top-bar.js';
import { useClaim } from './use-claim.js';
import { useShortcuts } from './use-shortcuts.js';

/** The desk itself: list, conversation and customer side by side, or one after the other where there is less room. */
export function Shell({ me }: { me: Me }) {
  const { desk, t } = useDesk();
  const { tab, id } = desk.route.value;
  const [helpOpen, setHelpOpen] = useState(false);
  const [detailsOpen, setDetailsOpen] = useState(false);

  const claim = useClaim();
  const waiting = desk.inbox.counts.value?.queue ?? 0;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) Convoz` : 'Convoz';
  }, [waiting]);
  useEffect(() => setDetailsOpen(false), [id]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (document.querySelector('dialog[open]') === null) desk.commandOpen.value = true;
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  const write = (kind: 'reply' | 'note') => {
    if (id === undefined) return;
    desk.writing.value = kind;
    requestAnimationFrame(() => document.getElementById(kind)?.focus());
  };

  useShortcuts({
    j: () => focusRow(1),
    k: () => focusRow(-1),
    r: () => write('reply'),
    n: () => write('note'),
    '/': () => (desk.commandOpen.value = true),
    a: claim,
    e: () => desk.leave('close'),
    b: () => desk.leave('return'),
    '?': () => setHelpOpen(true),
    Escape: () => {
      if (detailsOpen) setDetailsOpen(false);
      else if (document.activeElement?.matches('#reply, #note')) (document.activeElement as HTMLElement).blur();
      else desk.go({ tab });
    },
    ...Object.fromEntries(tabs.map((name, i) => [String(i + 1), () => desk.go({ ...desk.route.value, tab: name })])),
  });

  return (
    <div class="desk" data-open={id !== undefined} data-details={detailsOpen}>
      <TopBar me={me} onHelp={() => setHelpOpen(true)} />
      <nav class="column-list" aria-label={t.lists}>
        <ConversationList />
      </nav>
      <main class="column-thread" aria-label={t.conversation}>
        <ConversationPane me={me} detailsOpen={detailsOpen} onDetails={() => setDetailsOpen(!detailsOpen)} />
      </main>
      {id !== undefined && (
        <aside class="column-contact" aria-label={t.contact}>
          <ContactPane onClose={() => setDetailsOpen(false)} />
        </aside>
      )}
      <NoticeBar />
      {desk.commandOpen.value && <CommandBar onHelp={() => setHelpOpen(true)} />}
      {helpOpen && <Shortcuts onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

/** Moves the focus along the list, from the focused row or else from the open one. */
function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const to = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
  rows[to]?.focus();
}
