import { expect } from 'chai';
import { learnt } from '../../bot/channels/learnt.js';
import { telegram } from '../../bot/channels/telegram/index.js';
import { vendorCall } from '../../bot/channels/vendor-call.js';
import { elsewhereIn } from '../../bot/server/elsewhere.js';
import { continueWordIn, hideContinueWords } from '../../bot/support/continue-word.js';
import { fakeTelegram } from '../fakes/telegram.js';

const word = `go-${'aB3_-x'.repeat(7)}zz`;
const web = { channel: 'directline', language: 'en' } as const;

describe('addresses with which a conversation goes on elsewhere', () => {
  it('are left out while the vendor does not say who we are there, and asked for once after that', async () => {
    const fake = await fakeTelegram();
    const bot = telegram(fake.settings, { call: vendorCall, clock: { now: () => new Date() } });
    const elsewhere = elsewhereIn(new Map([['telegram', bot]]), () => '');

    fake.revoked = true;
    expect(await elsewhere(word, web)).to.deep.equal([]);
    fake.revoked = false;
    const url = `https://t.me/convoz_test_bot?start=${word}`;
    for (let i = 0; i < 3; i++) expect(await elsewhere(word, web)).to.deep.equal([{ channel: 'telegram', url }]);

    expect(fake.calls.filter(({ method }) => method === 'getMe')).to.have.length(1);
    await fake.close();
  });

  it('do not keep the others waiting for a vendor who does not answer', async () => {
    const silent = { id: 'silent', deepLink: () => new Promise<undefined>(() => {}) };
    const quick = { id: 'quick', deepLink: async (_word: string, words: string) => `https://quick.example/${words}` };
    const none = { id: 'none' };
    const channels = new Map([silent, quick, none].map((one) => [one.id, one]));

    const found = await elsewhereIn(channels, (language, carried) => `${language}:${carried}`)(word, web);

    expect(found).to.deep.equal([{ channel: 'quick', url: `https://quick.example/en:${word}` }]);
  });
});

describe('what a vendor tells of our side', () => {
  it('is asked for once at a time, and never more once it is known', async () => {
    let asked = 0;
    const answers = [Promise.reject(new Error('down')), Promise.resolve(undefined), Promise.resolve('convoz_bot')];
    for (const answer of answers) answer.catch(() => {});
    const name = learnt(() => answers[asked++] ?? Promise.reject(new Error('asked again')));

    expect(await Promise.all([name(), name()])).to.deep.equal([undefined, undefined]);
    expect(await name()).to.equal(undefined);
    expect(await Promise.all([name(), name()])).to.deep.equal(['convoz_bot', 'convoz_bot']);
    expect(await name()).to.equal('convoz_bot');
    expect(asked).to.equal(3);
  });
});

describe('the word of a link in a text', () => {
  it('is found and hidden wherever it stands by itself, and nothing that only looks like it', () => {
    for (const text of [word, `Hello: ${word}`, `(${word}).`, `${word}\nand more`]) {
      expect(continueWordIn(text), text).to.equal(word);
      expect(hideContinueWords(text), text).to.equal(text.replace(word, '…'));
    }
    for (const text of [`x${word}`, `${word}x`, `-${word}`, word.slice(0, -1), word.slice(3), word.toUpperCase()]) {
      expect(continueWordIn(text), text).to.equal(undefined);
      expect(hideContinueWords(text), text).to.equal(text);
    }
    expect(hideContinueWords(`${word} ${word}`)).to.equal('… …');
  });
});
