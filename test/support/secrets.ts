/** A secret as somebody may type it, and what of it must never be found in what is kept. */
export interface Secret {
  written: string;
  traces: string[];
}

const groupings = [
  (digits: string) => digits,
  (digits: string) => inGroups(digits, ' '),
  (digits: string) => inGroups(digits, '-'),
  (digits: string) => inGroups(digits, '.'),
  (digits: string) => inGroups(digits, ' y luego '),
  (digits: string) => inScript(inGroups(digits, ' '), 0xff10),
  (digits: string) => inScript(inGroups(digits, ' '), 0x0660),
  (digits: string) => digits.split('').join('\u200b'),
];

/** A card that no other call gives, written in each of the ways in turn. */
export function cardNumber(n: number): Secret {
  const body = `4${String(n).padStart(3, '7')}${String(n * 7919).padStart(11, '3')}`.slice(0, 15);
  const digits = body + checkDigit(body);
  const written = (groupings[n % groupings.length] ?? inPlain)(digits);
  return { written, traces: [digits, ...groupings.map((write) => write(digits)), digits.slice(0, 12)] };
}

/** Luhn: every second digit from the right, doubled; the sum becomes a multiple of ten. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit);
    return total + (i % 2 === 1 ? value : value > 4 ? 2 * value - 9 : 2 * value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function inGroups(digits: string, separator: string): string {
  return (digits.match(/.{1,4}/g) ?? []).join(separator);
}

function inScript(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function inPlain(digits: string): string {
  return digits;
}
