import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { LeaveDialog } from '../../feedback/view/leave-dialog.js';
import { NoticeBar } from '../../feedback/view/notice-bar.js';
import { TeamBar } from '../../ui/team/team-bar.js';
import { AccessSection } from '../access/access-section.js';
import { BotSection } from '../bot/bot-section.js';
import { HoursSection } from '../hours/hours-section.js';
import { KnowledgeSection } from '../knowledge/knowledge-section.js';
import { MeSection } from '../me/me-section.js';
import { RepliesSection } from '../replies/replies-section.js';
import { addressOf, type Section, sections } from '../route.js';
import { useSettings } from '../state/context.js';
import { TeamSection } from '../team/team-section.js';

const parts: Record<Section, () => JSX.Element | null> = {
  me: MeSection,
  team: TeamSection,
  knowledge: KnowledgeSection,
  replies: RepliesSection,
  hours: HoursSection,
  access: AccessSection,
  bot: BotSection,
};

/** The page: its sections beside the one that is looked at. Nobody is shown what he may not do. */
export function Shell() {
  const { t, me, session, route, unsaved, leaving, notices, isAdmin } = useSettings();
  const shown = sections.filter((name) => isAdmin || (name !== 'access' && name !== 'bot'));
  const section = shown.find((name) => name === route.value.section) ?? 'me';
  const Part = parts[section];
  useEffect(() => {
    document.title = `${t.sections[section]} · Convoz`;
    for (const link of document.querySelectorAll('[aria-current="page"]')) {
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [t, section]);

  return (
    <div class="settings">
      <TeamBar
        me={me}
        here="settings"
        addresses={{ desk: '../', reports: '../reports/', feedback: '../feedback/', settings: './' }}
        onLogout={() => void session.logout().catch(() => session.expired())}
      />
      <div class="settings-body">
        <nav class="settings-nav" aria-label={t.sectionsLabel}>
          {shown.map((name) => (
            <a
              key={name}
              class="settings-link"
              href={addressOf(name)}
              aria-current={name === section ? 'page' : undefined}
            >
              {t.sections[name]}
            </a>
          ))}
        </nav>
        <main class="settings-main" key={section}>
          <h1>{t.sections[section]}</h1>
          <Part />
        </main>
      </div>
      <LeaveDialog leaving={leaving} unsaved={unsaved} words={t.leave} />
      <NoticeBar notices={notices} t={t} />
    </div>
  );
}
