import { expect } from 'chai';
import { type Account, openAccount } from '../meta/messaging/account.js';

const written = Date.parse('2026-03-10T09:59:00.000Z');

describe('what Messenger tells of our messages', () => {
  let account: Account;
  const happens = (what: object) =>
    account.receives(
      account.vendor.happens({
        sender: { id: 'ana' },
        recipient: { id: account.vendor.account },
        timestamp: written,
        ...what,
      }),
    );
  beforeEach(async () => {
    account = await openAccount('messenger');
  });
  afterEach(() => account.vendor.close());

  it('is that each one it names has arrived, and all up to a moment', () => {
    const upTo = { peerId: 'ana', until: new Date(written) };

    expect(happens({ delivery: { mids: ['m_o1', 'm_o2'], watermark: written } })).to.deep.equal([
      { kind: 'receipt', eventId: 'm_o1:delivered', status: 'delivered', receipt: 'm_o1' },
      { kind: 'receipt', eventId: 'm_o2:delivered', status: 'delivered', receipt: 'm_o2' },
      { kind: 'receipt', eventId: `delivered:ana:${written}`, status: 'delivered', upTo },
    ]);
    expect(happens({ delivery: { watermark: written } })).to.have.lengthOf(1);
  });

  it('is that he has read all up to a moment', () => {
    const upTo = { peerId: 'ana', until: new Date(written) };

    expect(happens({ read: { watermark: written } })).to.deep.equal([
      { kind: 'receipt', eventId: `read:ana:${written}`, status: 'read', upTo },
    ]);
    expect(happens({ read: { watermark: 1e17 } })).to.deep.equal([]);
  });

  it('is that one has left, by the note that we put on it, though we never learnt its id', async () => {
    account.vendor.ends('accepted_then_reset');
    const failure = await account.sends({ text: 'hi' }, 'ana').catch((error: unknown) => error);
    const [sent] = account.vendor.accepted;
    const [shown] = account.vendor.shown('ana');
    const echo = { mid: shown?.receipt, is_echo: true, app_id: 1, metadata: sent?.message?.metadata, text: 'hi' };

    expect(failure).to.have.property('code', 'SEND_UNKNOWN');
    expect(
      account.receives(
        account.vendor.happens({
          sender: { id: account.vendor.account },
          recipient: { id: 'ana' },
          timestamp: written,
          message: echo,
        }),
      ),
    ).to.deep.equal([
      {
        kind: 'receipt',
        eventId: `${shown?.receipt}:sent`,
        status: 'sent',
        receipt: shown?.receipt,
        outboxId: 'message:1',
      },
    ]);
  });

  it('names what was sent by the id that the send resolved with', async () => {
    const [receipt] = await account.sends({ text: 'hi' }, 'ana');
    const [shown] = account.vendor.shown('ana');
    const post = shown && account.vendor.receipt?.('ana', shown, 'delivered', '');

    expect(account.receives(post ?? expect.fail('nothing shown'))[0]).to.deep.include({ receipt, status: 'delivered' });
  });
});
