import type { ComponentChildren } from 'preact';
import type { Language } from '../../../bot/support/language.js';
import { InitialsAvatar, PersonaAvatar } from '../avatar.js';
import { CaseBadge } from './case-badge.js';
import { useTeam } from './context.js';
import { Menu } from './menu.js';
import type { Me } from './session-api.js';
import { type Theme, themes } from './settings.js';
import { languageNames } from './strings/index.js';

const pages = ['desk', 'reports', 'feedback', 'settings'] as const;

type TeamPage = (typeof pages)[number];

export interface TeamBarProps {
  me: Me;
  here: TeamPage;
  /** Addresses of the pages, from this one. */
  addresses: Record<TeamPage, string>;
  /** What this page says of itself. */
  children?: ComponentChildren;
  /** Items of the menu that this page adds. */
  items?: (close: () => void) => ComponentChildren;
  onLogout(): void;
  /** Rises when there may be more or fewer cases than before. */
  beat?: number;
}

/** The product, the team's pages, and the person's own menu. */
export function TeamBar({ me, here, addresses, children, items, onLogout, beat = 0 }: TeamBarProps) {
  const { settings, t, language } = useTeam();
  return (
    <header class="top-bar">
      <p class="brand">
        <PersonaAvatar size={28} /> <span class="brand-name">Convoz</span>
      </p>
      <nav class="pages" aria-label={t.pages.label}>
        {pages.map((page) => (
          <a key={page} class="page-link" href={addresses[page]} aria-current={page === here ? 'page' : undefined}>
            {t.pages[page]}
            {page === 'feedback' && <CaseBadge beat={beat} />}
          </a>
        ))}
      </nav>
      {children}
      <Menu
        class="own-menu"
        button={
          <>
            <InitialsAvatar name={me.name} size={28} />
            <span class="hidden">{`${t.menu}: ${me.name}`}</span>
            <span class="menu-name" aria-hidden="true">
              {me.name}
            </span>
          </>
        }
      >
        {(close) => (
          <>
            <label class="field">
              {t.language}
              <select
                value={language}
                onChange={(event) => (settings.language.value = event.currentTarget.value as Language)}
              >
                {Object.entries(languageNames).map(([code, name]) => (
                  <option key={code} value={code} lang={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              {t.theme}
              <select
                value={settings.theme.value}
                onChange={(event) => (settings.theme.value = event.currentTarget.value as Theme)}
              >
                {themes.map((theme) => (
                  <option key={theme} value={theme}>
                    {t.themes[theme]}
                  </option>
                ))}
              </select>
            </label>
            {items?.(close)}
            <button type="button" class="menu-item" onClick={onLogout}>
              {t.logout}
            </button>
          </>
        )}
      </Menu>
    </header>
  );
}
