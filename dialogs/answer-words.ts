/** Whole messages as `fold` leaves them (answers.ts), without courtesy, in all four languages. */
export const yes = words(
  `si | s | sip | claro | claro que si | vale | ok | okay | okey | de acuerdo | perfecto | exacto | eso es | correcto
  | por supuesto | desde luego | genial | bueno | si claro | si quiero | si me ha servido | me ha servido | si me sirvio | me sirvio
  | si perfecto | si genial | de acordo | por suposto | si serviume | serviume | si serviu | serviu | abofe
  | yes | y | yeah | yep | yup | sure | of course | right | correct | yes it did | it did | it helped | that helped | yes that helped | yes do | go ahead | alright
  | sim | claro que sim | pode ser | com certeza | esta bem | sim ajudou | ajudou | sim quero | isso | exato | 👍 | 👌 | ✅`,
);

export const no = words(
  `no | n | nop | nope | que va | para nada | mejor no | de momento no | no hace falta | no me ha servido | no me sirvio | no mucho
  | nada mas | nada | no nada | no nada mas | eso es todo | non | non mellor non | nada mais | non nada mais | non fai falta | non me serviu
  | non serviu | iso e todo | nah | not really | no it didnt | it didnt | no it did not | not now | nothing | nothing else | thats all
  | no thats all | nao | nao e preciso | agora nao | nao ajudou | mais nada | nao mais nada | e tudo | ren | 👎 | ❌`,
);

export const wayOut = words(
  `cancelar | cancela | cancelalo | dejalo | dejalo estar | dejemoslo | da igual | olvidalo | olvida | salir | parar | para | basta
  | no importa | ya no | ya no hace falta | deixao | deixalo | deixalo estar | deixemolo | tanto ten | esqueceo | sair | non importa | xa non
  | xa non fai falta | cancel | forget it | never mind | nevermind | stop | quit | exit | leave it | drop it | doesnt matter | esquece | esqueca
  | deixa | deixe | deixa estar | deixe estar | deixa la | deixa para la | nao importa | ja nao e preciso`,
);

/** Ways to name the first, second, third and fourth of a list. */
export const ordinals = [
  ['primera', 'primero', 'primeira', 'primeiro', 'first', '1', '1a', '1o', 'uno', 'una', 'unha', 'um', 'one'],
  ['segunda', 'segundo', 'second', '2', '2a', '2o', 'dos', 'dous', 'duas', 'dois', 'two'],
  ['tercera', 'tercero', 'terceira', 'terceiro', 'third', '3', '3a', '3o', 'tres', 'three'],
  ['cuarta', 'cuarto', 'quarta', 'quarto', 'fourth', '4', '4a', '4o', 'cuatro', 'catro', 'quatro', 'four'],
];

function words(list: string): Set<string> {
  return new Set(list.split('|').map((word) => word.trim()));
}
