import type { TeamIconName } from '../../ui/team/team-icon.js';
import { tabs } from '../route.js';
import { useDesk } from './context.js';
import { customerName } from './labels.js';
import { useClaim } from './use-claim.js';

export interface Command {
  name: string;
  icon: TeamIconName;
  /** The key that does the same. */
  key?: string;
  run(): void;
}

const mostShown = 9;

/** What can be done at this moment and has the words in its name, best known first. */
export function useCommands(query: string, onHelp: () => void): Command[] {
  const { desk, t } = useDesk();
  const claim = useClaim();
  const can = desk.canAct.value;
  const write = (kind: 'reply' | 'note') => () => {
    desk.writing.value = kind;
    requestAnimationFrame(() => document.getElementById(kind)?.focus());
  };
  const isOpen = desk.thread.detail.value !== undefined;
  const rows = Object.values(desk.inbox.rows.value).flat();
  const people = query.trim() === '' ? [] : [...new Map(rows.map((row) => [row.id, row])).values()];
  const all: (Command | false)[] = [
    can.claim && { name: t.claim, icon: 'hand', key: 'a', run: claim },
    can.reply && { name: t.reply, icon: 'message', key: 'r', run: write('reply') },
    isOpen && { name: t.note, icon: 'note', key: 'n', run: write('note') },
    can.close && { name: t.close, icon: 'check', key: 'e', run: () => desk.leave('close') },
    can.return && { name: t.giveBack, icon: 'bot', key: 'b', run: () => desk.leave('return') },
    ...(can.reply ? desk.workforce.macros.value : []).map(
      ({ id, name }): Command => ({
        name: `${t.macros}: ${name}`,
        icon: 'bolt',
        run: () => {
          const conversationId = desk.thread.id.value;
          if (conversationId === undefined) return;
          const task = desk.api.work.runMacro(id, conversationId, desk.newId());
          void desk.attempt(task, { did: 'ran', about: name });
        },
      }),
    ),
    ...people.map(
      (row): Command => ({
        name: customerName(row.contact, row.id, t),
        icon: 'message',
        run: () => desk.go({ tab: desk.route.value.tab, id: row.id }),
      }),
    ),
    ...tabs.map(
      (tab, i): Command => ({ name: t.tabs[tab], icon: 'menu', key: String(i + 1), run: () => desk.go({ tab }) }),
    ),
    ...(['reports', 'feedback', 'settings'] as const).map(
      (page): Command => ({ name: t.pages[page], icon: 'panel', run: () => location.assign(`${page}/`) }),
    ),
    { name: t.shortcuts, icon: 'eye', key: '?', run: onHelp },
  ];
  const words = query.toLocaleLowerCase().trim();
  return all
    .filter((command) => command !== false)
    .filter(({ name }) => name.toLocaleLowerCase().includes(words))
    .slice(0, mostShown);
}
