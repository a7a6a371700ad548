import { expect } from 'chai';
import fc from 'fast-check';
import { type RatingAnswer, readRating } from '../../bot/support/rating-answer.js';

const csat = { min: 1, max: 5, metric: 'csat' } as const;
const ces = { min: 1, max: 7, metric: 'ces' } as const;

describe('readRating', () => {
  const values: [number, string[]][] = [
    [
      1,
      [
        '1',
        'uno',
        'un',
        'one',
        'um',
        'una estrella',
        'unha estrela',
        'one star',
        '⭐',
        '★☆☆☆☆☆☆',
        'un uno',
        '👎',
        'no',
        'non',
        'não',
        '😡😡',
        'muy difícil',
        'Moi difícil',
        'very hard',
      ],
    ],
    [2, ['2', 'dos', 'dous', 'dúas estrelas', 'dois', 'two', '２', '②', '**']],
    [3, ['3', 'tres', 'três', 'a three', '★★★☆☆', '☹️', '3️⃣']],
    [
      4,
      [
        '4',
        '4.',
        '4!',
        '(4)',
        '4,0',
        'le doy un 4',
        'Dou-lhe um 4',
        'doulle un catro',
        'cuatro',
        'four',
        '4 estrellas',
        '4 ⭐',
        '⭐4',
        '*4*',
        '#4',
        'nota: 4',
        'Nº 4',
        'score of 4',
        'pues diría que un 4',
        '٤',
        '४',
        '😐',
      ],
    ],
    [
      5,
      [
        '5',
        '5/7',
        '5 / 7',
        '5 de 7',
        '5 sobre 7',
        '5 out of 7',
        'five of seven',
        '5 em 7',
        '⭐⭐⭐⭐⭐',
        '*****',
        '5 ⭐⭐⭐⭐⭐',
        'ok, un 5',
        "I'd give it a 5, thanks",
        "it's a five",
        '5 por favor',
        '  5\n',
        '🙂',
      ],
    ],
    [6, ['6', 'un seis', 'seis', 'six', 'sí, un 6', 'i give it a six', '6️⃣', 'SEIS', '6 puntos']],
    [
      7,
      [
        '7',
        'siete',
        'sete',
        'seven',
        '👍',
        '👍🏽',
        '👍👍',
        'sí',
        'sim',
        'yes',
        'Yes, thank you',
        'si 👍',
        '😍',
        'muy fácil',
        'Moi fácil',
        'muito fácil',
        'Very easy!',
      ],
    ],
  ];
  for (const [value, answers] of values) {
    it(`reads ${answers.length} ways of saying ${value} on seven points`, () => {
      for (const answer of answers) expect(readRating(answer, ces), answer).to.deep.equal({ kind: 'rating', value });
    });
  }

  it('takes yes, thumbs and faces to the ends and the middle of a five-point scale as well', () => {
    const read = (text: string) => readRating(text, csat);

    expect(['yes', '👍', '👎', 'no', '🙂', '🙁', '😐', 'muy buena', 'moi mala'].map(read).map(pointOf)).to.deep.equal([
      5, 5, 1, 1, 4, 2, 3, 5, 1,
    ]);
    expect(read('5/5')).to.deep.equal({ kind: 'rating', value: 5 });
  });

  describe('on two points', () => {
    const read = (text: string) => pointOf(readRating(text, { min: 1, max: 2, metric: 'csat' }));

    it('takes yes and no, thumbs, faces, and good and bad for the two ends', () => {
      const good = [
        'sí',
        'Si',
        'sim',
        'yes',
        '👍',
        '🙂',
        '😍',
        'bien',
        'moi ben',
        'boa',
        'good',
        'Perfecto!',
        '2',
        '2/2',
      ];
      const bad = ['no', 'non', 'não', 'nope', '👎', '🙁', '😡', 'mal', 'muy mala', 'poor', '1', 'uno', '1️⃣'];

      expect(good.filter((text) => read(text) !== 2)).to.deep.equal([]);
      expect(bad.filter((text) => read(text) !== 1)).to.deep.equal([]);
    });

    it('asks again for what is neither, and for stars, of which nobody knows how many there are', () => {
      for (const text of ['😐', '3', '⭐', '⭐⭐', '⭐⭐⭐⭐⭐', '0', '8/10']) {
        expect(readRating(text, { min: 1, max: 2, metric: 'csat' }), text).to.deep.equal({ kind: 'out_of_range' });
      }
    });

    it('takes good and bad for nothing on more points', () => {
      for (const text of ['bien', 'mal', 'good']) expect(readRating(text, csat), text).to.deep.equal({ kind: 'other' });
    });
  });

  describe('from 0 to 10', () => {
    const nps = { min: 0, max: 10, metric: 'nps' } as const;
    const read = (text: string) => pointOf(readRating(text, nps));

    it('reads every point, in figures, words and keycaps', () => {
      const points = Array.from({ length: 11 }, (_, i) => i);

      expect(points.map((point) => read(String(point)))).to.deep.equal(points);
      expect(points.map((point) => read(`${point}/10`))).to.deep.equal(points);
      expect(['cero', 'zero', 'oito', 'nueve', 'diez', 'dez', 'ten', '🔟', '0️⃣', '٣'].map(read)).to.deep.equal([
        0, 0, 8, 9, 10, 10, 10, 10, 0, 3,
      ]);
      expect(['muy probable', 'Nada probable', 'sí', 'no', '👍', '🙂', '🙁', '😐'].map(read)).to.deep.equal([
        10, 0, 10, 0, 10, 7, 3, 5,
      ]);
    });

    it('asks again for what is off it, and for stars', () => {
      for (const text of ['11', '-1', '7,5', '4/5', '⭐⭐⭐⭐⭐']) {
        expect(readRating(text, nps), text).to.deep.equal({ kind: 'out_of_range' });
      }
      expect(readRating('10 of my items are missing', nps)).to.deep.equal({ kind: 'other' });
    });
  });

  describe('on a scale that runs the other way', () => {
    const effort = { min: 1, max: 7, metric: 'ces', reversed: true } as const;
    const read = (text: string) => pointOf(readRating(text, effort));

    it('turns figures round', () => {
      expect(['1', '2', '3', '4', '5', '6', '7', '2/7', 'un seis', '⭐⭐'].map(read)).to.deep.equal([
        7, 6, 5, 4, 3, 2, 1, 6, 2, 6,
      ]);
    });

    it('takes words and faces for what they mean', () => {
      expect(['very easy', 'muy difícil', 'sí', 'no', '👍', '😡', '🙂'].map(read)).to.deep.equal([7, 1, 7, 1, 7, 1, 5]);
    });

    it('still asks again for what is off it', () => {
      for (const text of ['0', '8', '8/10']) expect(readRating(text, effort).kind, text).to.equal('out_of_range');
    });
  });

  it('takes the name of an end for it, in any writing, and the other way round where the scale runs so', () => {
    const names = { first: 'Fatal…', last: 'Xenial' };
    const read = (text: string, reversed: boolean) => pointOf(readRating(text, { ...csat, ...names, reversed }));

    expect([read('xenial!', false), read(' FATAL ', false)]).to.deep.equal([5, 1]);
    expect([read('xenial!', true), read('fatal', true)]).to.deep.equal([1, 5]);
    expect(read('todo fatal', false)).to.equal(undefined);
    expect(pointOf(readRating('', { ...csat, first: '…', last: '!' }))).to.equal(undefined);
  });

  it('asks again for an attempt that names no one point of the scale', () => {
    const attempts = [
      '0',
      '8',
      '10',
      '100',
      '-3',
      '4,5',
      '4.5',
      '3 o 4',
      '4-5',
      '8/10',
      '5/5',
      '★★★★★★★★',
      '☆☆☆',
      'diez',
      '👍👎',
      '5 ⭐⭐',
    ];

    for (const attempt of attempts) expect(readRating(attempt, ces), attempt).to.deep.equal({ kind: 'out_of_range' });
  });

  it('never takes a new message for an answer', () => {
    const messages = [
      '',
      ' ',
      '5 of my items are missing',
      '5 de mis productos no han llegado',
      '3 days late',
      'no me ha llegado',
      '¿5?',
      '5?',
      'no 5',
      'no gracias 5',
      '981',
      'no es un 5',
      'sí no',
      'yes but where is my order',
      '10482',
      'MR-10482',
      '981 000 111',
      '12:30',
      '5/12',
      '24/7',
      '5 de',
      '5 de mayo',
      '5€',
      '80%',
      'hola',
      'gracias',
      'ok',
      'vale',
      'me gusta',
      'fácil',
      '1 2 3',
      '½',
      'one of them is broken',
      '/5',
      '@5',
      'C5',
      '5G',
      '2026-11-21',
      'no funciona',
      'no, quiero hablar con una persona',
      'stop my order',
      'paso por la tienda mañana',
      'no quiero el pedido',
      'momento',
    ];

    for (const message of messages) expect(readRating(message, ces), message).to.deep.equal({ kind: 'other' });
  });

  it('reads a refusal in four languages', () => {
    const refusals = [
      'no gracias',
      'No, gracias.',
      'non, grazas',
      'no thanks',
      'No thank you!',
      'não, obrigada',
      'não obrigado 🙂',
      'paso',
      'passo',
      'skip',
      'ahora no',
      'agora non',
      'agora não',
      'prefiero no contestar',
      'prefiro non',
      "I'd rather not",
      'not now',
      'maybe later',
      'no quiero valorar',
      'non quero',
      'no tengo tiempo',
      'mejor no',
      'no sé',
      "I don't know",
      'en otro momento',
      'déjalo',
      'nah',
      'no gracias, adiós',
    ];

    for (const refusal of refusals) {
      expect(readRating(refusal, csat), refusal).to.deep.equal({ kind: 'decline', forever: false });
    }
  });

  it('hears "do not ask me again" in four languages', () => {
    const refusals = [
      'no me preguntes más',
      'No, gracias. No me preguntéis más',
      'no me vuelvas a preguntar',
      'no me preguntes nunca más',
      'deja de preguntarme',
      'no más encuestas',
      'non me preguntes máis',
      'non me volvas preguntar',
      'non quero máis enquisas',
      "don't ask me again",
      'Don’t ask me again!',
      'please do not ask me anymore',
      'stop asking me',
      'no more surveys',
      'never ask again',
      'STOP',
      'não me perguntes mais',
      'não me pergunte mais por favor',
      'não quero mais inquéritos',
      'parem de perguntar',
      'nunca más',
      'por favor, no me mandéis más encuestas',
    ];

    for (const refusal of refusals) {
      expect(readRating(refusal, csat), refusal).to.deep.equal({ kind: 'decline', forever: true });
    }
  });

  it('reads every point in the digits of every script, alone or over its maximum', () => {
    const zeros = [
      0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1040, 0x1090, 0x116d0, 0x116da, 0x1d7ce, 0x1d7d8, 0x1d7f6,
    ];
    const digit = fc.tuple(fc.constantFrom(...zeros), fc.integer({ min: 1, max: 7 }));

    fc.assert(
      fc.property(digit, fc.boolean(), ([zero, value], over) => {
        const written = String.fromCodePoint(zero + value) + (over ? `/${String.fromCodePoint(zero + 7)}` : '');
        expect(readRating(written, ces)).to.deep.equal({ kind: 'rating', value });
      }),
    );
  });

  it('does not mind case, spaces or closing punctuation', () => {
    const answer = fc.constantFrom(
      'seis',
      'le doy un 4',
      '5/7',
      'four stars',
      'sí',
      'no gracias',
      "don't ask me again",
      '8',
    );
    const padding = fc.stringMatching(/^[\s]{0,20}$/);

    fc.assert(
      fc.property(
        answer,
        padding,
        padding,
        fc.constantFrom('', '.', '!', '!!', '…'),
        fc.boolean(),
        (text, a, b, end, loud) => {
          const written = a + (loud ? text.toUpperCase() : text) + end + b;
          expect(readRating(written, ces)).to.deep.equal(readRating(text, ces));
        },
      ),
    );
  });

  it('takes no message with a foreign word in it for a rating', () => {
    const word = fc.stringMatching(/^[bcdfghjklmnpqrstvwxyz]{5,12}$/);
    const answer = fc.constantFrom('5', 'un seis', '★★★', 'sí', '👎', '4 de 7', 'no gracias');

    fc.assert(
      fc.property(answer, word, fc.boolean(), (text, extra, before) => {
        expect(readRating(before ? `${extra} ${text}` : `${text} ${extra}`, ces)).to.deep.equal({ kind: 'other' });
      }),
    );
  });

  it('gives a whole point of the scale, or nothing, for any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'0123456789/.,-*⭐☆👍 desunofo') }),
        ),
        (text) => {
          const value = pointOf(readRating(text, csat));
          if (value !== undefined) expect(value).to.be.oneOf([1, 2, 3, 4, 5]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is done with ten thousand characters of anything in well under a tenth of a second', () => {
    const hostile = ['5', ' ', '5 ', '⭐', 'no ', 'no me preguntes ', '1,', 'de 5 ', ':', '-', '\u0301', '*', 'ﷺ'];

    // The quickest of a few: what else the machine is doing is not ours.
    const timesMs = Array.from({ length: 5 }, () => {
      const started = performance.now();
      for (const piece of hostile) readRating(piece.repeat(Math.ceil(10_000 / piece.length)), ces);
      return performance.now() - started;
    });

    expect(Math.min(...timesMs)).to.be.below(100);
  });
});

function pointOf(answer: RatingAnswer): number | undefined {
  return answer.kind === 'rating' ? answer.value : undefined;
}
