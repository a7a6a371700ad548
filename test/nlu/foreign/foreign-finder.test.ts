import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { cleanText, foldText } from '../../../bot/nlu/clean.js';
import { type ForeignFinder, foreignFinder } from '../../../bot/nlu/foreign/foreign-finder.js';
import { foreignWords } from '../../../bot/nlu/foreign/word-lists.js';
import { readCorpus, type Utterance } from '../../../bot/nlu/index.js';
import { knowsWord, type LanguageModel, trainLanguages } from '../../../bot/nlu/language.js';
import { languages } from '../../../bot/support/language.js';
import { fixtureCorpus } from '../trained.js';

const samples = fileURLToPath(new URL('../../fixtures/nlu/foreign.txt', import.meta.url));

describe('foreignFinder', () => {
  let corpus: Utterance[];
  let find: ForeignFinder;
  const finderOf = (model: LanguageModel) => foreignFinder((word) => knowsWord(model, word));
  before(async () => {
    corpus = await readCorpus('nlp-models/corpus');
    find = finderOf(trainLanguages(corpus));
  });

  for (const [text, code] of [
    ["Bonjour, j'attends toujours ma commande", 'fr'],
    ['wo bleibt mein Paket', 'de'],
    ['non ho ancora ricevuto il pacco', 'it'],
    ['waar is mijn bestelling', 'nl'],
    ['voldria tornar unes sabates', 'ca'],
    ['ez dut paketea jaso', 'eu'],
    ['nu am primit coletul', 'ro'],
    ['gdzie jest moja paczka', 'pl'],
    ['jag har inte fått mitt paket', 'sv'],
    ['где мой заказ MR-10482', 'ru'],
    ['де моє замовлення', 'uk'],
    ['أين طلبي', 'ar'],
    ['我的订单在哪里', 'zh'],
    ['注文はどこですか', 'ja'],
    ['주문이 어디에 있나요', 'ko'],
    ['πού είναι η παραγγελία μου', 'el'],
    ['ຄໍາສັ່ງຂອງຂ້ອຍຢູ່ໃສ', 'und'],
  ] as const) {
    it(`hears ${code} in "${text}"`, () => expect(find(cleanText(text))).to.equal(code));
  }

  for (const text of [
    '',
    'bonjour',
    'merci beaucoup!',
    'ciao bella',
    'danke',
    'eskerrik asko',
    'Łukasz Błaszczyk',
    'Jürgen Müller',
    'quiero el póster "Der Himmel über Berlin und die Stadt"',
    'lámpara Fjällbo',
    'enviáis a Österreich?',
    'order for Björn Åkesson',
    'tenedes o libro Le petit prince en galego?',
    'podes tornar a enviar o paquete',
    'asdf qwer zxcv',
    'whre is mi pakage',
    'donde sta mi pedido, no m ha llegado',
    'dònde està mi pedido',
    'hijo de puta',
    'quiero enviar a Москва',
    'ключ',
    'а',
    'ana@bestellung.example, https://www.lieferung.example/ist/nicht',
  ]) {
    it(`takes "${text}" for one of ours`, () => {
      const expected = text === 'ключ' ? 'ru' : undefined;

      expect(find(cleanText(text))).to.equal(expected);
    });
  }

  it('notices nine of ten messages that customers write in sixteen other languages, and names the language', async () => {
    let count = 0;
    let noticed = 0;
    let named = 0;
    for (const part of (await readFile(samples, 'utf8')).trim().split(/^# /m).slice(1)) {
      const [code, ...lines] = part.trim().split('\n');
      const found = lines.map((line) => find(cleanText(line)));
      count += lines.length;
      noticed += found.filter((one) => one !== undefined).length;
      named += found.filter((one) => one === code).length;
    }

    expect(count).to.be.above(400);
    expect(noticed / count).to.be.above(0.9);
    expect(named / noticed).to.be.above(0.95);
  });

  it('takes nobody for a foreigner who writes one of ours, knowing it well or hardly', async () => {
    const half = (at: number) => corpus.filter((_, place) => place % 2 === at);
    const small = finderOf(trainLanguages(await readCorpus(fixtureCorpus)));
    const other = finderOf(trainLanguages(half(1)));

    const mistaken = [
      ...half(0).filter(({ text }) => other(cleanText(text)) !== undefined),
      ...corpus.filter(({ text }) => small(cleanText(text)) !== undefined),
    ];

    expect(mistaken.map(({ text }) => text)).to.deep.equal([]);
  });

  it('goes by words that customers of ours do not use', () => {
    const uses = new Map<string, Set<string>>();
    for (const { text } of corpus) {
      for (const word of foldText(text).match(/\p{L}+/gu) ?? []) {
        if (foreignWords.has(word)) uses.set(word, (uses.get(word) ?? new Set()).add(text));
      }
    }

    expect([...uses].filter(([, texts]) => texts.size > 3).map(([word]) => word)).to.deep.equal([]);
    for (const language of languages) expect([...foreignWords.values()].flat()).to.not.include(language);
  });
});
