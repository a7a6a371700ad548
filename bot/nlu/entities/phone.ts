import type { Entity } from '../../engine/ports.js';
import type { Language } from '../../support/language.js';

const candidate = /(?<![\p{L}\p{N}])(?:\+\s?)?\(?\d[\d ().-]{6,22}\d(?![\p{L}\p{N}])/gu;

/**
 * Phone numbers in E.164 form. Without a country code, nine digits are Spanish, or Portuguese where only Portugal has
 * such numbers or the customer writes Portuguese; eleven beginning with 07 are British mobiles.
 */
export function findPhones(text: string, language?: Language): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(candidate)) {
    const value = international(match[0], language);
    if (value === undefined) continue;
    found.push({ type: 'phone', raw: match[0], value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function international(raw: string, language: Language | undefined): string | undefined {
  const digits = raw.replace(/\D/g, '');
  if (raw.startsWith('+')) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  if (digits.startsWith('00')) return digits.length >= 10 && digits.length <= 17 ? `+${digits.slice(2)}` : undefined;
  if (/^07\d{9}$/.test(digits)) return `+44${digits.slice(1)}`;
  if (/^34[6-9]\d{8}$/.test(digits) || /^351[29]\d{8}$/.test(digits)) return `+${digits}`;
  if (/^2\d{8}$/.test(digits) || (language === 'pt' && /^9[1236]\d{7}$/.test(digits))) return `+351${digits}`;
  if (/^[6-9]\d{8}$/.test(digits)) return `+34${digits}`;
  return undefined;
}
