import sjson from 'secure-json-parse';
import { ConvozError } from '../errors.js';

const deepest = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** A vendor's JSON: valid UTF-8, without `__proto__`, at most 32 levels deep. Throws BAD_REQUEST for anything else. */
export function readJson(bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = sjson.parse(utf8.decode(bytes), { protoAction: 'error', constructorAction: 'error' });
  } catch (cause) {
    throw new ConvozError('BAD_REQUEST', 'A delivery is not valid JSON', { cause });
  }
  if (isDeeperThan(value, deepest)) {
    throw new ConvozError('BAD_REQUEST', `A delivery is nested more than ${deepest} levels deep`);
  }
  return value;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
