import { mask } from './mask.js';

/** Names of fields whose value is a secret whatever it looks like. */
const secretName = /passw|pwd|contrase|contrasinal|senha|^pin$|pin(?:code|number)$|cvv|cvc|^csc$/i;

/** `mask` for every string and number in JSON data, names included. What is called a password, PIN or CVV is hidden whole. */
export function maskDeep(value: unknown): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number') return maskNumber(value);
  if (Array.isArray(value)) return value.map(maskDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [mask(name), isSecret(name, part) ? '••••' : maskDeep(part)]),
  );
}

function maskNumber(value: number): number | string {
  const written = String(value);
  const masked = mask(written);
  return masked === written ? value : masked;
}

function isSecret(name: string, value: unknown): boolean {
  return secretName.test(name) && (typeof value === 'number' || (typeof value === 'string' && value !== ''));
}
