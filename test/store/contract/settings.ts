import { expect } from 'chai';
import type { Subject } from '../contract.js';

export function settingsContract(subject: Subject): void {
  describe('settings', () => {
    it('keep the value that was there first, over restarts', async () => {
      const made = await subject.store.setting('key', () => 'first');

      const store = await subject.restart();

      expect(made).to.equal('first');
      expect(await store.setting('key', () => 'second')).to.equal('first');
      expect(await store.setting('other', () => 'second')).to.equal('second');
    });

    it('give everybody the same value when many ask at once', async () => {
      const asked = Array.from({ length: 20 }, (_, i) => subject.store.setting('key', () => `made by ${i}`));

      expect(new Set(await Promise.all(asked)).size).to.equal(1);
    });
  });

  describe('heartbeat', () => {
    it('beats while the writer can commit', async () => {
      expect(await subject.store.heartbeat()).to.equal(true);
    });
  });
}
