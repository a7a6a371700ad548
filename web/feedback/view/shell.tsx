import { useEffect } from 'preact/hooks';
import { TeamBar } from '../../ui/team/team-bar.js';
import { CaseSection } from '../cases/case-section.js';
import { ExperimentSection } from '../experiments/experiment-section.js';
import { formatRoute, sections } from '../route.js';
import { useFeedback } from '../state/context.js';
import { SurveySection } from '../surveys/survey-section.js';
import { LeaveDialog } from './leave-dialog.js';
import { NoticeBar } from './notice-bar.js';

/** The page: where one is, its sections, and the one that is looked at. */
export function Shell() {
  const { t, me, session, route, live, beat, unsaved, leaving, notices, isSupervisor } = useFeedback();
  const shown = isSupervisor ? sections : (['cases'] as const);
  const section = shown.find((name) => name === route.value.section) ?? 'cases';
  useEffect(() => {
    document.title = `${t.sections[section]} · Convoz`;
  }, [t, section]);

  return (
    <div class="feedback" data-open={route.value.id !== undefined}>
      <TeamBar
        me={me}
        here="feedback"
        beat={beat.value}
        addresses={{ desk: '../', reports: '../reports/', feedback: './', settings: '../settings/' }}
        onLogout={() => void session.logout().catch(() => session.expired())}
      >
        {!live.value && (
          <p class="offline" role="status">
            {t.reconnecting}
          </p>
        )}
      </TeamBar>
      <nav class="sections" aria-label={t.sectionsLabel}>
        {shown.map((name) => (
          <a
            key={name}
            class="section-link"
            href={formatRoute({ section: name })}
            aria-current={name === section ? 'page' : undefined}
          >
            {t.sections[name]}
          </a>
        ))}
      </nav>
      {section === 'cases' && <CaseSection />}
      {section === 'surveys' && <SurveySection />}
      {section === 'experiments' && <ExperimentSection />}
      <LeaveDialog leaving={leaving} unsaved={unsaved} words={t.leave} />
      <NoticeBar notices={notices} t={t} />
    </div>
  );
}
