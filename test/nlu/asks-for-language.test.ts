import { expect } from 'chai';
import { asksForLanguage } from '../../bot/nlu/asks-for-language.js';
import { cleanText } from '../../bot/nlu/clean.js';
import { readCorpus } from '../../bot/nlu/index.js';

describe('asksForLanguage', () => {
  for (const [text, language] of [
    ['can we speak English?', 'en'],
    ['en inglés por favor', 'en'],
    ['falas galego?', 'gl'],
    ['prefiro português', 'pt'],
    ['¿me atiendes en gallego?', 'gl'],
    ['do you speak spanish', 'es'],
    ['english please', 'en'],
    ['English?', 'en'],
    ['podemos falar en galego', 'gl'],
    ['podedes atenderme en castelán?', 'es'],
    ['hablais portugues', 'pt'],
    ['hai alguén que fale inglés', 'en'],
    ['podemos falar em inglês, se faz favor', 'en'],
    ['pode responder em espanhol', 'es'],
    ['respóndeme en galego', 'gl'],
    ['cambiar idioma a gallego', 'gl'],
    ['switch to portuguese', 'pt'],
    ["sorry, I don't understand, can you speak English?", 'en'],
    ['no entiendo español, ¿puedes hablar inglés?', 'en'],
    ['prefiero que me hables en gallego', 'gl'],
    ["I'd like to continue in Spanish", 'es'],
    ['mellor en galego', 'gl'],
    ["don't you speak English?", 'en'],
    ['english speaking agent please', 'en'],
    ['sprechen Sie Englisch?', 'en'],
    ['¿habláis francés?', 'fr'],
    ['do you speak German?', 'de'],
    ['en catalán por favor', 'ca'],
  ] as const) {
    it(`hears ${language} asked for in "${text}", and nothing else`, () => {
      expect(asksForLanguage(cleanText(text))).to.deep.equal({ language, rest: '' });
    });
  }

  for (const [text, rest] of [
    ['can we speak English? how long is the delivery', '? how long is the delivery'],
    ['where is my order? and can you speak English', 'where is my order?'],
    ['puedes explicarme en inglés cómo devolver un paquete', 'cómo devolver un paquete'],
    ['MR-10482, in English please', 'MR-10482,'],
  ] as const) {
    it(`leaves the rest of "${text}"`, () => expect(asksForLanguage(text)?.rest).to.equal(rest));
  }

  for (const text of [
    '¿tenéis la guía en inglés?',
    'teclado español',
    'English breakfast mug',
    'necesito la factura en inglés',
    'I need the invoice, in English please',
    'quiero el manual en portugués',
    'the website is in Spanish',
    'clases de inglés',
    'libro para aprender a hablar inglés',
    'me mandas la guía de tallas en galego',
    'quiero una taza inglesa',
    'Spanish guitar',
    'vino portugués',
    'are you Spanish?',
    'eres gallego?',
    "I don't speak Spanish",
    'non falo español',
    'não falo inglês',
    'Entendes o castelán e o portugués?',
    'do they speak English in Australia',
    'o repartidor non falaba galego',
    'cómo se dice gracias en alemán',
    'what does obrigado mean in English',
    'la tarjeta la podéis escribir en inglés?',
    'tortilla española',
    'hola',
    '',
  ]) {
    it(`hears no such request in "${text}"`, () => expect(asksForLanguage(cleanText(text))).to.equal(undefined));
  }

  it('hears hardly any in messages about something else', async () => {
    const corpus = await readCorpus('nlp-models/corpus');

    const heard = corpus.filter(({ text }) => asksForLanguage(cleanText(text)));

    const elsewhere = heard.filter(({ intent }) => !/^(?:smalltalk\.bot_identity|contact\.human_agent)$/.test(intent));
    expect(elsewhere.map(({ text }) => text)).to.deep.equal([]);
  });
});
