import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useTeam } from '../../ui/team/context.js';
import type { Me } from '../../ui/team/session-api.js';
import type { FeedbackApi } from '../feedback-api.js';
import type { Route } from '../route.js';
import { strings } from '../strings/index.js';
import type { Strings } from '../strings/strings.js';
import type { SurveyScale } from '../wire.js';
import type { Notices } from './notices.js';

export interface FeedbackView {
  api: FeedbackApi;
  route: Signal<Route>;
  notices: Notices;
  /** Rises when the server tells that cases have changed. */
  beat: Signal<number>;
  /** False once the connection is lost. */
  live: Signal<boolean>;
  /** Milliseconds since 1970, a few times a minute. */
  now: Signal<number>;
  scales: Signal<readonly SurveyScale[]>;
  /** Whether there is something in an editor that has not been saved. */
  unsaved: Signal<boolean>;
  /** Where somebody wants to go who would lose it. */
  leaving: Signal<string | undefined>;
}

export const FeedbackContext = createContext<(FeedbackView & { me: Me }) | undefined>(undefined);

/** What every part of the page needs; `t` holds the sentences in the language chosen. */
export function useFeedback() {
  const view = useContext(FeedbackContext);
  if (view === undefined) throw new Error('A part of the feedback page stands outside of it');
  const { language, session } = useTeam();
  const t: Strings = strings[language];
  const { role } = view.me;
  return { ...view, session, language, t, isAdmin: role === 'admin', isSupervisor: role !== 'agent' };
}
