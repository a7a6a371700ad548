import { channelName, languageName } from '../../ui/team/names.js';
import { channelIcon, TeamIcon } from '../../ui/team/team-icon.js';
import { formatRoute } from '../route.js';
import { useFeedback } from '../state/context.js';
import type { Case } from '../wire.js';
import { Due } from './due-mark.js';
import { RatingMark } from './rating-mark.js';

export interface CaseRowProps {
  known: Case;
  /** Names by id. */
  agents: Readonly<Record<string, string>>;
  isOpen: boolean;
}

export function CaseRow({ known, agents, isOpen }: CaseRowProps) {
  const { t, language, route, me } = useFeedback();
  const { rating, ownerId, channel } = known;
  const owner =
    ownerId === undefined ? t.cases.nobodys : ownerId === me.id ? t.cases.yours : (agents[ownerId] ?? t.cases.taken);
  return (
    <li>
      <a
        class="row"
        data-row
        href={formatRoute({ section: 'cases', filter: route.value.filter, id: known.id })}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span class="row-top">
          {rating && <RatingMark rating={rating} />}
          <Due known={known} />
        </span>
        <span class="row-text" lang={rating?.comment === undefined ? undefined : known.language}>
          {rating?.comment ?? <span class="soft">{t.cases.noComment}</span>}
        </span>
        <span class="row-marks">
          <span class="row-owner" data-free={ownerId === undefined}>
            {owner}
          </span>
          <span class="row-reason">{t.cases.reasons[known.reason]}</span>
          {known.language !== undefined && (
            <abbr class="badge" title={languageName(known.language, language)}>
              {known.language.toUpperCase()}
            </abbr>
          )}
          {channel !== undefined && (
            <span class="channel" title={channelName(channel)}>
              <TeamIcon name={channelIcon(channel)} size={14} />
              <span class="hidden">{channelName(channel)}</span>
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
