import { foldText } from '../bot/support/fold-text.js';

/**
 * Short answers as people type them in es, gl, en and pt, read as whole messages: "no" is an answer, "no me llegó" is
 * not. The languages share one list, since customers mix them and the few clashes mean the same.
 */

export function isYes(text: string): boolean {
  return yes.has(bare(text));
}

export function isNo(text: string): boolean {
  return no.has(bare(text));
}

/** The customer wants to stop what is being asked: "cancelar", "déjalo", "never mind". */
export function isWayOut(text: string): boolean {
  return wayOut.has(bare(text));
}

/** Thanks and nothing else. */
export function isThanks(text: string): boolean {
  return /[a-z]/.test(fold(text)) && bare(text) === '' && thanks.test(fold(text));
}

/** Position (from 0) that an ordinal such as "la segunda" or "the first one" names; undefined when it is none. */
export function readOrdinal(text: string): number | undefined {
  const words = bare(text).replace(/^(la|el|a|o|the) /, '').replace(/ (one|opcion|opcao)$/, '');
  const position = ordinals.findIndex((names) => names.includes(words));
  return position < 0 ? undefined : position;
}

/** Lower case, without accents and punctuation, single spaces, long vowels shortened ("Siii!!" → "si"). */
export function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .trim();
}

const courtesy = /\b(por favor|porfa|please|pls|faz favor|se faz favor|gracias|grazas|thank you|thanks|thx|obrigad[oa]|moitas|muchas|muito|vera)\b/g;
const thanks = /\b(gracias|grazas|thank you|thanks|thx|obrigad[oa])\b/;

function bare(text: string): string {
  const folded = fold(text.slice(0, 80));
  return folded.replace(courtesy, ' ').replace(/\s+/g, ' ').trim();
}

function words(list: string): Set<string> {
  return new Set(list.split('|').map((word) => word.trim()));
}

const yes = words(
  `si | s | sip | claro | claro que si | vale | ok | okay | okey | de acuerdo | perfecto | exacto | eso es | correcto
  | por supuesto | desde luego | genial | bueno | si claro | si quiero | si me ha servido | me ha servido | si me sirvio | me sirvio
  | de acordo | por suposto | si serviume | serviume | si serviu | serviu | abofe
  | yes | y | yeah | yep | yup | sure | of course | right | correct | yes it did | it did | it helped | yes do | go ahead | alright
  | sim | claro que sim | pode ser | com certeza | esta bem | sim ajudou | ajudou | sim quero | isso | exato | 👍 | 👌 | ✅`,
);

const no = words(
  `no | n | nop | nope | que va | para nada | mejor no | de momento no | no hace falta | no me ha servido | no me sirvio | no mucho
  | nada mas | nada | no nada | no nada mas | eso es todo | non | non mellor non | nada mais | non nada mais | non fai falta | non me serviu
  | non serviu | iso e todo | nah | not really | no it didnt | it didnt | no it did not | not now | nothing | nothing else | thats all
  | no thats all | nao | nao e preciso | agora nao | nao ajudou | mais nada | nao mais nada | e tudo | ren | 👎 | ❌`,
);

const wayOut = words(
  `cancelar | cancela | cancelalo | dejalo | dejalo estar | dejemoslo | da igual | olvidalo | olvida | salir | parar | para | basta
  | no importa | ya no | ya no hace falta | deixao | deixalo | deixalo estar | deixemolo | tanto ten | esqueceo | sair | non importa | xa non
  | xa non fai falta | cancel | forget it | never mind | nevermind | stop | quit | exit | leave it | drop it | doesnt matter | esquece | esqueca
  | deixa | deixe | deixa estar | deixe estar | deixa la | deixa para la | nao importa | ja nao e preciso`,
);

const ordinals = [
  ['primera', 'primero', 'primeira', 'primeiro', 'first', '1', '1a', '1o', 'uno', 'una', 'unha', 'um', 'one'],
  ['segunda', 'segundo', 'second', '2', '2a', '2o', 'dos', 'dous', 'duas', 'dois', 'two'],
  ['tercera', 'tercero', 'terceira', 'terceiro', 'third', '3', '3a', '3o', 'tres', 'three'],
  ['cuarta', 'cuarto', 'cuarta', 'quarta', 'quarto', 'fourth', '4', '4a', '4o', 'cuatro', 'catro', 'quatro', 'four'],
];
