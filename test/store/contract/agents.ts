import { expect } from 'chai';
import type { Agent } from '../../../bot/support/agent.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';

const ana: Agent = {
  id: 'id-ana',
  login: 'ana',
  name: 'Ana',
  role: 'supervisor',
  active: true,
  createdAt: noon,
  mustChangePassword: true,
};

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

    it('are logged in until the session ends or expires', async () => {
      await agents().add(ana, 'hash');
      await agents().startSession('token 1', ana.id, at(10));
      await agents().startSession('token 2', ana.id, at(10));

      await agents().endSession('token 2');

      expect(await agents().session('token 1', at(9))).to.deep.equal(ana);
      expect(await agents().session('token 1', at(10))).to.equal(undefined);
      expect(await agents().session('token 2', at(9))).to.equal(undefined);
      expect(await agents().session('token 3', at(9))).to.equal(undefined);
    });

    it('lose every session when the password is changed', async () => {
      await agents().add(ana, 'hash');
      await agents().startSession('token', ana.id, at(10));

      await agents().setPassword(ana.id, 'new hash');

      expect(await agents().session('token', noon)).to.equal(undefined);
      expect(await agents().byLogin('ana')).to.deep.equal({
        agent: { ...ana, mustChangePassword: false },
        passwordHash: 'new hash',
      });
    });

    it('must change a one-time password', async () => {
      await agents().add({ ...ana, mustChangePassword: false }, 'hash');

      await agents().setPassword(ana.id, 'new hash', { oneTime: true });

      expect((await agents().find(ana.id))?.mustChangePassword).to.equal(true);
    });

    it('who are no longer active have no session', async () => {
      await agents().add({ ...ana, active: false }, 'hash');
      await agents().startSession('token', ana.id, at(10));

      expect(await agents().session('token', noon)).to.equal(undefined);
    });
  });
}
