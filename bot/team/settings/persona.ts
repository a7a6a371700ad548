import { z } from 'zod';
import { languages } from '../../support/language.js';
import type { PersonaSetting } from '../../support/settings.js';
import { greetingKey, shippedPersona, tones, type WordingCatalogue } from '../../support/voice.js';
import { invalid, readSetting } from './read-setting.js';
import { oneLine, perLanguage } from './texts.js';

/** Braces would be read as arguments where the name is said. */
const name = (longest: number) => oneLine(longest).regex(/^[^{}<>]*$/, 'must be without braces and angle brackets');

const schema: z.ZodType<PersonaSetting> = z.strictObject({
  name: name(30),
  shop: name(60),
  tone: z.enum(tones),
  greeting: perLanguage(1000),
});

export const shippedPersonaSetting: PersonaSetting = { ...shippedPersona, tone: 'tu', greeting: {} };

/** Checks what an admin has written; throws SETTING_INVALID. */
export function readPersona(written: unknown, wording: WordingCatalogue): PersonaSetting {
  const persona = readSetting(schema, written);
  for (const language of languages) {
    const greeting = persona.greeting[language];
    const fault = greeting === undefined ? undefined : wording.fault(language, greetingKey, greeting);
    if (fault) throw invalid(`greeting.${language}: ${fault}`);
  }
  return persona;
}
