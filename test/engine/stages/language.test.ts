import { expect } from 'chai';
import type { Recognizer } from '../../../bot/engine/ports.js';
import { readCorpus } from '../../../bot/nlu/index.js';
import { trainLanguages } from '../../../bot/nlu/language.js';
import { inLanguage, listener } from '../../../bot/nlu/listen.js';
import type { Language } from '../../../bot/support/language.js';
import { say } from '../../../dialogs/wording/index.js';
import { scriptedRecognizer } from '../../dialogs/scripted-recognizer.js';
import { minute } from '../../support-files/test-clock.js';
import type { Guest } from '../guest.js';
import { quietMs, SmallConvoz } from '../small-convoz.js';

const rules = [
  'donde esta mi pedido | onde está o meu | where is my order | mein paket → order.track',
  'cuánto tarda | canto tarda | how long | quanto tempo → delivery.period',
  'queja → feedback.complaint',
  'cancelar mi pedido → order.cancel',
  'duda con el envío → clarify delivery.period delivery.options',
  'una persona | a person → handoff',
];

/** Languages as they are really heard, intents by rules. */
async function hearing(): Promise<Recognizer> {
  const listen = listener(trainLanguages(await readCorpus('nlp-models/corpus')));
  const scripted = scriptedRecognizer(rules, 'es');
  return {
    version: 'hearing',
    recognise(text, hints) {
      const said = listen(text, hints.language);
      const { intent, probability, decision, alternatives, ...rest } = scripted.recognise(said.wish, hints);
      return { ...rest, ...said.heard, ...inLanguage(said, { intent, probability, decision, alternatives }) };
    },
  };
}

