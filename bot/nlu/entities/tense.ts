import { remember } from '../remember.js';
import type { Word } from './words.js';

/** Beginnings and forms of the verbs with which customers tell what has happened, folded. */
const past =
  /^(?:ped[ií]|pedi(?:mos|n|ste|steis)|compre|compr(?:ei|amos|ou|aron|aste)|merquei|merqu(?:ou|amos)|hic(?:e|imos)|hizo|fixen|fixemos|fiz|fizemos|recib(?:i|in|iu|imos|io)|receb(?:i|eu|emos)|pague|paguei|encargu(?:e|ei)|encomendei|lleg(?:aba|aron|ou)|cheg(?:aba|aron|ou|ava|aram)|cobr(?:aron|ou|aram|asteis|astes)|entreg(?:aron|ou|aram|ado|ada|ue|uei)|dij(?:o|eron|isteis)|dixo|dixeron|diss(?:e|eram)|devolv(?:i|in|eu)|envi(?:aron|aram|ou|asteis)|mand(?:aron|aram|ou|asteis|astes|ei|e)|ten(?:ia|ian|iam)|tin(?:a|an|ha|ham)|deb(?:ia|ian)|iba|iban|ia|ian|iam|era|estaba|estaban|estava|vino|vineron|viron|veu|veio|fue|fueron|foi|foron|foram|quedo|quedou|ficou|estuve|estiven|estive|he|ha|han|hemos|habeis|heis|had|has|have|was|were|did|didnt|been|bought|got|came|sent|paid|said|told|made|took|went|supposed|ordered|placed|delivered|arrived|received|returned|cancelled|charged|promised|asked|debits?)$/;

const future =
  /^(?:will|ll|can|could|would|shall|going|arrive|arrives|need|llega|llegara|llegan|llegaran|chega|chegara|chegan|chegam|estara|va|vai|van|vao|voy|vou|puede|pueden|podeis|podedes|pode|podem|podes|puedo|podo|posso|quiero|quero|necesito|preciso|tengo|tenho|teno|abre|abren|abris|abrides|abrem|open|recibire|recibirei|receberei|sera|cierra|pecha|fecha|antes|before|by|until|para)$/;

/** How far around a day its verb is looked for, in words. */
const reach = 25;

type Cue = 'past' | 'future' | 'none';
const cueOf = remember((folded): Cue => (past.test(folded) ? 'past' : future.test(folded) ? 'future' : 'none'));

/** Whether what is said around a word has happened: by the closest verb before it, or the first one after it. */
export function looksBack(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - reach), at).reverse();
  for (const { folded } of [...before, ...words.slice(at, at + reach)]) {
    const cue = cueOf(folded);
    if (cue !== 'none') return cue === 'past';
  }
  return false;
}
