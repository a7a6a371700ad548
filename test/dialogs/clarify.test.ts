import { expect } from 'chai';
import { faqFiles } from '../../bot/knowledge/index.js';
import { demoOrders, readDemoFile } from '../../bot/orders/index.js';
import { languages } from '../../bot/support/language.js';
import { script } from '../../dialogs/index.js';
import { say } from '../../dialogs/wording/index.js';
import { Host, type HostSettings } from './host.js';
import { scriptedRecognizer } from './scripted-recognizer.js';

const now = new Date('2026-11-23T09:42:00Z');

/** Everything that may be offered: small talk is not, and a person always is. */
const topics = script.dialogs
  .flatMap(({ intents }) => intents)
  .filter((intent) => !intent.startsWith('smalltalk.') && intent !== 'contact.human_agent');

describe('clarify', () => {
  let shop: Pick<HostSettings, 'orders' | 'knowledge'>;
  before(async () => {
    const file = await readDemoFile('nlp-models/shop/orders.json');
    shop = { orders: demoOrders(file, { now: () => now }), knowledge: await faqFiles('nlp-models/faq') };
  });

  const hostOf = (language: HostSettings['language'], intents: readonly string[]) => {
    const recognizer = scriptedRecognizer([`eso → clarify ${intents.join(' ')}`], language);
    const hours = { at: () => ({ open: true, timeZone: 'Europe/Madrid' }) };
    return new Host({ ...shop, language, now, hours, queue: 0, limited: false, recognizer });
  };

  for (const language of languages) {
    it(`offers every topic in ${language} by its title, with a person and something else`, async () => {
      for (const [index, intent] of topics.entries()) {
        const next = topics[(index + 1) % topics.length] ?? intent;

        const { replies } = await hostOf(language, [intent, next]).hear('eso');

        expect(replies[0]?.choices?.map(({ title }) => title)).to.deep.equal([
          shop.knowledge.title(intent, language),
          shop.knowledge.title(next, language),
          say(language, 'choice.person'),
          say(language, 'choice.something_else'),
        ]);
      }
    });

    it(`asks about every single topic in ${language} by its title, and leads to it on a yes`, async () => {
      for (const intent of topics) {
        const host = hostOf(language, [intent]);

        const asked = await host.hear('eso');
        const led = await host.hear('ok');

        const topic = shop.knowledge.title(intent, language);
        expect(topic).to.not.equal(intent);
        expect(asked.replies.map(({ text }) => text)).to.deep.equal([say(language, 'clarify.confirm', { topic })]);
        expect(led.replies, intent).to.not.be.empty;
        expect(host.memory.unsure).to.equal(0);
      }
    });
  }
});