describe('the language of a conversation', () => {
  let recognizer: Recognizer;
  let convoz: SmallConvoz;
  let iria: Guest;
  before(async () => {
    recognizer = await hearing();
  });
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ recognizer });
    iria = convoz.guest();
    await iria.open('es-ES');
  });
  afterEach(() => convoz.close());

  const spoken = async () => (await iria.conversation()).language;
  const changed = (language: Language) => say(language, 'notice.language_changed');

  describe('when the customer asks for another', () => {
    for (const [text, language] of [
      ['can we speak English?', 'en'],
      ['en inglés, por favor', 'en'],
      ['¿me atiendes en gallego?', 'gl'],
      ['prefiro português', 'pt'],
      ['do you speak spanish?', 'es'],
    ] as const) {
      it(`goes on in it after "${text}"`, async () => {
        const said = await iria.say(text);

        expect(said).to.deep.equal([`${changed(language)}\n${say(language, 'language.help')}`]);
        expect(await spoken()).to.equal(language);
      });
    }

    it('says so also when a dialog calls a person without a word of its own', async () => {
      await iria.say('malva');
      await iria.say('malva azul');

      const said = await iria.say('please answer in English, mauve mauve violet');

      expect(said).to.deep.equal([`${changed('en')}\n${say('en', 'escalation.queued', { ahead: 0 })}`]);
    });

    it('asks again, in it, what a dialog was waiting for', async () => {
      await iria.say('donde esta mi pedido');
      await iria.say('MR-10474');

      const [question] = await iria.say('falas galego?');
      const [answer] = await iria.say('sofia@correio.example');

      expect(question).to.equal(`${changed('gl')}\n${say('gl', 'order.ask_email', { number: 'MR-10474' })}`);
      expect(answer).to.include('MR-10474').and.to.include('entregado');
      expect(await spoken()).to.equal('gl');
    });

    for (const [opening, question] of [
      ['cuánto tarda el envío', say('en', 'faq.helped')],
      ['duda con el envío', say('en', 'clarify.ask')],
      ['tengo una queja', say('en', 'offer.person')],
      ['cancelar mi pedido', say('en', 'offer.person')],
    ] as const) {
      it(`asks again, in it, what followed "${opening}"`, async () => {
        await iria.say(opening);

        const said = await iria.say('in English please');

        expect(said).to.deep.equal([`${changed('en')}\n${question}`]);
      });
    }

    it('asks again, in it, for the address to answer to', async () => {
      const closed = { open: false, opensAt: new Date('2026-03-11T08:30:00Z'), timeZone: 'Europe/Madrid' };
      await convoz.close();
      convoz = await SmallConvoz.start({ recognizer, hours: { at: () => closed } });
      iria = convoz.guest();
      await iria.say('una persona', { locale: 'es' });

      const said = await iria.say('in English please');

      expect(said).to.deep.equal([`${changed('en')}\n${say('en', 'escalation.ask_email')}`]);
    });

    it('asks the survey again in it, and takes the answer', async () => {
      await iria.say('cuánto tarda el envío');
      await convoz.later(quietMs + minute);

      const said = await iria.say('in English please');
      await iria.say('5');

      expect(said).to.include(changed('en'));
      expect(said.at(-1)).to.match(/^How /);
      expect((await iria.survey())?.response?.value).to.equal(5);
      expect((await iria.conversation()).episode).to.equal(1);
    });

    it('serves what else is in the message', async () => {
      const [said] = await iria.say('can we speak English? how long is the delivery');

      expect(said).to.match(new RegExp(`^${changed('en')}\n`));
      expect(said).to.match(/business days|working days/);
    });

    it('does not make much of praise for the language that is spoken', async () => {
      const [said] = await iria.say('qué bien hablas español. ¿cuánto tarda el envío?');

      expect(said).to.not.include(changed('es'));
    });

    it('hands over a customer who asks for a person in the same breath', async () => {
      const [said] = await iria.say('in English please. I want a person');

      expect(said).to.match(new RegExp(`^${changed('en')}\n`));
      expect(await iria.tag()).to.equal('queued');
    });

    it('keeps it although he goes on writing the language he asked in', async () => {
      await iria.say('¿me atiendes en gallego?');
      for (let i = 0; i < 4; i += 1) await iria.say('pues quería saber cuánto tarda el envío a mi casa');

      expect(await spoken()).to.equal('gl');
    });

    it('leaves it for yet another one only if that is insisted on', async () => {
      await iria.say('can we speak English?');
      await iria.say('quería saber cánto tarda en chegar o envío á miña casa');
      const soon = await spoken();
      await iria.say('quería saber cánto tarda en chegar o envío á miña casa');
      await iria.say('quería saber cánto tarda en chegar o envío á miña casa');

      expect(soon).to.equal('en');
      expect(await spoken()).to.equal('gl');
    });

    it('keeps it when the conversation is reopened', async () => {
      await iria.say('¿me atiendes en gallego? ¿cuánto tarda el envío?');
      await convoz.later(quietMs + minute);
      await iria.say('pues quería saber cuánto tarda el envío a mi casa');
      await iria.say('pues quería saber cuánto tarda el envío a mi casa');

      expect((await iria.conversation()).episode).to.equal(2);
      expect(await spoken()).to.equal('gl');
    });

    it('remembers it with the contact, for channels that name no language', async () => {
      await iria.say('falas galego?');

      const { contactId } = await iria.conversation();
      expect((await convoz.store.contacts.find(contactId))?.language).to.equal('gl');
    });
  });

  describe('when it is none of ours', () => {
    const both = [
      say('en', 'language.spoken', { languages: 'Spanish, Galician, English and Portuguese' }),
      say('es', 'language.spoken', { languages: 'español, gallego, inglés y portugués' }),
    ];

    for (const text of ['wo ist meine Bestellung, ich warte seit zwei Wochen', 'где мой заказ', '我的订单在哪里']) {
      it(`says which ones are, in English first, and offers a person, after "${text}"`, async () => {
        const said = await iria.say(text);

        expect(said).to.deep.equal([both.join('\n')]);
        expect((await iria.conversation()).memory.offered?.map(({ value }) => value)).to.deep.equal(['person', 'no']);
        expect(await spoken()).to.equal('es');
      });
    }

    it('says it in Spanish to who writes Catalan', async () => {
      expect(await iria.say('encara no he rebut el meu paquet, quan arribarà')).to.deep.equal([both[1]]);
    });

    it('says it in the language of the question to who only asks', async () => {
      expect(await iria.say('¿habláis francés?')).to.deep.equal([both[1]]);
    });

    for (const answer of ['Talk to a person', 'ja', 'ich verstehe das nicht, bitte helfen Sie mir', 'hmpf']) {
      it(`calls a person, and notes the language for him, if the customer goes on with "${answer}"`, async () => {
        await iria.say('wo ist meine Bestellung, ich warte seit zwei Wochen');
        await iria.say(answer);

        const { status, memory } = await iria.conversation();
        expect(status).to.include({ tag: 'queued', reason: 'language' });
        expect(memory.slots.foreign).to.equal('de');
      });
    }

    it('goes on in one of ours with a customer who does', async () => {
      await iria.say('wo ist meine Bestellung, ich warte seit zwei Wochen');

      const [said] = await iria.say('ok, how long is the delivery then?');

      expect(said).to.match(/business days|working days/);
      expect(await iria.tag()).to.equal('bot');
    });

    it('takes no for an answer', async () => {
      await iria.say('где мой заказ');

      await iria.say('No, thanks');

      expect(await iria.tag()).to.equal('bot');
    });

    it('hears an order number all the same when it has asked for one', async () => {
      await iria.say('donde esta mi pedido');

      const [said] = await iria.say('meine Bestellnummer ist MR-10474, ich habe noch nichts bekommen');

      expect(said).to.equal(say('es', 'order.ask_email', { number: 'MR-10474' }));
    });

    it('interrupts a dialog that waits for something else', async () => {
      await iria.say('donde esta mi pedido');

      expect(await iria.say('ich verstehe das leider nicht')).to.deep.equal([both.join('\n')]);
    });
  });
});
