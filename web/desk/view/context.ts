import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import type { Settings } from '../../ui/team/settings.js';
import type { Desk } from '../state/desk.js';
import { strings } from '../strings/index.js';
import type { Strings } from '../strings/strings.js';

interface DeskView {
  desk: Desk;
  settings: Settings;
}

export const DeskContext = createContext<DeskView | undefined>(undefined);

/** What every part of the desk needs; `t` holds the sentences in the language chosen. */
export function useDesk(): DeskView & { t: Strings; language: Language } {
  const view = useContext(DeskContext);
  if (view === undefined) throw new Error('A part of the desk stands outside of it');
  const language = view.settings.language.value;
  return { ...view, language, t: strings[language] };
}
