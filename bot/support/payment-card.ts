/** Issuers' number ranges and lengths (ISO/IEC 7812-1); as strict as can be, so that few other numbers fit. */
const issuers = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(?:36|38|39|30[0-59])\d{11,12}$/,
  /^(?:6011|65\d\d|64[4-9]\d)\d{12}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14,17}$/,
  /^(?:50|5[6-8]|6[37])\d{14,17}$/,
];

/** Whether 13 to 19 digits can be a payment card: an issuer's range and Luhn's check digit (ISO/IEC 7812-1, annex B). */
export function isCardNumber(digits: string): boolean {
  // Luhn first: it is the cheaper of the two, and lets one in ten through.
  return digits.length >= 13 && digits.length <= 19 && luhn(digits) && issuers.some((issuer) => issuer.test(digits));
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}
