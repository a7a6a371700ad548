import type { Language } from '../../support/language.js';
import type { Choice } from '../../support/message.js';
import { oneLine, shortened } from '../shortened.js';
import type { Message } from './requests.js';

/** A choice as WhatsApp takes it; `description` stands small under the title of a row. */
export interface ShownChoice extends Choice {
  description?: string;
}

/** Meta, "Interactive reply buttons messages" and "Interactive list messages" (2026). Lengths in characters. */
export const limits = { buttons: 3, buttonTitle: 20, rows: 10, rowTitle: 24, description: 72, id: 200, body: 1024 };

/** What the button says that opens a list; at most 20 characters. */
const opensList: Record<Language, string> = { es: 'Elegir', gl: 'Escoller', en: 'Choose', pt: 'Escolher' };

/** Up to three short choices as buttons, else up to ten as the rows of a list. */
export function interactive(text: string, choices: readonly ShownChoice[], language: Language): Message {
  const body = { text: text === '' ? opensList[language] : text };
  const ids = idsOf(choices);
  const titles = choices.map(({ title }, i) => oneLine(title) || `${i + 1}`);
  if (fitButtons(choices, titles)) {
    const buttons = titles.map((title, i) => ({ type: 'reply', reply: { id: ids[i], title } }));
    return { type: 'interactive', interactive: { type: 'button', body, action: { buttons } } };
  }
  const rows = titles.map((title, i) => ({ id: ids[i], ...rowOf(title, choices[i]?.description) }));
  const action = { button: opensList[language], sections: [{ rows }] };
  return { type: 'interactive', interactive: { type: 'list', body, action } };
}

/** Two buttons with one title are refused. */
function fitButtons(choices: readonly ShownChoice[], titles: readonly string[]): boolean {
  return (
    choices.length <= limits.buttons &&
    choices.every(({ description }) => description === undefined) &&
    titles.every((title) => title.length <= limits.buttonTitle) &&
    new Set(titles).size === titles.length
  );
}

/** A long title goes on in the description. */
function rowOf(title: string, description?: string): { title: string; description?: string } {
  const about = description ?? (title.length > limits.rowTitle ? title : undefined);
  return {
    title: shortened(title, limits.rowTitle),
    ...(about !== undefined && { description: shortened(oneLine(about), limits.description) }),
  };
}

/** The values; the number in the list where one is too long, or taken: the number counts as well when it comes back. */
function idsOf(choices: readonly Choice[]): string[] {
  const values = choices.map(({ value }) => value);
  const usable = values.every((value) => value !== '' && value.length <= limits.id && value === oneLine(value));
  return usable && new Set(values).size === values.length ? values : values.map((_, i) => `${i + 1}`);
}
