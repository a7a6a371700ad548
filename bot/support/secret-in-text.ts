import type { Hidden } from './legible.js';

/** Cheaper than the patterns below, which can only match where this does. */
const mayName = /contras|clave|pass|pwd|pw|psw|senha|palavra|chave|pin|cv[vc]|csc|segur|secur|secret/i;

const label =
  'contrase(?:ñ|n)as?|contrasinal|contrasinais|contrase(?:ñ|n)al|(?<!palabra )clave|password|passwort|passwd|passw|pwd|pw|psw|pass[ -]?phrase|pass[ -]?code|pass[ -]word|senha|palavra[ -]?passe|palavra[ -]chave|chave de acesso';
const code =
  'pin|cvv2?|cvc2?|csc|cvn|c[óo]digo (?:de )?segur\\p{L}{4,6}|security code|card code|n[úu]mero secreto|c[óo]digo secreto|secret code';
const is = 'es|is|é|e|eh|era|was';

/** "of my account", "de la tienda": what may stand between the name of a secret and the secret. */
const belonging = `(?:\\s{1,3}(?:${anyOf(
  'de da do del para pra for to of on en em the la el o a mi my meu miña minha cuenta conta account acceso acesso ' +
    'access web site sitio correo e-?mail mail tienda tenda loja shop store app nueva nova new actual atual current ' +
    'antigua antiga vieja vella velha old secreta usuario user banco bank wifi',
)})){0,5}`;

/** Words after "is" that tell of a password instead of telling it. */
const ordinaryWords = anyOf(
  'wrong right mal mala malo corta curta short long larga longa secure weak d[ée]bil strong fuerte forte secret ' +
    'secreta needed same misma mesma nueva nova new antigua antiga vieja vella old mine m[íi]a miña minha tuya ' +
    'yours gone lost broken rota hard easy saved hacked stolen not being always never nunca siempre sempre also ' +
    'tambi[ée]n tam[ée]n tamb[ée]m ok bien good fine bad igual equal est[ea] es[ea] ist[oe] this that here aqu[íi] ' +
    'what which cu[áa]l qual case the una? too very muy moi muito demasiado how c[óo]mo where d[óo]nde when ' +
    'cu[áa]ndo',
);

/** And how some of them begin, whatever their endings. */
const ordinaryStems = anyOf(
  'correct incorrect inv[áa]lid v[áa]lid err[óo]ne bloque locked blocked caducad expir segur insegur obligat ' +
    'obrigat requ[ie]r necesar necess[áa]r diferent different distint perdid forgot olvidad esquecid dif[íi]cil ' +
    'f[áa]cil robad roubad reject refus rechaz rexeit rejeit accept acept aceit suppos',
);
const ordinary = `(?:${ordinaryWords})(?!\\p{L})|${ordinaryStems}`;
const endings = '\\p{L}{0,36}(?:ad[oa]|id[oa]|ed|ing|mente|ly|able|ible|[áa]vel|[íi]vel)(?!\\p{L})';
const clauseEnd = '(?=\\s{0,3}(?:$|[.,;!?)\\n])|\\s(?:y|e|and|pero|but|mas|mais|que|porque|because)\\s)';
/** What looks like a secret: letters with a digit or sign among or behind them. */
const odd = '(?=\\p{L}{0,64}[\\p{N}_$%&#@*+=^~/\\\\-])(?!mr-?\\s?\\d)';
const question =
  "(?!(?:no|si|how|what|why|where|when|c[óo]mo|qu[ée]|cu[áa]l|donde|d[óo]nde|¿\\S{1,12}|i|he|me|se|not|can'?t|forgot|olvid\\p{L}{1,6})\\s)";
const quoted = '"[^"\\n]{1,80}"|«[^»\\n]{1,80}»|“[^”\\n]{1,80}”|\'[^\'\\n]{1,80}\'';
const wordStart = '(?<![\\p{L}\\p{N}])';
/** A word by itself that is no talk of a password: "problema" in "el problema es mi contraseña" has an article. */
const lone = `(?<!\\S)(?<!(?<!\\p{L})(?:el|la|lo|o|a|os|as|the|una?|uma?|unha|mi|my|que)\\s)(?![¿¡"(]?(?:(?:${ordinary})|e-?mail|correo))`;

/** In each, the group `secret` is what must not be kept. */
const patterns = [
  // password: x · mi clave es: x · clave de mi cuenta = x
  `${wordStart}(?:${label}|pass)${belonging}(?:\\s{1,3}(?:${is}))?\\s{0,3}(?:[:=→]|[-=]>)\\s{0,3}${question}(?<secret>${quoted}|\\S+)`,
  // my password is hunter2 · a miña contrasinal é «dúas palabras»
  `${wordStart}(?:${label})${belonging}\\s{1,3}(?:${is})\\s{1,3}(?<secret>${quoted}|${odd}\\S+)`,
  // my password is swordfish
  `${wordStart}(?:${label})${belonging}\\s{1,3}(?:${is})\\s{1,3}(?!(?:${ordinary})|${endings})(?<secret>\\p{L}{4,40})${clauseEnd}`,
  // senha 1234abc · pw - hunter2
  `${wordStart}(?:${label})${belonging}\\s{0,3}(?:-\\s{1,3}|\\s)(?!\\S{0,64}@\\S{1,64}\\.)(?!mr-?\\s?\\d|[6-9]\\d{8}(?!\\S))(?=\\p{L}{0,64}[\\p{N}_$%&#*+=^~])(?<secret>\\S{4,})`,
  // hunter2 is my password
  `${lone}(?<secret>\\S{4,64})\\s{1,3}(?:${is})\\s{1,3}(?:my|mi|(?:o\\s{1,3}|a\\s{1,3})?(?:meu|miña|minha|nosa|nossa))\\s{1,3}(?:${label})(?!\\p{L})`,
  // 1234abc es la clave
  `${lone}(?=\\p{L}{0,64}\\p{N})(?<secret>\\S{4,64})\\s{1,3}(?:${is})\\s{1,3}(?:la|the|a|o)\\s{1,3}(?:${label})(?!\\p{L})`,
  // mi pin es el 4321 · cvv: 1 2 3
  `${wordStart}(?:${code})(?:\\s{1,3}(?:de|da|do|del|of|the|la|el|o|a|mi|my|meu|miña|minha|tarjeta|tarxeta|cart[ãa]o|card|number|n[úu]mero|code|c[óo]digo|${is})|\\s{0,3}[:=#-]){0,6}\\s{0,3}(?<secret>\\d(?:[\\s.-]?\\d){2,7})(?![\\p{L}\\p{N}])`,
  // 123 es el cvv · 123 (cvv)
  `(?<![\\p{L}\\p{N}])(?<secret>\\d{3,8})\\s{0,3}(?:\\(|(?:${is})\\s{1,3}(?:(?:my|mi|the|el|o|meu|a|la)\\s{1,3}){0,2})?(?:${code})(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, 'dgiu'));

/** What is called a password, PIN or security code in four languages. Order numbers and talk of secrets are left alone. */
export function secretsIn(text: string): Hidden[] {
  if (!mayName.test(text)) return [];
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ indices }): Hidden[] => {
      const [start, end] = indices?.groups?.secret ?? [0, 0];
      return start < end ? [{ start, end, shown: '••••' }] : [];
    }),
  );
}

/** An alternative of these words. */
function anyOf(words: string): string {
  return words.split(' ').join('|');
}
