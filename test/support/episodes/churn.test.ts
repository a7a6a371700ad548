import { expect } from 'chai';
import { isActive, netChurn } from '../../../bot/support/episodes/index.js';

describe('netChurn', () => {
  it('is what was lost of those there were, negative when more came than went', () => {
    // (400 − 380)/400
    expect(netChurn(400, 380)).to.equal(0.05);
    expect(netChurn(400, 500)).to.equal(-0.25);
    expect(netChurn(400, 0)).to.equal(1);
    expect(netChurn(0, 10)).to.equal(null);
  });
});

describe('isActive', () => {
  it('holds for ninety days after the contact last wrote, the ninetieth no more', () => {
    const wrote = new Date('2026-01-01T10:00:00Z');

    expect(isActive(wrote, wrote)).to.equal(true);
    expect(isActive(wrote, new Date('2026-04-01T09:59:59Z'))).to.equal(true);
    expect(isActive(wrote, new Date('2026-04-01T10:00:00Z'))).to.equal(false);
    expect(isActive(wrote, new Date('2026-01-08T10:00:00Z'), 7)).to.equal(false);
    expect(isActive(wrote, new Date('2025-12-31T10:00:00Z'))).to.equal(false);
    expect(isActive(undefined, wrote)).to.equal(false);
  });
});
