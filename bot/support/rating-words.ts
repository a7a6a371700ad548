import type { Metric } from './survey.js';

/** Words of the four languages together, as `foldText` leaves them: none means two different things in two of them. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const numberWords = [
  'cero zero',
  'uno one',
  'dos dous duas two dois',
  'tres three',
  'cuatro catro four quatro',
  'cinco five',
  'seis six',
  'siete sete seven',
  'ocho oito eight',
  'nueve nove nine',
  'diez dez ten 🔟',
];

/** Zero to ten in words. `un`, `una`, `unha`, `um` and `uma` are in `articles`: mostly they announce another number. */
export const numbers: ReadonlyMap<string, number> = new Map(
  numberWords.flatMap((words, value) => words.split(' ').map((word): [string, number] => [word, value])),
);

export const articles = list('un una unha um uma');

export const units = list('estrella estrellas estrela estrelas star stars punto puntos ponto pontos point points pts');

export const outOf = list('de sobre of em en /');

/** Words that may stand around a rating without changing it. */
export const fillers = list(
  [
    'a an the el la lo o le les os as te lle lles lhe lhes vos it its i id ill im give gives giving say score rate rating',
    'doy damos daria pongo pondria dejo diria digo que creo mi nota es son seria valoracion puntuacion numero n opcion',
    'dou doulle doulles douvos ponlle ponolle damos daria pono ponho poria deixo diria penso minha mina e seria avaliacao avaliacion',
    'puntuacion pontuacao option number about maybe quizas quiza talvez quizais think guess my is would be for para por',
    'eu yo pues bueno bom vale ok okay pois well so solo gracias grazas muchas moitas muitas thanks thank you thx ty',
    'obrigado obrigada favor please adios adeus bye chao tchau',
  ].join(' '),
);

export const yesWords = list('si sim yes yep yeah yup claro');

export const noWords = list('no non nao nope');

export const stars = list('★ ⭐ 🌟 ⭑ *');

export const hollowStars = list('☆ ✩ ✰ ⭒');

/** Faces and thumbs from worst (−2) to best (2). A thumb, like yes and no, has only the two ends. */
export const faces: ReadonlyMap<string, number> = new Map(
  (
    [
      [-2, '👎 😡 🤬 😠 😤 😭 🤮 👿 💩 😫 😩'],
      [-1, '🙁 ☹ 😞 😟 😕 😒 😔 😢 😣 :( :-('],
      [0, '😐 😑 😶 🤔 :| :-|'],
      [1, '🙂 😊 ☺ 😌 🙃 😉 :) :-)'],
      [2, '👍 😀 😃 😄 😁 😆 😍 🤩 🥰 😎 🥳 🤗 ❤ 👏 👌 💯 :d :-d'],
    ] as const
  ).flatMap(([step, signs]) => signs.split(' ').map((sign): [string, number] => [sign, step])),
);

/** The ends of the scales as the questions word them. */
export const ends: Readonly<Record<Metric, { low: ReadonlySet<string>; high: ReadonlySet<string> }>> = {
  csat: {
    low: new Set([
      'muy mala',
      'muy malo',
      'muy mal',
      'moi mala',
      'moi mal',
      'muito ma',
      'muito mau',
      'muito mal',
      'very bad',
      'very poor',
    ]),
    high: new Set([
      'muy buena',
      'muy bueno',
      'muy bien',
      'moi boa',
      'moi bo',
      'moi ben',
      'muito boa',
      'muito bom',
      'muito bem',
      'very good',
    ]),
  },
  ces: {
    low: new Set(['muy dificil', 'moi dificil', 'muito dificil', 'very difficult', 'very hard']),
    high: new Set(['muy facil', 'moi facil', 'muito facil', 'very easy']),
  },
  nps: {
    low: new Set(['nada probable', 'nada provavel', 'not at all likely', 'not likely at all']),
    high: new Set(['muy probable', 'moi probable', 'muito provavel', 'very likely', 'extremely likely']),
  },
};

/** Good and bad without a degree, which say enough where there are two points only. */
export const plainlyGood = list(
  'bien buena bo boa ben bem good fine great genial perfecto perfecta perfeito perfeita perfect',
);

export const plainlyBad = list('mal mala malo ma mau bad poor peor pior worse');
