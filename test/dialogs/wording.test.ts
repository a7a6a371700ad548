import { expect } from 'chai';
import { languages } from '../../bot/support/language.js';
import { type Key, say } from '../../dialogs/wording/index.js';
import { wordings } from '../../dialogs/wording/say.js';

/** A value for every argument any sentence takes. */
const samples = {
  number: 'MR-10482',
  items: 2,
  total: '12,50 €',
  placed: '12 de noviembre',
  city: 'Lugo',
  time: '9:30',
  hour: 9,
  count: 2,
  index: 1,
  carrier: 'SEUR',
  code: 'SEU1',
  url: 'https://tracking.example/1',
  when: 'lunes',
  day: 1,
  place: 'Quiosco Toural',
  ahead: 2,
  opens: 'hoy a las 9:30',
  email: 'ana@correo.example',
  weekday: 'lunes',
  date: 'lunes, 7 de diciembre',
  min: 1,
  max: 5,
  question: '¿Bien?',
  first: 'Mal',
  last: 'Bien',
  value: 4,
  answer: '4 de 5',
  metric: 'CES',
  topic: 'Garantía',
  languages: 'español y gallego',
  agent: 'Sabela',
  limit: 4000,
  from: 'Brais',
  half: 3,
  most: 8,
  host: 'crm.example',
  word: 'go-x',
};

describe('wording', () => {
  const keys = Object.keys(wordings.es) as Key[];

  for (const language of languages) {
    it(`says every sentence in ${language} without a hole in it`, () => {
      for (const key of keys) {
        const sentence = speak(language, key);

        expect(sentence, key).to.match(/\S/);
        expect(sentence, key).to.not.match(/[{}#]|undefined|\bother\b \{/);
      }
    });

    it(`keeps every choice in ${language} short enough for a button of any channel`, () => {
      for (const key of keys.filter((one) => one.startsWith('choice.'))) {
        expect(speak(language, key).length, key).to.be.at.most(20);
      }
    });

    it(`uses in ${language} the arguments that the other languages use`, () => {
      for (const key of keys) {
        const used = argumentsOf(wordings[language][key]);
        const inSpanish = argumentsOf(wordings.es[key]);
        const optional = ['hour', 'day', 'bot', 'shop', 'min', 'max'];

        expect(
          used.filter((name) => !optional.includes(name)),
          key,
        ).to.have.members(inSpanish.filter((name) => !optional.includes(name)));
      }
    });

    it(`never raises its voice in ${language}`, () => {
      expect(Object.values(wordings[language]).join('')).to.not.match(/[!¡]/);
    });
  }

  it('counts people and things by the rules of each language', () => {
    const ahead = (language: (typeof languages)[number]) =>
      [0, 1, 2].map((count) => say(language, 'escalation.queued', { ahead: count }).split('. ')[1]);

    expect(ahead('es')).to.deep.equal([
      'No hay nadie delante de ti',
      'Hay una persona delante de ti',
      'Hay 2 personas delante de ti',
    ]);
    expect(ahead('gl')).to.deep.equal([
      'Non hai ninguén diante de ti',
      'Hai unha persoa diante de ti',
      'Hai 2 persoas diante de ti',
    ]);
    expect(ahead('en')).to.deep.equal([
      'Nobody is ahead of you',
      'One person is ahead of you',
      '2 people are ahead of you',
    ]);
    expect(ahead('pt')).to.deep.equal([
      'Não há ninguém à sua frente',
      'Há uma pessoa à sua frente',
      'Há 2 pessoas à sua frente',
    ]);
  });

  it('names the bot and the shop by itself', () => {
    expect(say('gl', 'welcome.hello')).to.include('Vera').and.to.include('Mareira');
  });

  it('leaves what the customer typed alone, even if it looks like markup', () => {
    expect(say('es', 'escalation.noted', { email: '<b>{x}</b>@a.example' })).to.include('<b>{x}</b>@a.example');
  });
});

function speak(language: (typeof languages)[number], key: Key): string {
  const loosely = say as (language: string, key: Key, args: object) => string;
  return loosely(language, key, samples);
}

function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/(?<!(?:=\d|one|other) )\{(\w+)[,}]/g)].map(([, name = '']) => name))];
}
