import { effect, type Signal, signal } from '@preact/signals';
import type { Language } from '../../../bot/support/language.js';
import { chooseLanguage } from './strings/index.js';

export type Theme = 'auto' | 'light' | 'dark';

/** What an agent chooses for this browser, on every page of the team. */
export interface Settings {
  language: Signal<Language>;
  theme: Signal<Theme>;
}

/** Reads the choices, keeps them when they change, and shows them on the page's root. */
export function createSettings(root: HTMLElement, storage: Storage, wishes: readonly string[]): Settings {
  const kept = (name: string) => storage.getItem(`convoz.desk.${name}`) ?? '';
  const language = signal(chooseLanguage([kept('language'), ...wishes]));
  const theme = signal<Theme>(themes.find((candidate) => candidate === kept('theme')) ?? 'auto');

  let first = true;
  effect(() => {
    root.lang = language.value;
    if (theme.value === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme.value;
    if (!first) {
      storage.setItem('convoz.desk.language', language.value);
      storage.setItem('convoz.desk.theme', theme.value);
    }
    first = false;
  });
  return { language, theme };
}

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];
