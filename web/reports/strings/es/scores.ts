import type { ScoreStrings } from '../scores.js';

export const scores: ScoreStrings = {
  metrics: {
    csat: {
      name: 'Satisfacción · CSAT',
      code: 'CSAT',
      the: 'La satisfacción',
      object: 'la satisfacción',
      what: ({ topFrom, max }) =>
        topFrom === max
          ? 'Parte de quienes respondieron que eligió la respuesta buena.'
          : `Parte de quienes respondieron que dio de ${topFrom} a ${max} sobre ${max}.`,
      worst: 'muy mala',
      best: 'muy buena',
    },
    ces: {
      name: 'Facilidad · CES',
      code: 'CES',
      the: 'La facilidad',
      object: 'la facilidad',
      what: ({ topFrom, max }) =>
        `Parte de quienes respondieron a la que le resultó fácil: de ${topFrom} a ${max} sobre ${max}.`,
      worst: 'muy difícil',
      best: 'muy fácil',
    },
    nps: {
      name: 'Recomendación · NPS',
      code: 'NPS',
      the: 'La recomendación',
      object: 'la recomendación',
      what: ({ topFrom, bottomTo, max }) =>
        `Promotores (${topFrom}–${max}) menos detractores (0–${bottomTo}), de −100 a +100.`,
      worst: 'nada probable',
      best: 'muy probable',
    },
  },
  answeredOf: (answered, invited) => `${answered} de ${invited} respondieron`,
  tooFew: (n) =>
    `Faltan respuestas para decir algo: ${n} de las 30 que hacen falta. Elige un periodo más largo o quita un filtro.`,
  tooFewShort: 'faltan respuestas',
  noAnswers: 'Sin respuestas',
  facts: {
    change: 'Cambio',
    mean: 'Media',
    camps: 'Promotores · detractores',
    silent: 'Contando a quienes no respondieron',
  },
  meanOf: (mean, max) => `${mean} sobre ${max}`,
  points: (written, size) => (size === 1 ? `${written} punto` : `${written} puntos`),
  distribution: 'Todas las respuestas',
  answer: 'Respuesta',
  answered: 'Respondieron',
  answersOf: (point, count) => `Respuesta ${point}: ${count}`,
  ratedWith: (value) => `respuesta ${value}`,
  rank: 'Puesto',
  trendNote:
    'La banda es el intervalo del 95 %; los puntos huecos tienen menos de 30 respuestas. La línea de trazos es el periodo con el que se compara.',
  breakdownNote:
    'Las líneas son intervalos del 95 %. Solo hay puesto cuando un intervalo queda aparte de todos los demás; en gris, menos de 30 respuestas.',
  scoreOf: 'Nota',
  allScores: 'Todas las notas',
  driver: 'Grupo',
  effect: 'Efecto en la nota',
  driversNote:
    'Cuánto mueve un grupo el total: su parte de las respuestas por su distancia del resto, en puntos. Van juntos; no tiene por qué ser la causa.',
  elsewhere: (score) => `en el resto ${score}`,
  verdicts: { higher: 'sube', lower: 'baja', cannot_say: 'no se puede decir' },
  target: {
    name: 'Objetivo',
    set: 'Fijar un objetivo',
    change: 'Cambiar el objetivo',
    save: 'Guardar',
    cancel: 'Cancelar',
    label: { csat: 'Objetivo en %', ces: 'Objetivo para la media, 1–7', nps: 'Objetivo, de −100 a 100' },
    verdicts: { met: 'alcanzado', missed: 'no alcanzado', cannot_say: 'aún no se puede decir' },
  },
  commentThemes: {
    label: 'Asuntos',
    note: 'Se reconocen por palabras clave; un comentario puede tener varios. Elige uno para leer sus comentarios.',
    none: 'En estos comentarios no se reconoce ningún asunto.',
    theme: 'Asunto',
    comments: 'Comentarios',
    unhappy: 'Descontentos',
    names: {
      delivery: 'Entrega',
      price: 'Precio',
      quality: 'Calidad del producto',
      wait: 'Espera',
      kindness: 'Trato',
      bot: 'El bot',
      website: 'Web',
      returns: 'Devoluciones y reembolsos',
      stock: 'Existencias',
      payment: 'Pago',
      invoice: 'Facturas',
      solution: 'Solución',
    },
  },
  findings: {
    nobodyAsked: 'No se preguntó a nadie',
    nobodyAnswered: 'Aún no ha respondido nadie',
    tooFew: (n) => `Faltan respuestas para decir algo: hay ${n}`,
    noBaseline: (metric) => `${metric} en este periodo`,
    baselineFew: (before) => `Faltan respuestas para comparar con ${before}`,
    noClearChange: (before) =>
      `Sin cambio claro frente ${before.startsWith('el ') ? `al ${before.slice(3)}` : `a ${before}`}`,
    higher: (metric, before) => `${metric} es más alta que en ${before}`,
    lower: (metric, before) => `${metric} es más baja que en ${before}`,
    trendFew: {
      day: 'Faltan respuestas para distinguir los días: divide en semanas',
      week: 'Faltan respuestas para distinguir las semanas: divide en meses',
      month: 'Faltan respuestas para distinguir los meses',
    },
    trendEven: { day: 'Ningún día destaca', week: 'Ninguna semana destaca', month: 'Ningún mes destaca' },
    trendOutlier: {
      higher: (piece) => `Por encima del resto: ${piece}`,
      lower: (piece) => `Por debajo del resto: ${piece}`,
    },
    mostFrequent: (point, share) => `La respuesta más frecuente es ${point}: la da el ${share}`,
    oneGroup: 'Solo hay un grupo que mirar',
    groupsFew: 'Faltan respuestas para distinguir los grupos',
    groupsEven: (by) => `Sin diferencias claras ${by}`,
    apart: {
      higher: (group) => `${group} está claramente por encima del conjunto`,
      lower: (group) => `${group} está claramente por debajo del conjunto`,
    },
    best: (group) => `${group} está claramente por encima del resto`,
    worst: (group) => `${group} está claramente por debajo del resto`,
    bestAndWorst: (best, worst) => `${best}, claramente en cabeza; ${worst}, claramente a la cola`,
    noDriver: (metric) => `${metric} no la mueve claramente ningún grupo`,
    driver: {
      higher: (group, metric, points) => `${group} sube ${metric} en ${points}`,
      lower: (group, metric, points) => `${group} baja ${metric} en ${points}`,
    },
    theme: (theme, count, total) => `El asunto más frecuente: ${theme}, en ${count} de ${total} comentarios`,
  },
};
