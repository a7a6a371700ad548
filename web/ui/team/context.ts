import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import type { Session } from './session.js';
import type { Settings } from './settings.js';
import { teamStrings } from './strings/index.js';
import type { TeamStrings } from './strings/strings.js';

interface TeamView {
  session: Session;
  settings: Settings;
}

export const TeamContext = createContext<TeamView | undefined>(undefined);

/** What every page of the team has; `t` holds the sentences in the language chosen. */
export function useTeam(): TeamView & { t: TeamStrings; language: Language } {
  const view = useContext(TeamContext);
  if (view === undefined) throw new Error('This part belongs inside a TeamContext');
  const language = view.settings.language.value;
  return { ...view, language, t: teamStrings[language] };
}
