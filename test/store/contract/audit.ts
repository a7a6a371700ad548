import { expect } from 'chai';
import type { AuditEntry, AuditFilter } from '../../../bot/support/audit.js';
import { at, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function auditContract(subject: Subject): void {
  const log = () => subject.store.audit;
  const entry = (minutes: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
    at: at(minutes),
    actor: 'ana',
    action: 'login.succeeded',
    detail: {},
    ...more,
  });
  const minutes = async (filter: Partial<AuditFilter>) =>
    (await log().list({ limit: 100, ...filter })).map((found) => (found.at.getTime() - noon.getTime()) / 60_000);

  describe('the audit log', () => {
    it('gives back what was noted, newest first', async () => {
      const full = entry(1, {
        object: { kind: 'agent', id: 'xan' },
        action: 'agent.changed',
        detail: { role: 'admin', was: ['agent'] },
        address: 'keyed hash',
      });
      await log().add(entry(0));
      await log().add(full);

      const [second, first] = await log().list({ limit: 10 });

      expect(second).to.deep.include(full);
      expect(first).to.deep.include(entry(0));
      expect(second?.seq).to.be.greaterThan(first?.seq ?? Number.POSITIVE_INFINITY);
    });

    it('finds by actor, action, thing and time, each alone and together', async () => {
      await log().add(entry(0));
      await log().add(entry(1, { actor: 'xan' }));
      await log().add(entry(2, { action: 'key.made', object: { kind: 'key', id: 'k' } }));
      await log().add(entry(3, { action: 'key.made', object: { kind: 'key', id: 'l' }, actor: 'xan' }));

      expect(await minutes({ actor: 'xan' })).to.deep.equal([3, 1]);
      expect(await minutes({ action: 'key.made' })).to.deep.equal([3, 2]);
      expect(await minutes({ object: { kind: 'key', id: 'k' } })).to.deep.equal([2]);
      expect(await minutes({ from: at(1), to: at(3) }), 'the end is not included').to.deep.equal([2, 1]);
      expect(await minutes({ actor: 'xan', action: 'key.made', to: at(9) })).to.deep.equal([3]);
      expect(await minutes({ actor: 'xan', object: { kind: 'key', id: 'k' } })).to.deep.equal([]);
    });

    it('goes on where a page ended, also between entries of the same moment', async () => {
      for (const moment of [0, 1, 1, 1, 2]) await log().add(entry(moment));
      const seen: number[] = [];

      for (let after: AuditFilter['after'] | undefined; ; ) {
        const page = await log().list({ limit: 2, ...(after && { after }) });
        seen.push(...page.map(({ seq }) => seq));
        after = page.at(-1);
        if (!after) break;
      }

      expect(new Set(seen).size).to.equal(5);
      expect(seen).to.deep.equal([...seen].sort((a, b) => b - a));
    });

    it('keeps the first of what is to be noted once', async () => {
      await Promise.all([log().add(entry(0), 'same'), log().add(entry(1), 'same'), log().add(entry(2), 'other')]);

      expect(await minutes({})).to.deep.equal([2, 0]);
    });

    it('only grows, whatever is tried on the database', async () => {
      await log().add(entry(0));

      for (const sql of [`UPDATE audit_log SET actor = 'nobody'`, 'DELETE FROM audit_log']) {
        const refusal = await subject.database.run(sql).then(
          () => 'done',
          (error: Error) => error.message,
        );
        expect(refusal).to.contain('only grows');
      }

      expect(await minutes({ actor: 'ana' })).to.deep.equal([0]);
    });
  });
}
