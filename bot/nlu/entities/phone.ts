import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Entity } from '../../engine/ports.js';
import type { Language } from '../../support/language.js';
import type { Seen } from './phrases.js';

/** Whose national numbers are tried, the customer's own first. */
const countries: Record<Language, readonly CountryCode[]> = {
  es: ['ES', 'PT', 'GB'],
  gl: ['ES', 'PT', 'GB'],
  pt: ['PT', 'ES', 'GB'],
  en: ['GB', 'ES', 'PT', 'US'],
};

/** How national numbers of a country begin as customers write them: the library also takes them without the `0`. */
const national: Partial<Record<CountryCode, RegExp>> = {
  ES: /^[5-9]\d{8}$/,
  PT: /^[239]\d{8}$/,
  GB: /^0\d{9,10}$/,
  US: /^[2-9]\d{9}$/,
};

/** A country code without its `+`: certain enough for these two; of others only where the number is written in groups. */
const withCode = /^(?:34[5-9]\d{8}|351[239]\d{8})$/;
const groupedWithCode = /^(?:44\d{10}|52\d{10,11}|54\d{10,11}|55\d{10,11}|1[2-9]\d{9})$/;

/** Digits with what people put between those of a phone. */
const run = /(?<![\p{L}\p{N}_])(?:\+\s?)?\(?\p{N}(?:[\s().\-\u2010-\u2014/]{0,3}\p{N})*(?![\p{L}\p{N}_])/gu;

/** What stands right before a number that is none to call. */
const otherNumber =
  /(?:pedido|encomenda|encargo|orden|orde|order|compra|factura|fatura|invoice|env[ií]o|seguim[ie]?ento|tracking|refer[eê]ncia|reference|ref|cuenta|conta|account|iban|dni|nif|nie|cif|tarjeta|tarxeta|cart[aã]o|card|c[oó]digo|code|postal)[\s:#.º°-]{0,3}(?:(?:n|n[uú]m|n[uú]mero|number|es|is|é|e)[\s:#.º°-]{1,3}){0,2}$/iu;

/** Validation costs some 10 µs; a message with more candidates than this is no message. */
const mostValidations = 20;
const mostGroups = 7;

/**
 * Valid phone numbers in E.164 form. One without a country code is read as of the customer's country (Spain, Portugal or
 * Great Britain, by the language), else as of one of the others.
 */
export function findPhones({ text }: Seen, language: Language = 'es'): Entity[] {
  const found: Entity[] = [];
  let left = mostValidations;
  for (const { 0: written, index } of text.matchAll(run)) {
    if (written.length < 8 || otherNumber.test(text.slice(Math.max(0, index - 40), index))) continue;
    const groups = placesOf(written);
    for (let first = 0; first < groups.length && left > 0; first += 1) {
      // The longest first: a country code belongs to what follows it.
      for (let last = Math.min(first + mostGroups, groups.length) - 1; last >= first; last -= 1) {
        const [start = 0, end = 0] = [groups[first]?.start, groups[last]?.end];
        const raw = written.slice(start, end);
        const readings = readingsOf(raw, language);
        left -= readings.length;
        const value = left < 0 ? undefined : firstValid(raw, readings);
        if (value === undefined) continue;
        found.push({ type: 'phone', raw, value, start: index + start, end: index + end });
        first = last;
      }
    }
  }
  return found;
}

/** The groups of digits of a run, the first with the sign before it; no more of them than phones are made of. */
function placesOf(written: string): { start: number; end: number }[] {
  const groups = [...written.matchAll(/\p{N}+/gu)].slice(0, 4 * mostGroups);
  return groups.map(({ 0: digits, index }, at) => ({ start: at === 0 ? 0 : index, end: index + digits.length }));
}

/** The countries a number may be of (`001` for one that names its country itself); cheap, so that few are validated. */
function readingsOf(raw: string, language: Language): (CountryCode | '001')[] {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 17) return [];
  if (raw.startsWith('+') || digits.startsWith('00')) return ['001'];
  const isGrouped = digits.length < raw.length;
  if (withCode.test(digits) || (isGrouped && groupedWithCode.test(digits))) return ['001'];
  return countries[language].filter((country) => (isGrouped || country !== 'US') && national[country]?.test(digits));
}

function firstValid(raw: string, readings: readonly (CountryCode | '001')[]): string | undefined {
  for (const reading of readings) {
    const number =
      reading === '001' ? parsePhoneNumberFromString(withPlus(raw)) : parsePhoneNumberFromString(raw, reading);
    if (number?.isValid()) return number.number;
  }
  return undefined;
}

/** `0034 …` and `34 …` as `+34 …`. Mexico's `1` for mobiles went in 2019, and is still written. */
function withPlus(raw: string): string {
  const digits = raw
    .replace(/\D/g, '')
    .replace(/^00/, '')
    .replace(/^521(?=\d{10}$)/, '52');
  return `+${digits}`;
}
