import { expect } from 'chai';
import type { Agent, AgentSession } from '../../../bot/support/agent.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';

export const ana: Agent = {
  id: 'id-ana',
  login: 'ana',
  name: 'Ana',
  role: 'supervisor',
  active: true,
  createdAt: noon,
  mustChangePassword: true,
};

/** A session of his from noon on, for an hour. */
export function sessionOf({ id: agentId }: Agent, id = 'id of session'): AgentSession {
  return { id, agentId, startedAt: noon, seenAt: noon, expiresAt: at(60), browser: 'Firefox' };
}

export function agentsContract(subject: Subject): void {
  const agents = () => subject.store.agents;

  describe('agents', () => {
    it('are found by login in any case, and listed by name', async () => {
      await agents().add({ ...ana, id: 'id-xan', login: 'xan', name: 'Xan' }, 'hash x');
      await agents().add(ana, 'hash a');

      expect(await agents().byLogin('ANA')).to.deep.equal({ agent: ana, passwordHash: 'hash a' });
      expect(await agents().find('id-ana')).to.deep.equal(ana);
      expect((await agents().list()).map(({ login }) => login)).to.deep.equal(['ana', 'xan']);
      expect(await agents().byLogin('nobody')).to.equal(undefined);
    });

    it('have a login each, and the first one to take it keeps it', async () => {
      await agents().add(ana, 'hash a');

      const second = await codeOf(agents().add({ ...ana, id: 'id-other', name: 'Other' }, 'hash o'));

      expect(second).to.equal('AGENT_EXISTS');
      expect(await agents().list()).to.deep.equal([ana]);
    });

    it('lose every session when the password is changed', async () => {
      await agents().add(ana, 'hash');
      await agents().startSession('token', sessionOf(ana), 'hash');

      await agents().setPassword(ana.id, 'new hash');

      expect(await agents().session('token', noon)).to.equal(undefined);
      expect(await agents().byLogin('ana')).to.deep.equal({
        agent: { ...ana, mustChangePassword: false },
        passwordHash: 'new hash',
      });
    });

    it('keep the old password where their sessions cannot be ended with it', async () => {
      await agents().add(ana, 'hash');
      await subject.database.run('ALTER TABLE sessions RENAME TO sessions_away');

      expect(await codeOf(agents().setPassword(ana.id, 'new hash'))).to.equal('STORE_UNAVAILABLE');
      await subject.database.run('ALTER TABLE sessions_away RENAME TO sessions');

      expect((await agents().byLogin('ana'))?.passwordHash).to.equal('hash');
    });

    it('must change a one-time password', async () => {
      await agents().add({ ...ana, mustChangePassword: false }, 'hash');

      await agents().setPassword(ana.id, 'new hash', { oneTime: true });

      expect((await agents().find(ana.id))?.mustChangePassword).to.equal(true);
    });

    it('are renamed, given another role, disabled and enabled', async () => {
      await agents().add(ana, 'hash');

      expect(await agents().change(ana.id, { name: 'Ana Rey', role: 'agent' })).to.include({ name: 'Ana Rey' });
      expect(await agents().change(ana.id, { active: false })).to.include({ role: 'agent', active: false });
      expect(await agents().change(ana.id, { active: true })).to.include({ name: 'Ana Rey', active: true });
      expect(await agents().find(ana.id)).to.deep.equal({ ...ana, name: 'Ana Rey', role: 'agent' });
      expect(await codeOf(agents().change('nobody', { name: 'x' }))).to.equal('NOT_FOUND');
    });

    it('who are disabled lose their sessions, and get none back when they are enabled', async () => {
      await agents().add(ana, 'hash');
      await agents().startSession('token', sessionOf(ana), 'hash');

      await agents().change(ana.id, { active: false });
      await agents().change(ana.id, { active: true });

      expect(await agents().session('token', noon)).to.equal(undefined);
    });

    it('always have an active admin among them, also when two are demoted at once', async () => {
      await agents().add({ ...ana, role: 'admin' }, 'hash');
      expect(await codeOf(agents().change(ana.id, { role: 'supervisor' }))).to.equal('LAST_ADMIN');
      expect(await codeOf(agents().change(ana.id, { active: false }))).to.equal('LAST_ADMIN');
      await agents().add({ ...ana, id: 'id-off', login: 'off', role: 'admin', active: false }, 'hash');
      expect(await codeOf(agents().change(ana.id, { active: false })), 'the other is disabled').to.equal('LAST_ADMIN');
      await agents().change('id-off', { active: true });

      const codes = await Promise.all([
        codeOf(agents().change(ana.id, { role: 'agent' })),
        codeOf(agents().change('id-off', { active: false })),
      ]);

      expect(codes.sort()).to.deep.equal(['LAST_ADMIN', 'resolved']);
    });
  });
}
