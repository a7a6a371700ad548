import { expect } from 'chai';
import type { AgentInvite } from '../../../bot/support/agent.js';
import type { ApiKey } from '../../../bot/support/api-key.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';
import { ana, sessionOf } from './agents.js';

const breo: AgentInvite = {
  id: 'id-invite',
  login: 'breo',
  name: 'Breo',
  role: 'agent',
  invitedBy: ana.id,
  createdAt: noon,
  expiresAt: at(60),
};

const shop: ApiKey = {
  id: 'id-key',
  name: 'The shop',
  scopes: ['conversations:read', 'contacts:write'],
  createdBy: ana.id,
  createdAt: noon,
};

/** Sessions, second factors, invites and keys. */
export function accessContract(subject: Subject): void {
  const agents = () => subject.store.agents;

  describe('sessions', () => {
    beforeEach(() => agents().add(ana, 'hash'));

    it('last until they end or expire', async () => {
      await agents().startSession('token 1', sessionOf(ana, '1'), 'hash');
      await agents().startSession('token 2', sessionOf(ana, '2'), 'hash');

      await agents().endSession('token 2');

      expect(await agents().session('token 1', at(59))).to.deep.equal({ agent: ana, session: sessionOf(ana, '1') });
      expect(await agents().session('token 1', at(60))).to.equal(undefined);
      expect(await agents().session('token 2', at(9))).to.equal(undefined);
      expect(await agents().session('token 3', at(9))).to.equal(undefined);
    });

    it('are listed with when they were last seen, those that have expired left out and in time removed', async () => {
      await agents().startSession('old', { ...sessionOf(ana, 'old'), expiresAt: at(5) }, 'hash');
      await agents().startSession('token 1', sessionOf(ana, '1'), 'hash');
      await agents().startSession('token 2', { ...sessionOf(ana, '2'), startedAt: at(6), seenAt: at(6) }, 'hash');
      await agents().sessionSeen('token 1', at(8));

      expect((await agents().sessions(ana.id, at(9))).map(({ id, seenAt }) => [id, seenAt])).to.deep.equal([
        ['1', at(8)],
        ['2', at(6)],
      ]);
      expect(await subject.database.run('SELECT id FROM sessions ORDER BY id')).to.have.length(2);
    });

    it('are ended one by one, all but one, or all, and only those of the agent', async () => {
      await agents().add({ ...ana, id: 'id-xan', login: 'xan' }, 'hash');
      for (const id of ['1', '2', '3', '4']) await agents().startSession(`token ${id}`, sessionOf(ana, id), 'hash');
      await agents().startSession('token x', sessionOf({ ...ana, id: 'id-xan' }, 'x'), 'hash');

      expect(await agents().endSessions(ana.id, { id: 'x' }), 'somebody else’s').to.equal(0);
      expect(await agents().endSessions(ana.id, { id: '1' })).to.equal(1);
      expect(await agents().endSessions(ana.id, { except: '2' })).to.equal(2);
      expect(await agents().endSessions(ana.id, {})).to.equal(1);
      expect(await agents().sessions('id-xan', noon)).to.have.length(1);
    });

    it('do not begin for an agent who is not active, nor with a password that has been changed since it was proved', async () => {
      await agents().add({ ...ana, id: 'id-off', login: 'off', active: false }, 'hash');
      await agents().setPassword(ana.id, 'new hash');

      expect(await agents().startSession('token 1', sessionOf({ ...ana, id: 'id-off' }), 'hash')).to.equal(false);
      expect(await agents().startSession('token 2', sessionOf(ana), 'hash')).to.equal(false);
      expect(await agents().startSession('token 3', sessionOf(ana), 'new hash')).to.equal(true);
      expect(await subject.database.run('SELECT token_hash FROM sessions')).to.deep.equal([{ token_hash: 'token 3' }]);
    });
  });

  describe('second factors', () => {
    beforeEach(() => agents().add(ana, 'hash'));

    it('count from their confirmation on, until they are taken away', async () => {
      await agents().offerTotp(ana.id, 'sealed');
      expect(await agents().totp(ana.id)).to.deep.equal({ offered: 'sealed' });
      expect((await agents().find(ana.id))?.totp).to.equal(undefined);

      await agents().confirmTotp(ana.id, 'sealed', 7, ['a', 'b']);
      expect(await agents().totp(ana.id)).to.deep.equal({ secret: 'sealed' });
      expect((await agents().byLogin('ana'))?.agent.totp).to.equal(true);
      expect(await agents().recoveryCodesLeft(ana.id)).to.equal(2);

      await agents().dropTotp(ana.id);
      expect(await agents().totp(ana.id)).to.deep.equal({});
      expect(await agents().recoveryCodesLeft(ana.id)).to.equal(0);
      expect(await agents().find(ana.id)).to.deep.equal(ana);
    });

    it('are confirmed once, and only as they were offered last, with the codes of whoever was faster', async () => {
      await agents().offerTotp(ana.id, 'sealed');

      const confirmed = await Promise.all([
        agents().confirmTotp(ana.id, 'sealed before', 7, ['x']),
        agents().confirmTotp(ana.id, 'sealed', 7, ['a']),
        agents().confirmTotp(ana.id, 'sealed', 7, ['b']),
      ]);

      expect(confirmed).to.deep.equal([false, true, false]);
      expect(await agents().totp(ana.id)).to.deep.equal({ secret: 'sealed' });
      expect(await agents().spendRecoveryCode(ana.id, 'b')).to.equal(false);
      expect(await agents().spendRecoveryCode(ana.id, 'a')).to.equal(true);
    });

    it('spend each step once, and never go back, whoever is faster', async () => {
      await agents().offerTotp(ana.id, 'sealed');
      await agents().confirmTotp(ana.id, 'sealed', 7, []);

      const spent = await Promise.all([7, 8, 8, 8, 6].map((step) => agents().spendTotpStep(ana.id, step)));

      expect(spent.filter(Boolean)).to.have.length(1);
      expect(await agents().spendTotpStep(ana.id, 9)).to.equal(true);
      expect(await agents().spendTotpStep(ana.id, 8)).to.equal(false);
    });

    it('spend a recovery code once, and none of an older set', async () => {
      await agents().setRecoveryCodes(ana.id, ['a', 'b']);

      const spent = await Promise.all([1, 2, 3].map(() => agents().spendRecoveryCode(ana.id, 'a')));

      expect(spent.filter(Boolean)).to.have.length(1);
      expect(await agents().recoveryCodesLeft(ana.id)).to.equal(1);
      await agents().setRecoveryCodes(ana.id, ['c']);
      expect(await agents().spendRecoveryCode(ana.id, 'b')).to.equal(false);
    });
  });

  describe('invites', () => {
    const invites = () => subject.store.agentInvites;
    const newcomer = { ...ana, id: 'id-breo', login: 'breo', name: 'Breo' };

    it('make an agent once, whoever is faster', async () => {
      await invites().add(breo, 'token');

      const codes = await Promise.all(
        ['id-1', 'id-2'].map((id) => codeOf(invites().accept('token', { ...newcomer, id }, 'hash', noon))),
      );

      expect(codes.sort()).to.deep.equal(['INVITE_INVALID', 'resolved']);
      expect(await agents().list()).to.have.length(1);
      expect(await invites().list()).to.deep.equal([]);
    });

    it('are good until their time is over', async () => {
      await invites().add(breo, 'token');

      expect(await invites().byToken('token', at(59))).to.deep.equal(breo);
      expect(await invites().byToken('token', at(60))).to.equal(undefined);
      expect(await codeOf(invites().accept('token', newcomer, 'hash', at(60)))).to.equal('INVITE_INVALID');
      expect(await invites().list()).to.deep.equal([breo]);
    });

    it('are renewed with another token, and revoked', async () => {
      await invites().add(breo, 'token');

      expect(await invites().renew(breo.id, 'new token', at(90))).to.deep.equal({ ...breo, expiresAt: at(90) });
      expect(await invites().byToken('token', noon)).to.equal(undefined);
      expect(await invites().revoke(breo.id)).to.equal(true);
      expect(await invites().byToken('new token', noon)).to.equal(undefined);
      expect(await invites().revoke(breo.id)).to.equal(false);
      expect(await codeOf(invites().renew(breo.id, 'x', at(90)))).to.equal('NOT_FOUND');
    });

    it('fall with the admin who made them, when he is one no longer', async () => {
      const admins = ['id-first', 'id-second'].map((id) => ({ ...ana, id, login: id, role: 'admin' as const }));
      for (const admin of admins) await subject.store.agents.add(admin, 'hash');
      await invites().add({ ...breo, invitedBy: 'id-first' }, 'token');
      await invites().add({ ...breo, id: 'id-2', login: 'uxia', invitedBy: 'id-second' }, 'token 2');

      await subject.store.agents.change('id-first', { role: 'supervisor' });
      await subject.store.agents.change('id-second', { name: 'Still an admin' });

      expect((await invites().list()).map(({ id }) => id)).to.deep.equal(['id-2']);
    });

    it('have a login that is nobody’s, then as when they are accepted', async () => {
      await agents().add(ana, 'hash');
      expect(await codeOf(invites().add({ ...breo, login: 'ana' }, 'token'))).to.equal('AGENT_EXISTS');
      await invites().add(breo, 'token');
      expect(await codeOf(invites().add({ ...breo, id: 'another' }, 'token 2'))).to.equal('AGENT_EXISTS');
      await agents().add({ ...newcomer, id: 'id-other' }, 'hash');

      expect(await codeOf(invites().accept('token', newcomer, 'hash', noon))).to.equal('AGENT_EXISTS');
      expect(await invites().byToken('token', noon), 'nothing of it is kept').to.deep.equal(breo);
    });
  });

  describe('keys of other systems', () => {
    const keys = () => subject.store.apiKeys;

    it('are found by their hash until they are revoked, and stay on the list', async () => {
      await keys().add(shop, 'hash');
      await keys().used(shop.id, at(3));

      expect(await keys().byHash('hash')).to.deep.equal({ ...shop, usedAt: at(3) });
      expect(await keys().byHash('other')).to.equal(undefined);
      expect(await keys().revoke(shop.id, at(5))).to.equal(true);
      expect(await keys().byHash('hash')).to.equal(undefined);
      expect(await keys().revoke(shop.id, at(6)), 'once').to.equal(false);
      expect(await keys().list()).to.deep.equal([{ ...shop, usedAt: at(3), revokedAt: at(5) }]);
    });
  });
}
