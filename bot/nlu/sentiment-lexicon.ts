import { remember } from './remember.js';

/** Strength → words, folded, in the four languages; one ending in `*` stands for all that begin so. */
const words: Record<string, string> = {
  '3':
    'excelente excellent genial fantastic* maravill* marabill* wonderful amazing perfect* perfeit* estupend* awesome brilliant ' +
    'encanta encantad* encantou adoro adorei love loved impecable impecavel otimo optimo espectacular increible incrible ' +
    'inmejorable magnifico superb outstanding maximo',
  '2':
    'gracias grazas obrigad* thank thanks content* feliz happy pleased glad bueno buena buen boa bo bom good great nice ' +
    'agradable amable amables simpatic* lovely satisf* recomiendo recomendo recommend helpful util rapidisimo eficaz ' +
    'eficiente guay bonit* precios* gusta gustou gostei gosto like enhorabuena parabens noraboa cheers appreciate* ' +
    'agradec* agradezc* felicit* bien ben bem well',
  '1': 'rapido rapida fast quick facil easy ok vale correcto correto fine barato mejor mellor melhor better claro clear',
  '-1':
    'problema* problem* error erro fallo falha issue duda lento lenta slow dificil hard caro cara expensive tarde late ' +
    'retras* atras* delay* demora* falta missing esperando agardando waiting complicado confus* todavia ainda still raro',
  '-2':
    'mal malo mala mau ma bad wrong roto rota rotos root quebrad* broken danad* estropead* estragad* damaged defect* ' +
    'equivocad* errad* queja queixa complaint reclam* complain* enfad* angry annoyed molest* decepc* disappoint* ' +
    'descontent* unhappy insatisf* frustr* cansad* harto harta fart* tired fed rechaz* fail* perdido perdida lost triste ' +
    'sad upset aborrecid* chatead* irritad* poor sucio sujo unacceptable inaceptab* inaceit* inadmis* enganad* mentira* lie lied',
  '-3':
    'horrible* horrivel horribel terrible* terrivel pesim* pessim* fatal worst peor pior vergonz* vergonh* verguenza ' +
    'vergona estaf* scam* fraude* ladron* ladroes thieves robo steal stole timo timad* indignad* indignant* furios* ' +
    'furious disgust* asco asquer* odio odeio hate awful appall* useless inutil* inutei* desastre disaster mierda merda ' +
    'porcaria crap shit rubbish garbage basura lixo lamentab* nefast* penoso ridicul* disgrace* incompetent* denunci* ' +
    'sinverguenza* nojo raiva burla tomadura rabbia ripped',
};

/** Words that turn what follows around. */
export const negators: ReadonlySet<string> = new Set(
  (
    'no non nao not never nunca jamas jamais sin sen sem without nada ni nin nem tampoco tampouco neither nobody nadie ' +
    'ninguen ninguem dont doesnt didnt isnt wasnt arent werent cannot cant couldnt wont wouldnt hardly apenas'
  ).split(' '),
);

/** Words that make what follows stronger. */
export const intensifiers: ReadonlySet<string> = new Set(
  (
    'muy moi mui muito moito mucho muchisimo moitisimo very so really super tan tao demasiado too totally totalmente ' +
    'completamente absolutely extremely bastante tremendamente realmente'
  ).split(' '),
);

const exact = new Map<string, number>();
const beginnings = new Map<string, number>();
for (const [strength, forms] of Object.entries(words)) {
  for (const form of forms.split(' ')) {
    if (form.endsWith('*')) beginnings.set(form.slice(0, -1), Number(strength));
    else exact.set(form, Number(strength));
  }
}

/** −3 (very unhappy) … 3 of one folded word; 0 for most words. */
export const strengthOf = remember((word): number => {
  const known = exact.get(word);
  if (known !== undefined) return known;
  for (let length = word.length; length >= 3; length -= 1) {
    const strength = beginnings.get(word.slice(0, length));
    if (strength !== undefined) return strength;
  }
  return 0;
});
