import type { Hidden } from './legible.js';

/** Lengths by country. Source: SWIFT, IBAN Registry (ISO 13616-2), release 99. */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** How many characters an IBAN of the country (two capital letters) has; undefined when there are none. */
export function ibanLength(country: string): number | undefined {
  return lengths.get(country);
}

/** Whether the check digits fit (ISO 13616-1, modulo 97). Takes capital letters and digits without spaces. */
export function isIban(compact: string): boolean {
  if (compact.length !== ibanLength(compact.slice(0, 2)) || !/^..(?:0[2-9]|[1-8]\d|9[0-8])/.test(compact)) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** IBANs in a legible text, read over spaces, dots and hyphens between their characters. Country and last four stay. */
export function ibansIn(text: string): Hidden[] {
  return Array.from(text.matchAll(candidate)).flatMap(({ 1: written = '', index: start }): Hidden[] => {
    const length = ibanLength(written.slice(0, 2).toUpperCase());
    const end = length === undefined ? undefined : endOf(written, length);
    if (end === undefined || /^[A-Za-z0-9]/.test(written.slice(end))) return [];
    const compact = written
      .slice(0, end)
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase();
    return isIban(compact)
      ? [{ start, end: start + end, shown: `${compact.slice(0, 2)}••••${compact.slice(-4)}` }]
      : [];
  });
}

/** Looked for at every word, so that one behind "de 20 euros a" is not swallowed. */
const candidate = /(?<![A-Za-z0-9])(?=([A-Za-z]{2}(?:[\s-]{0,2}|\.)\d[\s.-]{0,2}\d(?:[\s.-]{0,2}[A-Za-z0-9]){11,60}))/g;

/** The offset after the first `length` letters and digits; undefined when there are fewer. */
function endOf(text: string, length: number): number | undefined {
  for (let at = 0, seen = 0; at < text.length; at += 1) {
    if (/[A-Za-z0-9]/.test(text.charAt(at))) seen += 1;
    if (seen === length) return at + 1;
  }
  return undefined;
}
