import type { ScoreStrings } from '../scores.js';
import { inThe, toThe, withThe } from './joined.js';

export const scores: ScoreStrings = {
  metrics: {
    csat: {
      name: 'Satisfacción · CSAT',
      code: 'CSAT',
      the: 'A satisfacción',
      object: 'a satisfacción',
      what: ({ topFrom, max }) =>
        topFrom === max
          ? 'Parte dos que responderon que escolleu a resposta boa.'
          : `Parte dos que responderon que deu de ${topFrom} a ${max} sobre ${max}.`,
      worst: 'moi mala',
      best: 'moi boa',
    },
    ces: {
      name: 'Facilidade · CES',
      code: 'CES',
      the: 'A facilidade',
      object: 'a facilidade',
      what: ({ topFrom, max }) =>
        `Parte dos que responderon á que lle resultou doado: de ${topFrom} a ${max} sobre ${max}.`,
      worst: 'moi difícil',
      best: 'moi fácil',
    },
    nps: {
      name: 'Recomendación · NPS',
      code: 'NPS',
      the: 'A recomendación',
      object: 'a recomendación',
      what: ({ topFrom, bottomTo, max }) =>
        `Promotores (${topFrom}–${max}) menos detractores (0–${bottomTo}), de −100 a +100.`,
      worst: 'nada probable',
      best: 'moi probable',
    },
  },
  answeredOf: (answered, invited) => `${answered} de ${invited} responderon`,
  tooFew: (n) =>
    `Faltan respostas para dicir algo: ${n} das 30 que cómpren. Escolle un período máis longo ou quita un filtro.`,
  tooFewShort: 'faltan respostas',
  noAnswers: 'Sen respostas',
  facts: {
    change: 'Cambio',
    mean: 'Media',
    camps: 'Promotores · detractores',
    silent: 'Contando os que non responderon',
  },
  meanOf: (mean, max) => `${mean} sobre ${max}`,
  points: (written, size) => (size === 1 ? `${written} punto` : `${written} puntos`),
  distribution: 'Todas as respostas',
  answer: 'Resposta',
  answered: 'Responderon',
  answersOf: (point, count) => `Resposta ${point}: ${count}`,
  ratedWith: (value) => `resposta ${value}`,
  rank: 'Posto',
  trendNote:
    'A banda é o intervalo do 95 %; os puntos ocos teñen menos de 30 respostas. A liña de trazos é o período co que se compara.',
  breakdownNote:
    'As liñas son intervalos do 95 %. Só hai posto cando un intervalo queda á parte de todos os demais; en gris, menos de 30 respostas.',
  scoreOf: 'Nota',
  allScores: 'Todas as notas',
  driver: 'Grupo',
  effect: 'Efecto na nota',
  driversNote:
    'Canto move un grupo o total: a súa parte das respostas pola súa distancia do resto, en puntos. Van xuntos; non ten por que ser a causa.',
  elsewhere: (score) => `no resto ${score}`,
  verdicts: { higher: 'sobe', lower: 'baixa', cannot_say: 'non se pode dicir' },
  target: {
    name: 'Obxectivo',
    set: 'Fixar un obxectivo',
    change: 'Cambiar o obxectivo',
    save: 'Gardar',
    cancel: 'Cancelar',
    label: { csat: 'Obxectivo en %', ces: 'Obxectivo para a media, 1–7', nps: 'Obxectivo, de −100 a 100' },
    verdicts: { met: 'acadado', missed: 'non acadado', cannot_say: 'aínda non se pode dicir' },
  },
  commentThemes: {
    label: 'Asuntos',
    note: 'Recoñécense por palabras clave; un comentario pode ter varios. Escolle un para ler os seus comentarios.',
    none: 'Nestes comentarios non se recoñece ningún asunto.',
    theme: 'Asunto',
    comments: 'Comentarios',
    unhappy: 'Descontentos',
    names: {
      delivery: 'Entrega',
      price: 'Prezo',
      quality: 'Calidade do produto',
      wait: 'Espera',
      kindness: 'Trato',
      bot: 'O bot',
      website: 'Web',
      returns: 'Devolucións e reembolsos',
      stock: 'Existencias',
      payment: 'Pagamento',
      invoice: 'Facturas',
      solution: 'Solución',
    },
  },
  findings: {
    nobodyAsked: 'Non se preguntou a ninguén',
    nobodyAnswered: 'Aínda non respondeu ninguén',
    tooFew: (n) => `Faltan respostas para dicir algo: hai ${n}`,
    noBaseline: (metric) => `${metric} neste período`,
    baselineFew: (before) => `Faltan respostas para comparar ${withThe(before)}`,
    noClearChange: (before) => `Sen cambio claro fronte ${toThe(before)}`,
    higher: (metric, before) => `${metric} é máis alta ca ${inThe(before)}`,
    lower: (metric, before) => `${metric} é máis baixa ca ${inThe(before)}`,
    trendFew: {
      day: 'Faltan respostas para distinguir os días: divide en semanas',
      week: 'Faltan respostas para distinguir as semanas: divide en meses',
      month: 'Faltan respostas para distinguir os meses',
    },
    trendEven: { day: 'Ningún día salienta', week: 'Ningunha semana salienta', month: 'Ningún mes salienta' },
    trendOutlier: {
      higher: (piece) => `Por riba do resto: ${piece}`,
      lower: (piece) => `Por baixo do resto: ${piece}`,
    },
    mostFrequent: (point, share) => `A resposta máis frecuente é ${point}: dáa o ${share}`,
    oneGroup: 'Só hai un grupo que mirar',
    groupsFew: 'Faltan respostas para distinguir os grupos',
    groupsEven: (by) => `Sen diferenzas claras ${by}`,
    apart: {
      higher: (group) => `${group} está claramente por riba do conxunto`,
      lower: (group) => `${group} está claramente por baixo do conxunto`,
    },
    best: (group) => `${group} está claramente por riba do resto`,
    worst: (group) => `${group} está claramente por baixo do resto`,
    bestAndWorst: (best, worst) => `${best}, claramente á cabeza; ${worst}, claramente á cola`,
    noDriver: (metric) => `${metric} non a move claramente ningún grupo`,
    driver: {
      higher: (group, metric, points) => `${group} sobe ${metric} en ${points}`,
      lower: (group, metric, points) => `${group} baixa ${metric} en ${points}`,
    },
    theme: (theme, count, total) => `O asunto máis frecuente: ${theme}, en ${count} de ${total} comentarios`,
  },
};
