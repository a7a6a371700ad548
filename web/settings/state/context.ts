import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Notices } from '../../feedback/state/notices.js';
import type { Call } from '../../ui/team/call.js';
import { useTeam } from '../../ui/team/context.js';
import type { Me } from '../../ui/team/session-api.js';
import type { Route } from '../route.js';
import { strings } from '../strings/index.js';

export interface SettingsView {
  /** The server's interface; what changes something goes through `useDeed`. */
  call: Call;
  route: Signal<Route>;
  notices: Notices;
  /** Whether there is something in an editor that has not been saved. */
  unsaved: Signal<boolean>;
  /** Where somebody wants to go who would lose it. */
  leaving: Signal<string | undefined>;
}

export const SettingsContext = createContext<(SettingsView & { me: Me }) | undefined>(undefined);

/** What every part of the page needs; `t` holds the sentences in the language chosen. */
export function useSettings() {
  const view = useContext(SettingsContext);
  if (view === undefined) throw new Error('A part of the settings stands outside of them');
  const { language, session } = useTeam();
  const { role } = view.me;
  return {
    ...view,
    session,
    language,
    t: strings[language],
    isAdmin: role === 'admin',
    isSupervisor: role !== 'agent',
  };
}
