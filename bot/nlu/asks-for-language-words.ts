/**
 * What stands around a request for a language, in Spanish, Galician, English and Portuguese: folded words, `speak*` for all
 * that begin so.
 */

const names: Readonly<Record<string, string>> = {
  es: 'espanol castellano castelan castelhano spanish espanhol espagnol spanisch spagnolo',
  gl: 'gallego galego galician',
  en: 'ingles english anglais englisch inglese engels',
  pt: 'portugues portuguese brasileiro portugais portugiesisch portoghese',
  ca: 'catalan catala catalao valenciano valencia',
  eu: 'euskera euskara vasco basque basco eusquera',
  fr: 'frances french francais',
  de: 'aleman german alemao deutsch',
  it: 'italiano italian',
  nl: 'neerlandes holandes dutch',
  ro: 'rumano romanian romeno romanes',
  pl: 'polaco polish polones',
  sv: 'sueco swedish',
  ru: 'ruso russian russo',
  uk: 'ucraniano ucraino ukrainian',
  ar: 'arabe arabic',
  zh: 'chino chines chinese mandarin',
  ja: 'japones japanese xapones',
  ast: 'asturiano asturian',
};

/** BCP 47 codes by the names of languages, ours and others. */
export const languageCodes: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, list]) => list.split(' ').map((name) => [name, code] as const)),
);

/** Whoever is told to do so in a language is asked to speak it. */
export const isSpeaking = listed(`
  habla hablas hablo hablais hablamos hablan hablar hable hables hableis hablen hablemos hablarme hablarnos hablame habladme
  hablando fala falas falo falades falais falamos falan falam falar fale fales falen falem falemos falarme falarlle falame
  falademe falai falando speak speaks speaking talk talks talking chat chatear convers* charl* comunic* atend* atiend* respond*
  contest* answer* reply understand entiendes entendes entendeis entendedes entende
  sprechen sprichst sprecht parlez parles parler parlate parli parlare spreekt spreken`);

/** The same, unless it is done to a thing: an invoice, a card. */
export const isTurning = listed(`
  escrib* escrev* write writing cambia cambiar cambiamos cambias cambiais cambiad cambie cambiemos cambiarme cambiame cambiades
  muda mudar mudamos mudas mude mudemos mudades mudais troca trocar trocamos troque troquemos switch change pasa pasar pasamos
  pasas pasad pase pasemos pasais pasades pasarme sigue sigues seguimos seguir seguides sigamos continu* explic* explain trata
  tratar tratarme dime dimo decidme dizme digame tell ayudas ayuda ayudar ayudarme ayudame axudas axuda axudar axudarme ajudas
  ajuda ajudar help atencion atendimento soporte suporte support asistencia assistencia assistance pon ponme pono use usa usar
  usamos usemos`);

export const isWanting = listed(`
  quiero quero queria querria quisiera quixera gustaria gostaria gostava prefiero prefiro prefire preferia preferiria
  preferimos prefer want like need necesito preciso`);

/** These take the bare name of a language. */
export const isPreferring = listed('pref*');

export const isSpeaker = listed('speaking speaker speakers hablante falante');

/** Between the verb and the language, around a bare one, and not worth an answer when left over. */
export const isFiller = listed(`
  me te se le lle nos lhe ti mi tu eu yo i we you us they he she it usted vostede voce vos ustedes voces um uns conmigo
  comigo contigo connosco with to in into en em a al ao o el la lo as de of un una unha uma poco pouco bocado bit little any
  some algo something por para favor porfa porfavor faz please pls pf pfv plis xfa sff and y e ou or si sim yes yeah also
  tambien tamen tambem better mejor mellor melhor rather instead ahora agora now ya xa ja from on can could would may might
  should must shall let lets do does did is are be am possible posible posibel possivel es seria podria puedes puede podeis
  podemos podriamos podrias pueden podes pode podedes podem poderia poderias poderiamos podera puedo podo posso podriais
  vamos ir go d ll que there here who alguien alguen alguem someone somebody anyone anybody hay hai ha tem tens hola ola oi
  hello hi hey buenas buenos bos boas bom boa dias tardes noches noite noites dia tarde good morning afternoon evening
  gracias grazas obrigado obrigada thanks thank perdon perdona perdoa disculpa disculpe desculpa desculpe desculpen sorry
  excuse idioma lingua lengua language mas pero but porque because pois pues entonces then not no non nao dont don t m s
  entiendo entendo comprendo percebo sei know soy son sou my meu muy moi very well bien ben bem vous sie du auf`);

/** Left over they are fillers as well, though before a language they are verbs. */
export const isEmpty = listed('hablo falo speak understand');

export const isNegator = listed('no non nao not dont t never nunca ni nin nem');

export const isFirstPerson = listed(
  'i hablo falo se sei entiendo entendo comprendo percebo puedo podo posso quiero quero want',
);

/** Before the verb they tell that somebody else speaks, or that it is no verb. */
export const isOther = listed(
  'they he she por de of driver courier repartidor repartidora mensajero mensaxeiro carteiro cartero estafeta',
);

/** Before a bare language: something has it, or somebody comes from there. */
export const isHaving = listed('de of hay hai ha tem tens not no non nao');
export const isBeing = listed('is are am es soy son sou do does did i you my');

export const isIn = listed('en em in');

/** Learning, translating or quoting a language is something else than speaking it with us. */
export const isLearning = listed(`
  aprend* learn* estud* study* curso* course* clase clases aula aulas class classes profe* teacher* diccionario* dicionario*
  dictionar* gramatica* grammar traduc* traduz* translat* significa mean means say said dice dise decir dicir dizer
  pronuncia* examen* exame*`);

/** Things that are written, or told, in a language. */
export const isThing = listed(`
  guia guias guide guides manual* manuai* instru* factura facturas fatura faturas invoice invoices recibo recibos receipt
  receipts tique* ticket* libro libros livro livros book books web webs website site pagina paginas page pages carta cartas
  catalog* newsletter newsletters boletin* boletim email emails correo correos mail mails app version versao versions teclado
  teclados keyboard keyboards peli pelis pelicul* filme filmes movie movies film films subtitul* subtitle subtitles legenda
  legendas etiqueta etiquetas label labels ficha fichas condici* condicoes terms politica* policy policies garantia*
  warranty contrato* texto textos text tabla tablas taboa taboas tabela tabelas talla tallas tamanho tamanhos medidas size
  sizes descripci* description* descri* audio* tarjeta tarjetas tarxeta tarxetas cartao card cards dedicatoria* nota note
  resena resenas review reviews juego juegos xogo xogos jogo jogos game games prospecto* folleto folletos folheto folhetos
  brochure brochures pdf copia* copy documento* document documents telefono telefonos phone linea lina canal canais channel`);

/** Membership in a list of words and beginnings. */
function listed(list: string): (word: string) => boolean {
  const entries = list.trim().split(/\s+/);
  const words = new Set(entries);
  const beginnings = entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
