import { expect } from 'chai';
import { type Account, openAccount } from '../meta/messaging/account.js';

describe('Instagram', () => {
  let account: Account;
  beforeEach(async () => {
    account = await openAccount('instagram');
  });
  afterEach(() => account.vendor.close());

  it('says what to type beside every button, since the desktop shows none', async () => {
    const choices = [
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'no' },
    ];
    const rating = {
      invitationId: 'i',
      metric: 'csat' as const,
      min: 1,
      max: 5,
      display: 'stars' as const,
      low: 'Bad',
      high: 'Good',
      typed: 'Reply with a number from 1 to 5.',
    };
    await account.sends({ text: 'Did that help?', choices }, 'ana');
    await account.sends({ text: 'How did we do?', rating }, 'ana');
    const [asked, rated] = account.vendor.shown('ana');

    expect(asked?.text).to.equal('Did that help?\n1. Yes\n2. No');
    expect(asked?.choices.map(({ title }) => title)).to.deep.equal(['Yes', 'No']);
    expect(rated?.text).to.equal('How did we do?\nReply with a number from 1 to 5.');
    expect(rated?.choices.map(({ id }) => id)).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('counts bytes: a text that Messenger takes in one is cut in two where its letters are long', async () => {
    const text = 'ñandú '.repeat(150).trim();
    await account.sends({ text }, 'ana');
    const shown = account.vendor.shown('ana').map((part) => part.text);

    expect(text.length).to.be.lessThan(1000);
    expect(shown).to.have.lengthOf(2);
    expect(shown.join(' ')).to.equal(text);
  });

  it('puts no note on a message, since none is known to come back', async () => {
    await account.sends({ text: 'hi' }, 'ana');

    expect(account.vendor.accepted[0]?.message).to.deep.equal({ text: 'hi' });
  });

  it('tells of one message that it was read', async () => {
    const [receipt] = await account.sends({ text: 'hi' }, 'ana');
    const [shown] = account.vendor.shown('ana');
    const post = shown && account.vendor.receipt?.('ana', shown, 'read', '');

    expect(account.receives(post ?? expect.fail('nothing shown'))).to.deep.equal([
      { kind: 'receipt', eventId: `${receipt}:read`, status: 'read', receipt },
    ]);
  });
});
