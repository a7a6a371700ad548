import { expect } from 'chai';
import { webhookAlerts } from '../../../bot/feedback/webhooks/alerts.js';
import type { Webhook } from '../../../bot/support/webhook.js';
import { type MailServer, startMailServer } from '../../support-files/mail-server.js';
import { MailRoom } from '../mail-room.js';

const webhook: Webhook = {
  id: 'w1',
  version: 1,
  url: 'https://crm.example/hooks?token=secret',
  types: ['conversation.closed'],
  secretVersion: 1,
  active: true,
  cursor: 0,
  createdAt: new Date(0),
  createdBy: 'admin-1',
};

describe('the alert of a webhook that was switched off', () => {
  let server: MailServer;
  let room: MailRoom;
  beforeEach(async () => {
    server = await startMailServer();
    room = await MailRoom.open();
  });
  afterEach(async () => {
    await server.close();
    await room.close();
  });

  it('goes to the team by e-mail, once, and names the system without what its address may hold', async () => {
    const targets = { webhook: false, emails: ['equipo@mareira.example'] };
    const { store, clock } = room.small;
    await store.dispatches.add(webhookAlerts(webhook, targets, clock.now()));
    await store.dispatches.add(webhookAlerts(webhook, targets, clock.now()));

    await room.send(room.sender(server.url));

    expect(server.mails).to.have.length(1);
    const [mail] = server.mails;
    expect(mail?.headers.subject).to.equal('Un webhook se ha desactivado');
    for (const body of [mail?.text, mail?.html]) {
      expect(body).to.include('no llega nada a crm.example').and.to.not.include('secret');
    }
  });

  it('goes to the webhook of alerts', () => {
    const [alert] = webhookAlerts(webhook, { webhook: true, emails: [] }, new Date(0));

    expect(alert).to.include({ via: 'webhook', about: 'w1' });
    expect(JSON.parse(alert?.payload ?? '')).to.deep.equal({
      alert: 'webhook.disabled',
      webhookId: 'w1',
      host: 'crm.example',
    });
  });
});
