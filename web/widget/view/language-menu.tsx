import { Icon } from '../../ui/icon.js';
import type { Chat } from '../chat.js';
import { languageNames, languages } from '../strings/index.js';

export function LanguageMenu({ chat }: { chat: Chat }) {
  return (
    <label class="language">
      <Icon name="globe" size={14} />
      <select
        aria-label={chat.text.value.language}
        value={chat.language.value}
        onChange={(event) => {
          const chosen = languages.find((language) => language === event.currentTarget.value);
          if (chosen) chat.speak(chosen);
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
