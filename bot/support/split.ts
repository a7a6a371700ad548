/**
 * A number from 0 to below 1 that a key always has, spread evenly over keys however alike they are: the same contact always
 * falls in the same part of a split, without anything being kept.
 *
 * FNV-1a (Fowler, Noll, Vo) over the bytes of the UTF-16 units, then the finaliser of MurmurHash3 (Appleby, fmix32), since
 * FNV alone leaves the high bits of short keys alike.
 */
export function fractionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The part of a split that a key falls in; the shares add up to 1. Throws RangeError when there are no parts. */
export function partOf<T extends { share: number }>(parts: readonly T[], key: string): T {
  let left = fractionOf(key);
  for (const part of parts) {
    left -= part.share;
    if (left < 0) return part;
  }
  // Shares such as three times a third add up to a little less than 1.
  const last = parts.findLast(({ share }) => share > 0);
  if (!last) throw new RangeError('A split needs parts');
  return last;
}
