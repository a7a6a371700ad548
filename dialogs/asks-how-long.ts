import { fold } from './answers.js';

/**
 * Whether somebody in the queue asks how long it will take, in es, gl, en or pt. Read as a whole message: "how long does a
 * parcel take" is for the person who will come.
 */
export function asksHowLong(text: string): boolean {
  return text.length <= longest && asking.test(fold(text));
}

const longest = 120;

const greeting = '(?:(?:hola|ola|oi|hello|hi|hey|y|e|and|pero|mais|mas|but|perdon|desculpe|sorry|por favor|please) )*';
const ending =
  '(?: (?:por favor|porfa|please|se faz favor|aproximadamente|mas o menos|mais ou menos|ainda|aun|ainda|todavia|now|still|more or less|about))*';

const spanish = [
  '(?:cuanto|que) (?:tiempo )?(?:mas )?(?:falta|queda|me queda|tengo que esperar|hay que esperar|tendre que esperar|voy a esperar|tengo de espera|de espera)(?: mas)?',
  '(?:cuanto|que) (?:tiempo )?(?:tardan?|tardareis|tardais|tardaran|van a tardar|vais a tardar)(?: mas)?(?: en (?:atenderme|contestar|contestarme|responder|responderme))?',
  'cuando me (?:atienden|atendeis|atenderan|atendereis|van a atender|vais a atender|toca|contestan|contestais)',
  'cuant[oa]s? (?:personas?|gente) (?:hay|tengo|queda|quedan)(?: (?:delante|antes))?(?: de mi)?',
  '(?:en )?que (?:puesto|posicion|lugar|numero) (?:estoy|tengo|soy|voy)(?: (?:de|en) la cola)?',
  '(?:cual es el )?tiempo de espera',
];
const galician = [
  '(?:canto|que) (?:tempo )?(?:mais )?(?:falta|queda|me queda|teno que esperar|hai que esperar|de espera)(?: mais)?',
  'canto (?:tempo )?(?:tardan?|tardades|tardaredes|tardaran|van tardar|ides tardar)(?: (?:mais|en (?:atenderme|contestar|responder)))?',
  'cando me (?:atenden|atendedes|van atender|ides atender|toca|contestan|contestades)',
  'cant[oa]s? (?:persoas?|xente) (?:hai|teno|queda|quedan)(?: (?:diante|antes))?(?: de min)?',
  '(?:en )?que (?:posto|posicion|lugar|numero) (?:estou|teno|son|vou)(?: na cola)?',
  '(?:cal e o )?tempo de espera',
];
const english = [
  'how (?:long|much longer|much time)(?: (?:is|will|do|does|must|should|to|until|till|left|it|this|i|the|be|have|wait|take|go|queue|waiting|time|for|an|a|somebody|someone|agent|person|answer|more|longer|comes|answers))*',
  'when (?:will|does|is|can) (?:someone|somebody|anyone|anybody|a person|an agent|it be my turn|i be served)(?: (?:answer|come|be here|help me|reply|free|going to (?:answer|come|help me)))?',
  'how many (?:people )?(?:are )?(?:there )?(?:ahead|before|in front)(?: of)?(?: me)?',
  'what(?: i?s|s) (?:my (?:position|place)|the (?:waiting|wait) time)(?: in the queue)?',
  '(?:wait|waiting) time',
];
const portuguese = [
  'quanto (?:tempo )?(?:mais )?(?:ainda )?(?:falta|tenho de esperar|tenho que esperar|vou esperar|vou ter de esperar|de espera|demoram?|vao demorar|vai demorar)(?: mais)?(?: a (?:atender|responder))?',
  'quando (?:me atendem|sou atendid[oa]|vou ser atendid[oa]|e a minha vez|me respondem)',
  'quantas pessoas (?:ha|estao|tenho|faltam)(?: (?:a minha frente|antes de mim|a frente))?',
  '(?:em )?que (?:lugar|posicao|numero) (?:estou|tenho|sou)(?: na fila)?',
  '(?:qual e o )?tempo de espera',
];

const asking = new RegExp(
  `^${greeting}(?:${[...spanish, ...galician, ...english, ...portuguese].join('|')})${ending}$`,
);
