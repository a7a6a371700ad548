import { expect } from 'chai';
import type { Webhook, WebhookAttempt, WebhookDelivery } from '../../../bot/support/webhook.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, noon } from '../change-sets.js';
import type { Subject } from '../contract.js';

const day = 24 * 60;

function webhook(part: Partial<Webhook> = {}): Webhook {
  return {
    id: 'w1',
    version: 1,
    url: 'https://crm.example/hooks',
    types: ['conversation.opened', 'conversation.closed'],
    secretVersion: 1,
    active: true,
    cursor: 7,
    createdAt: noon,
    createdBy: 'admin-1',
    ...part,
  };
}

function delivery(id: string, part: Partial<WebhookDelivery> = {}): WebhookDelivery {
  const what = { webhookId: 'w1', kind: 'events', fromSeq: 7, toSeq: 9, createdAt: noon } as const;
  return { id, ...what, status: 'waiting', attempts: 0, ...part };
}

function failure(minutes: number, part: Partial<WebhookAttempt & { arrived: false }> = {}): WebhookAttempt {
  const failed = { arrived: false, code: 'SEND_UNREACHABLE', final: false } as const;
  return { at: at(minutes), ...failed, disableIfFailingSince: at(minutes - 3 * day), ...part };
}

export function webhooksContract(subject: Subject): void {
  const webhooks = () => subject.store.webhooks;
  const now = () => webhooks().find('w1');

  describe('webhooks', () => {
    it('are kept version by version, of which each follows the one before', async () => {
      await webhooks().keep(webhook());
      await webhooks().keep(webhook({ version: 2, url: 'https://other.example/', active: false, cursor: 99 }));

      expect(await webhooks().list()).to.deep.equal([
        webhook({ version: 2, url: 'https://other.example/', active: false }),
      ]);
      expect(await codeOf(webhooks().keep(webhook({ version: 2 })))).to.equal('EDIT_CONFLICT');
      expect(await codeOf(webhooks().keep(webhook()))).to.equal('EDIT_CONFLICT');
      expect(await webhooks().find('w2')).to.equal(undefined);
    });

    it('have one delivery of events under way at a time, from where they are, and its dispatch', async () => {
      await webhooks().keep(webhook());

      const begun = await Promise.all(['a', 'b', 'c'].map((id) => webhooks().begin(delivery(id))));

      expect(begun.filter(Boolean)).to.have.length(1);
      const id = (await now())?.underWay ?? '';
      expect(await webhooks().deliveries('w1', 10)).to.deep.equal([delivery(id)]);
      expect(await subject.store.dispatches.ready(noon, 10, 'subscription')).to.have.length(1);
      await webhooks().attempted(id, { at: at(1), arrived: true, reply: 204 });
      expect(await now()).to.deep.equal(webhook({ cursor: 9 }));
      expect(await webhooks().begin(delivery('late'))).to.equal(false);
      expect(await webhooks().delivery(id)).to.deep.include({ status: 'delivered', attempts: 1, reply: 204 });
    });

    it('move on past what they do not want, unless they have moved or something is under way', async () => {
      await webhooks().keep(webhook());

      await webhooks().skip('w1', 7, 20);
      await webhooks().skip('w1', 7, 30);
      expect((await now())?.cursor).to.equal(20);
      await webhooks().begin(delivery('a', { fromSeq: 20, toSeq: 25 }));
      await webhooks().skip('w1', 20, 40);

      expect((await now())?.cursor).to.equal(20);
    });

    it('are switched off by the first failure after three days of them, and stay where they were', async () => {
      await webhooks().keep(webhook());
      await webhooks().begin(delivery('a'));

      const first = await webhooks().attempted('a', failure(0));
      const later = await webhooks().attempted('a', failure(3 * day - 1));
      expect((await now())?.failingSince).to.deep.equal(at(0));
      const last = await webhooks().attempted('a', failure(3 * day, { reply: 500 }));

      expect([first, later, last]).to.deep.equal([false, false, true]);
      expect(await now()).to.deep.equal(
        webhook({ version: 2, active: false, failingSince: at(0), disabledAt: at(3 * day) }),
      );
      expect(await webhooks().delivery('a')).to.deep.include({ status: 'failed', attempts: 3, reply: 500 });
      expect(await webhooks().begin(delivery('b'))).to.equal(false);
      await webhooks().keep(webhook({ version: 3 }));
      expect(await now()).to.deep.equal(webhook({ version: 3 }));
      expect(await webhooks().begin(delivery('b'))).to.equal(true);
    });

    it('begin anew when they have been changed while a delivery was under way', async () => {
      await webhooks().keep(webhook());
      await webhooks().begin(delivery('a'));
      await webhooks().keep(webhook({ version: 2, url: 'https://mended.example/' }));

      expect(await webhooks().begin(delivery('b', { createdAt: at(1) }))).to.equal(true);
      await webhooks().attempted('a', { at: at(1), arrived: true });

      expect(await now()).to.deep.include({ cursor: 7, underWay: 'b' });
    });

    it('are tested and sent again beside what is in order, which tells nothing about it', async () => {
      await webhooks().keep(webhook());
      await webhooks().begin(delivery('a'));

      expect(await webhooks().begin(delivery('test', { kind: 'test', toSeq: 7, createdAt: at(1) }))).to.equal(true);
      await webhooks().attempted('test', failure(5, { final: true }));

      expect(await webhooks().delivery('test')).to.deep.include({ status: 'failed', code: 'SEND_UNREACHABLE' });
      expect((await now())?.failingSince).to.equal(undefined);
    });

    it('keep the last two hundred deliveries, and none when they are removed', async () => {
      await webhooks().keep(webhook());
      for (let i = 0; i < 203; i += 1) {
        const id = `t${String(i).padStart(3, '0')}`;
        await webhooks().begin(delivery(id, { kind: 'test', createdAt: at(i) }));
        await webhooks().attempted(id, { at: at(i), arrived: true });
      }

      const kept = await webhooks().deliveries('w1', 1000);
      expect(kept).to.have.length(200);
      expect(kept[0]?.id).to.equal('t202');
      const rows = await subject.database.run('SELECT id FROM dispatches');
      expect(rows).to.have.length(200);
      expect(await webhooks().remove('w1')).to.equal(true);
      expect(await webhooks().remove('w1')).to.equal(false);
      expect(await webhooks().deliveries('w1', 10)).to.deep.equal([]);
      expect(await subject.database.run('SELECT id FROM dispatches')).to.deep.equal([]);
    });
  });
}
