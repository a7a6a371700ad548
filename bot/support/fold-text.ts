/**
 * Text reduced to what is compared: lower case, no accents or variation selectors (so a keycap becomes its digit), no
 * apostrophes, skin tones or invisible characters, any Unicode decimal digit as ASCII. Punctuation and spaces stay.
 */
export function foldText(text: string): string {
  return text
    .replace(/[ºª№]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`´]|\p{Emoji_Modifier}/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit);
}

/**
 * A decimal digit of any script as ASCII. Decimal digits stand in runs of ten, zero first, and runs may touch (Unicode
 * Standard, section 4.6).
 */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return String((code - start) % 10);
}
