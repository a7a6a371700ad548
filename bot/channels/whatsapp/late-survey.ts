import type { Language } from '../../support/language.js';
import { oneLine, shortened } from '../shortened.js';
import type { Message } from './requests.js';

/** The languages of the template. WhatsApp has no Galician. */
export const templateLanguages: Record<Language, string> = { es: 'es', gl: 'es', en: 'en', pt: 'pt_PT' };

/** A template has at most 1024 characters in all, its own words included. */
const longest = 900;

/**
 * A survey after the window, when only templates may leave: an approved template with one variable in its body, which becomes
 * the question and how to answer it by typing. A variable has no line breaks (Meta, "Message templates").
 */
export function lateSurvey(name: string, language: Language, question: string, typed: string): Message {
  const asked = question.includes(typed) ? question : `${question} ${typed}`;
  const parameters = [{ type: 'text', text: shortened(oneLine(asked), longest) }];
  return {
    type: 'template',
    template: {
      name,
      language: { code: templateLanguages[language] },
      components: [{ type: 'body', parameters }],
    },
  };
}
