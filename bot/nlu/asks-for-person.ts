import { negators } from './negators.js';

const people = new Set(
  (
    'persona persoa pessoa person people human humana humano agente axente agent operador operadora operator asesor ' +
    'asesora asesoria representante representative rep atendente asistente adviser advisor supervisor supervisora ' +
    'encargado encargada gerente manager responsable teleoperador teleoperadora'
  ).split(' '),
);

const talking = new Set(
  (
    'hablar falar speak talk chat chatear conversar comunicar comunicarme contactar pasame pasadme pasenme paseme pasademe ' +
    'ponme poneme ponedme conectame conectadme connect transfereme transfiereme derivame put'
  ).split(' '),
);

/** "I want", "I need", "give me" in all languages. */
export const wanting: ReadonlySet<string> = new Set(
  'quiero quero kiero queria quisiera quixera querria necesito preciso prefiero prefiro want need prefer give get dame deme'.split(
    ' ',
  ),
);

/** Asking whether the other side is a person is not asking for one. */
const wondering = new Set('estou estoy am is are es eres voce hablo falo talking speaking'.split(' '));

const polite = new Set(
  'por favor please porfa un una unha um uma a an ya xa ja agora ahora now con co coa com to the'.split(' '),
);

/** How far before the person the asking may stand, polite words not counted: "hablar con alguna otra persona". */
const talkingReach = 4;
const wantingReach = 1;

/**
 * Whether a message plainly asks for a person, whatever the models think of it: "quiero hablar con una persona",
 * "agente por favor". A rule, so that asking for a person works in every state of the models.
 */
export function asksForPerson(tokens: readonly string[]): boolean {
  const content = tokens.filter((token) => token !== '?' && !polite.has(token));
  if (content.length === 1 && people.has(content[0] ?? '')) return !tokens.includes('?');
  return content.some((token, at) => people.has(token) && isWanted(content, at));
}

function isWanted(words: readonly string[], person: number): boolean {
  for (let at = person - 1; at >= Math.max(0, person - talkingReach); at -= 1) {
    const word = words[at] as string;
    if (negators.has(word)) return false;
    const asks = talking.has(word) || (wanting.has(word) && person - at <= wantingReach);
    if (asks) return !words.slice(Math.max(0, at - 3), at).some(isAgainst);
  }
  return false;
}

function isAgainst(word: string): boolean {
  return negators.has(word) || wondering.has(word);
}
