import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import type { VolumeReport } from '../../../bot/support/report-types.js';
import { useTeam } from '../../ui/team/context.js';
import type { Me } from '../../ui/team/session-api.js';
import { type Address, queryOf } from '../address.js';
import { createFormat, type Format } from '../format.js';
import { todayIn } from '../period.js';
import type { ReportsApi } from '../reports-api.js';
import { strings } from '../strings/index.js';
import type { Strings } from '../strings/strings.js';
import type { Navigation } from './navigation.js';

export interface ReportsView {
  api: ReportsApi;
  navigation: Navigation;
  /** In which days begin and end: the reader's own until the server has told its own. */
  timeZone: Signal<string>;
  /** The groups that occur in the period, whatever the filters: what filters offer, and the agents' names. */
  groups: Signal<VolumeReport['by'] | undefined>;
  /** Requests under way. */
  busy: Signal<number>;
  now(): Date;
}

export const ReportsContext = createContext<(ReportsView & { me: Me }) | undefined>(undefined);

const formats = new Map<Language, Format>();

/** What every part of the page needs: `t` and `f` say things in the reader's language. */
export function useReports() {
  const view = useContext(ReportsContext);
  if (view === undefined) throw new Error('A part of the reports stands outside of them');
  const { language, session } = useTeam();
  const f = formats.get(language) ?? createFormat(language);
  formats.set(language, f);
  const t: Strings = strings[language];
  const address: Address = view.navigation.address.value;
  const today = todayIn(view.timeZone.value, view.now());
  return {
    ...view,
    session,
    language,
    t,
    f,
    address,
    today,
    /** The address with changes, its list of conversations put away. */
    changed(changes: Partial<Address>): Address {
      const { drill: _, ...rest } = address;
      return { ...rest, ...changes };
    },
    /** The address with the conversations behind a figure. */
    behind: (drill: Record<string, string>): Address => ({ ...address, drill }),
    /** Undefined for one who did not serve anybody in the period. */
    agentName: (id: string) => view.groups.value?.agent.find(({ key }) => key === id)?.label,
    query: (kind: 'figures' | 'rows' = 'figures') => queryOf(address, today, kind),
    /** For reports of conversations, which know nothing of surveys and variants. */
    episodeQuery: (kind: 'figures' | 'rows' = 'figures') => {
      const { survey: _, variant: __, ...query } = queryOf(address, today, kind);
      return query;
    },
  };
}
