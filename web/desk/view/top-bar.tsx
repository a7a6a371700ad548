import { useRef } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import { InitialsAvatar, PersonaAvatar } from '../../ui/avatar.js';
import { type Theme, themes } from '../state/settings.js';
import { languageNames } from '../strings/index.js';
import type { Me } from '../wire.js';
import { useDesk } from './context.js';

/** The product, whether the lists are live, and the agent's own menu. */
export function TopBar({ me, onHelp }: { me: Me; onHelp: () => void }) {
  const { desk, settings, t, language } = useDesk();
  const menu = useRef<HTMLDetailsElement>(null);
  const closeMenu = () => menu.current?.removeAttribute('open');
  const live = desk.live.value;
  const logout = () => {
    desk.later.now();
    sessionStorage.clear();
    desk.session.logout().catch(() => desk.session.expired());
  };

  return (
    <header class="top-bar">
      <p class="brand">
        <PersonaAvatar size={28} /> Convoz
      </p>
      <p class="live" data-live={live} role="status">
        {live ? t.live : t.reconnecting}
      </p>
      <details
        class="menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !menu.current?.open) return;
          event.preventDefault();
          closeMenu();
          menu.current?.querySelector('summary')?.focus();
        }}
        onFocusOut={(event) => {
          if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) closeMenu();
        }}
      >
        <summary aria-label={`${t.menu}: ${me.name}`}>
          <InitialsAvatar name={me.name} size={28} />
          <span class="menu-name">{me.name}</span>
        </summary>
        <div class="menu-body">
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
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              closeMenu();
              onHelp();
            }}
          >
            {t.shortcuts} <kbd>?</kbd>
          </button>
          <button type="button" class="menu-item" onClick={logout}>
            {t.logout}
          </button>
        </div>
      </details>
    </header>
  );
}
