/** Whether a folded text (see `foldText`) refuses a survey with all of its words, for now or for good. */
export function readDecline(folded: string): 'now' | 'forever' | undefined {
  if (!/^[\p{L}\p{Extended_Pictographic}\s.,;:!¡()\-–—"«»]*$/u.test(folded)) return undefined;

  const words = folded.match(/\p{L}+/gu)?.join(' ') ?? '';
  const bare = words.replace(COURTESY, '').trim();
  if (FOREVER.some((pattern) => pattern.test(bare))) return 'forever';
  return NOW.some((pattern) => pattern.test(bare)) ? 'now' : undefined;
}

const COURTESY = /^(?:please|por favor) | (?:please|por favor|adios|adeus|bye|tchau|chao)$/g;

const thanks = '(?:muchas |moitas |muitas |muito )?(?:gracias|grazas|thanks|thank you|thx|ty|obrigad[oa])';
const first = `(?:(?:no|non|nao)(?: ${thanks})? )?(?:please |por favor )?`;
const surveys = '(?:encuestas?|enquisas?|inqueritos?|pesquisas?|surveys?|preguntas|perguntas|questions)';

const FOREVER = [
  `${first}(?:no|non|nao) (?:me |nos )?(?:preguntes|pregunteis|pregunte|pregunten|preguntedes|perguntes|pergunte|perguntem|molestes|molesteis)(?: nunca| eso| iso| isso| esto)* (?:mas|mais)(?: veces| vezes)?`,
  `${first}(?:no|non|nao) (?:me |nos )?(?:vuelvas?|volvais|vuelvan|volvas?|volvades|voltes?|voltem)(?: a)?(?: me)? (?:preguntar|perguntar)(?:me|nos)?`,
  `${first}(?:no|non|nao) (?:me )?(?:mandes|mandeis|manden|mandedes|mandem|mande|envies|envieis|envien|enviedes|envie|enviem|quiero|quero|hagas|hagais) (?:mas|mais) ${surveys}`,
  `${first}(?:no|non|nao|nunca|never|chega de|basta de|no more|stop) (?:mas |mais |more )?${surveys}`,
  `${first}(?:deja|dejad|dejen|deixa|deixade|deixem|para|pare|parem|parade) de (?:me )?(?:preguntar|perguntar)(?:me|nos)?`,
  `${first}(?:dont|do not|never|stop)(?: ever)? (?:ask|asking)(?: me| us)?(?: that| this)?(?: again| anymore| any more| ever again)?`,
  `${first}(?:dont|do not|stop) (?:send|sending)(?: me| us)?(?: any)?(?: more)? surveys?(?: again| anymore)?`,
  `${first}nunca (?:mas|mais)`,
  'never again',
  'stop',
  'unsubscribe',
].map((pattern) => new RegExp(`^(?:${pattern})(?: ${thanks})?$`));

const NOW = [
  `(?:no|non|nao|nah|nope|mejor no|mellor non|melhor nao) ${thanks}`,
  'nah',
  'paso|passo|pass|skip|saltar|omitir|pular|dispenso',
  '(?:skip|pass) (?:it|this)',
  '(?:paso|passo) de (?:esto|isto|isso|valorar|avaliar|opinar)',
  '(?:ahora|agora|por ahora|por agora|de momento|mejor|mellor|melhor) (?:no|non|nao)',
  'not now|not today|maybe later|later|not interested|no time|rather not|prefer not to|nothing to say',
  '(?:i )?(?:dont|do not) (?:want to|feel like it|care|know|have time)',
  '(?:i|id|i would|ill)? ?(?:rather not|prefer not to|pass)(?: say| answer| rate)?',
  '(?:no|non|nao) (?:quiero|quero|deseo|desexo|desejo)(?: (?:valorar|opinar|responder|contestar|avaliar|puntuar|pontuar|participar)(?:lo)?)?',
  '(?:prefiero|prefiro) (?:no|non|nao)(?: (?:valorar|opinar|responder|contestar|avaliar|decir|dicir|dizer|facelo|hacerlo))?',
  '(?:no|non|nao) (?:me interesa|interesa|me apetece|tengo tiempo|teno tempo|tenho tempo|lo se|o sei|se|sei)',
  '(?:en otro|otro|noutro|outro|em outra|noutra) (?:dia|momento|altura)|mas tarde|mais tarde|luego|despois|depois|outra hora',
  'dejalo|deixao|deixa|deixa estar|dejalo estar',
].map((pattern) => new RegExp(`^(?:${pattern})(?: ${thanks})?$`));
