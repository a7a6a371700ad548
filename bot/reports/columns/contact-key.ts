/**
 * Two 32-bit hashes of a contact's id, which stand for the contact in columns. Of ten million contacts two share both with a
 * probability of 1 in 370,000, and then count as one. MurmurHash3 (A. Appleby, 2011), a UTF-16 unit at a time.
 */
export function contactKey(contactId: string): [low: number, high: number] {
  return [hash(contactId, 0x9747b28c), hash(contactId, 0x3c6ef372)];
}

function hash(text: string, seed: number): number {
  let state = seed;
  for (let i = 0; i < text.length; i++) {
    const unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    state ^= Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    state = (Math.imul((state << 13) | (state >>> 19), 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
