import { type Language, languageNames, languages } from '../widget/strings/index.js';
import { shopStrings } from './strings/index.js';

export function Header({ language }: { language: Language }) {
  const text = shopStrings[language];
  return (
    <header class="top">
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <a class="brand" href={`?lang=${language}`}>
        <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
          <path
            d="M3 19c4.3-5 8.7-5 13 0s8.7 5 13 0"
            fill="none"
            stroke="currentColor"
            stroke-width="3"
            stroke-linecap="round"
          />
          <circle cx="16" cy="9" r="3.5" class="brand-sun" />
        </svg>
        Mareira
      </a>
      <nav class="menu" aria-label="Mareira">
        <a href="#range">{text.menu.shop}</a>
        <a href="#hours">{text.menu.hours}</a>
        <a href="#convoz">{text.menu.help}</a>
      </nav>
      <nav class="languages" aria-label={text.languages}>
        {languages.map((other) => (
          <a
            key={other}
            href={`?lang=${other}`}
            lang={other}
            hreflang={other}
            title={languageNames[other]}
            aria-current={other === language ? 'true' : undefined}
          >
            {other.toUpperCase()}
          </a>
        ))}
      </nav>
    </header>
  );
}
