import type { Language } from '../support/language.js';

/** What agents say in invented conversations, in the order in which they say it. */
export const agentSentences: Record<Language, readonly string[]> = {
  es: [
    'Hola, ya tengo tu conversación delante. Lo miro ahora mismo.',
    'He hablado con el almacén y lo estamos arreglando.',
    'Ya está hecho. Te llegará la confirmación por correo.',
    '¿Te puedo ayudar con algo más?',
  ],
  gl: [
    'Ola, xa teño diante a túa conversa. Míroo agora mesmo.',
    'Falei co almacén e estámolo a amañar.',
    'Xa está feito. Chegarache a confirmación por correo.',
    'Podo axudarche con algo máis?',
  ],
  en: [
    'Hello, I have your conversation in front of me. Let me look into it.',
    'I have spoken to the warehouse and we are putting it right.',
    'That is done. You will get a confirmation by email.',
    'Is there anything else I can do?',
  ],
  pt: [
    'Olá, já tenho a tua conversa à frente. Vejo isso agora mesmo.',
    'Falei com o armazém e estamos a resolver.',
    'Já está feito. Vais receber a confirmação por e-mail.',
    'Posso ajudar em mais alguma coisa?',
  ],
};

/** What customers add to a rating: `low` to one in the bottom box, `high` to one in the top box. */
export const comments: Record<Language, { low: readonly string[]; high: readonly string[] }> = {
  es: {
    low: [
      'He tenido que explicarlo tres veces, el bot no entiende nada',
      'Sigo esperando el paquete y nadie me da una fecha',
      'La devolución es un lío, no encuentro la etiqueta por ningún lado',
      'Mucho tiempo de espera para hablar con una persona',
      'El reembolso no llega y ya van dos semanas',
      'Me cobraron los gastos de envío dos veces',
      'El formulario de la web da error todo el rato',
      'La camiseta llegó rota y encima tengo que pagar la devolución',
    ],
    high: [
      'Muy rápido y muy claro, gracias',
      'La chica que me atendió fue amabilísima',
      'Encontré mi pedido en un momento',
      'Así da gusto, lo resolvieron enseguida',
      'Buena calidad y buen trato',
    ],
  },
  gl: {
    low: [
      'Tiven que repetilo tres veces, o bot non entende nada',
      'Levo unha semana agardando o paquete',
      'A devolución é un lío, non atopo a etiqueta',
      'Moito tempo de espera para falar cunha persoa',
      'O reembolso non chega e xa van dúas semanas',
      'A web dá erro cando intento pagar',
    ],
    high: [
      'Moi rápido e moi claro, grazas',
      'A persoa que me atendeu foi moi amable',
      'Atopei o meu pedido nun momento',
      'Resolvéronmo axiña',
    ],
  },
  en: {
    low: [
      'I had to explain it three times, the bot did not understand',
      'Still waiting for my parcel and nobody gives me a date',
      'Returning something is a mess, I cannot find the label',
      'Far too long a wait to speak to a person',
      'The refund has not arrived after two weeks',
      'The checkout page keeps showing an error',
    ],
    high: [
      'Quick and clear, thank you',
      'The person who helped me was very kind',
      'Found my order in a moment',
      'Sorted straight away, great service',
    ],
  },
  pt: {
    low: [
      'Tive de explicar três vezes, o bot não percebe nada',
      'Continuo à espera da encomenda e ninguém me dá uma data',
      'A devolução é uma confusão, não encontro a etiqueta',
      'Demasiado tempo de espera para falar com uma pessoa',
      'O reembolso não chega há duas semanas',
      'O site dá erro quando tento pagar',
    ],
    high: [
      'Muito rápido e claro, obrigada',
      'A pessoa que me atendeu foi muito simpática',
      'Encontrei a minha encomenda num instante',
      'Resolveram logo, excelente atendimento',
    ],
  },
};

/** Obviously invented people. */
export const names = [
  'Sabela Ficticia',
  'Anxo Inventado',
  'Carmen Ejemplo',
  'Lois Suposto',
  'Pilar Demostración',
  'Roi Exemplo',
  'João Exemplo',
  'Marta Fictícia',
  'Alex Sample',
  'Sam Example',
] as const;

export const causes = ['Carrier lost the parcel', 'Return label missing', 'Refund not booked', 'Answer was wrong'];
export const actions = [
  'Sent a new parcel',
  'Label sent by e-mail',
  'Refund booked the same day',
  'Explained and apologised',
];
