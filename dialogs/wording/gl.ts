import { gl as links } from './links/gl.js';
import type { Wording } from './sentences.js';

/** Galician, in the standard of the Real Academia Galega. */
export const gl: Wording = {
  'welcome.hello':
    'Ola, son {bot}, a asistente virtual de {shop}. Son un programa, non unha persoa, e podo avisar o equipo cando queiras. En que che axudo?',

  'choice.yes': 'Si',
  'choice.no': 'Non',
  'choice.person': 'Falar con alguén',
  'choice.something_else': 'Outra cousa',
  'choice.no_thanks': 'Non, grazas',
  'choice.other_email': 'Outro correo',
  'choice.no_email': 'Sen correo',
  'choice.leave_email': 'Deixar un correo',
  'choice.back_to_bot': 'Seguir con {bot}',
  'choice.no_comment': 'Sen comentario',

  'smalltalk.greeting': 'Ola. En que che axudo?',
  'smalltalk.first_greeting': 'Ola, son {bot}, a asistente virtual de {shop}. En que che axudo?',
  'smalltalk.thanks': 'A ti. Precisas algo máis?',
  'smalltalk.goodbye': 'Grazas por escribirnos. Ata logo.',
  'smalltalk.identity':
    'Son {bot}, a asistente virtual de {shop}: un programa, non unha persoa. Sigo pedidos e resolvo dúbidas sobre envíos, devolucións, pagamentos ou a túa conta. E se o prefires, aviso alguén do equipo.',
  'smalltalk.tell_me': 'Cóntame.',

  'offer.person': 'Queres que o vexa contigo unha persoa do equipo?',
  'offer.declined': 'De acordo. Aquí sigo se me precisas.',
  left: 'De acordo, deixámolo. Se precisas outra cousa, escríbeme.',

  'faq.helped': 'Serviuche?',
  'faq.glad': 'Alégrome.',
  'faq.not_helped': 'Vaia. Cóntamo con outras palabras, ou escolle unha opción:',
  'faq.no_entry': 'Sobre iso non teño unha resposta segura.',
  'faq.person_can_look': 'Se queres, unha persoa do equipo mírao contigo.',

  'order.ask_number': 'Míroo. Cal é o número de pedido? Comeza por MR- e vén no correo de confirmación.',
  'order.ask_number_too': 'Grazas. Fáltame o número de pedido: MR- e cinco cifras. Vén no correo de confirmación.',
  'order.ask_number_again':
    'Non vexo un número de pedido na túa mensaxe. Son as letras MR- e cinco cifras, por exemplo MR-10482, e veñen no correo de confirmación.',
  'order.ask_email': 'Grazas. Con que correo fixeches o pedido {number}? Así comprobo que é teu.',
  'order.email_why': 'Precísoo para comprobar que o pedido é teu. Con que correo o fixeches?',
  'order.ask_email_again': 'Iso non parece un correo. Escríbeo enteiro, por exemplo ana@correo.example.',
  'order.not_a_number': 'Ese número non ten a forma dos nosos: MR- e cinco cifras, por exemplo MR-10482.',
  'order.stuck': 'Sen eses datos non podo buscalo. Queres que o busque contigo unha persoa do equipo?',
  'order.no_match':
    'Non atopo ningún pedido con ese número e ese correo. Revísaos e escríbeme o que haxa que corrixir.',
  'order.no_match_again':
    'Sigo sen atopalo con eses datos. O número e o correo veñen na confirmación da compra. Escríbeme o que haxa que corrixir.',
  'order.no_match_last': 'Non puiden atopalo cos datos que teño. Queres que o busque contigo unha persoa do equipo?',
  'order.unavailable':
    'Agora mesmo non podo consultar os pedidos: o sistema non responde. Queres que o mire unha persoa do equipo?',
  'order.limited': 'Por seguridade, non podo facer máis buscas por agora. Queres que o mire unha persoa do equipo?',
  'order.change_with_person': 'Pásote cunha persoa do equipo para velo?',

  'order.received': 'Recibimos o teu pedido {number} e estamos á espera do pagamento.',
  'order.paid': 'O teu pedido {number} está pagado. Axiña comezamos a preparalo.',
  'order.preparing': 'Estamos a preparar o teu pedido {number}.',
  'order.shipped': 'O teu pedido {number} está de camiño.',
  'order.out_for_delivery': 'O teu pedido {number} está en reparto: debería chegarche hoxe.',
  'order.failed_attempt':
    'Intentaron entregarche o pedido {number} e non puideron. O transportista intentarao de novo.',
  'order.at_pickup_point': 'O teu pedido {number} agárdate no punto de recollida.',
  'order.delivered': 'O teu pedido {number} consta como entregado.',
  'order.returned': 'Recibimos a devolución do teu pedido {number}.',
  'order.cancelled': 'O teu pedido {number} está cancelado.',
  'order.refunded': 'Reembolsámosche o pedido {number}. O banco pode tardar uns días en amosalo.',
  'order.unknown': 'O teu pedido {number} existe, pero non teño un estado fiable que darche.',
  'order.summary': '{items, plural, one {# artigo} other {# artigos}}, {total}. Pedíchelo o {placed}. Destino: {city}.',
  'order.as_of': 'Última actualización: {time}.',
  'order.others': '{count, plural, one {Tes outro pedido recente} other {Tes outros # pedidos recentes}}:',
  'order.more_help': 'Se algo non cadra, unha persoa do equipo pode miralo contigo.',

  'parcel.which': 'Paquete {index} de {count}',
  'parcel.contents': 'Contén: {items}.',
  'parcel.carrier': 'Lévao {carrier}, código {code}.',
  'parcel.track': 'Ségueo aquí: {url}',
  'parcel.estimate': 'Chegada prevista: {when}.',
  'parcel.delivered_on': 'Entregado o {day}.',
  'parcel.pickup': 'Recólleo en {place}.',
  'parcel.received': 'rexistrado',
  'parcel.paid': 'pagado, sen preparar',
  'parcel.preparing': 'en preparación',
  'parcel.shipped': 'de camiño',
  'parcel.out_for_delivery': 'en reparto hoxe',
  'parcel.failed_attempt': 'intento de entrega fallido',
  'parcel.at_pickup_point': 'no punto de recollida',
  'parcel.delivered': 'entregado',
  'parcel.returned': 'devolto',
  'parcel.cancelled': 'cancelado',
  'parcel.refunded': 'reembolsado',
  'parcel.unknown': 'sen novas do transportista',

  'escalation.queued':
    'Aviso unha persoa do equipo. {ahead, plural, =0 {Non hai ninguén diante de ti.} one {Hai unha persoa diante de ti.} other {Hai # persoas diante de ti.}} Podes seguir escribindo aquí: verá toda a conversa.',
  'escalation.closed': 'Agora non hai ninguén do equipo conectado. Respondemos {opens}.',
  'escalation.closed_unknown': 'Agora non hai ninguén do equipo conectado. Respondemos en canto volvamos abrir.',
  'escalation.ask_email': 'A que correo che escribimos?',
  'escalation.confirm_email': 'Escribímosche a {email}?',
  'escalation.email_again': 'Iso non parece un correo. Escríbeo enteiro, por exemplo ana@correo.example.',
  'escalation.noted': 'Anotado. A túa consulta queda na cola do equipo e escribirémosche a {email}.',
  'escalation.noted_no_email': 'De acordo, sen correo. A túa consulta queda na cola do equipo e responderémosche aquí.',

  'waiting.position':
    '{ahead, plural, =0 {Non hai ninguén diante de ti: es a seguinte persoa.} one {Hai unha persoa diante de ti.} other {Hai # persoas diante de ti.}}',
  'waiting.estimate':
    'A esta hora a metade das persoas agarda como moito {half, plural, one {un minuto} other {# minutos}}, e oito de cada dez, como moito {most, plural, one {un minuto} other {# minutos}}.',
  'waiting.estimate_left':
    'Das persoas que agardaron tanto coma ti, a metade agardou como moito {half, plural, one {un minuto} other {# minutos}} máis, e oito de cada dez, como moito {most, plural, one {un minuto} other {# minutos}} máis.',
  'waiting.timed_out':
    'Aínda non quedou libre ninguén do equipo, e sinto a espera. Segues na cola. Se queres, deixa un correo e escribímosche, ou segue comigo.',

  'opening.today': 'hoxe {hour, plural, =1 {á} other {ás}} {time}',
  'opening.tomorrow': 'mañá {hour, plural, =1 {á} other {ás}} {time}',
  'opening.weekday': 'o {weekday} {hour, plural, =1 {á} other {ás}} {time}',
  'opening.date': 'o {date} {hour, plural, =1 {á} other {ás}} {time}',

  regret: 'Sinto as molestias.',

  'complaint.sorry': 'Sinto que tiveses esta experiencia. Fas ben en contárnolo.',
  'complaint.offer': 'Queres falalo cunha persoa do equipo?',
  'complaint.understood': 'Grazas por contarmo.',

  'survey.csat': 'Como valoras a atención recibida?',
  'survey.csat_low': 'Moi mala',
  'survey.csat_high': 'Moi boa',
  'survey.csat_two': 'Pareceuche boa a atención recibida?',
  'survey.ces': 'Que fácil foi resolver a túa consulta hoxe?',
  'survey.ces_low': 'Moi difícil',
  'survey.ces_high': 'Moi fácil',
  'survey.nps': 'Que probabilidade hai de que recomendes {shop} a un familiar ou amigo?',
  'survey.nps_low': 'Nada probable',
  'survey.nps_high': 'Moi probable',
  'survey.scale': '{question} {min} = {first}, {max} = {last}',
  'survey.typed': 'Responde cun número do {min} ao {max}.',
  'survey.typed_two': 'Responde «{first}» ou «{last}».',
  'survey.out_of_range': 'A escala vai de {min} a {max}. Que número lle pos?',
  'survey.let_go': 'Non pasa nada, deixámolo aquí. Grazas.',
  'survey.declined': 'Sen problema. Grazas por escribirnos.',
  'survey.declined_forever': 'Entendido: non cho preguntaremos máis.',
  'survey.thanks_ask_comment': 'Grazas. Que poderiamos mellorar? É opcional.',
  'survey.sorry': 'Sinto que non fose ben. O equipo revisará esta conversa.',
  'survey.sorry_ask_comment':
    'Sinto que non fose ben. O equipo revisará esta conversa. Que poderiamos mellorar? É opcional.',
  'survey.changed': 'Feito, cambiei a túa nota. Queres engadir un comentario?',
  'survey.thanks': 'Grazas polo teu tempo.',
  'survey.comment_thanks': 'Grazas, pásollo ao equipo.',
  'survey.comment_sorry': 'Grazas por dicírnolo. O equipo lerao ao revisar a conversa.',

  'clarify.ask': 'Quero entenderte ben. Cal destas é a túa consulta?',
  'clarify.confirm': 'Quero entenderte ben. A túa consulta é sobre «{topic}»?',
  'clarify.rephrase': 'Cóntamo con outras palabras e inténtoo de novo.',

  'fallback.first': 'Perdoa, non sei responder a iso. Proba con outras palabras ou escolle un tema:',
  'fallback.second': 'Sigo sen entendelo, e non quero facerche perder o tempo. Pásote cunha persoa do equipo?',

  'language.spoken': 'Podo atenderte en {languages}. Prefires falar cunha persoa do equipo?',
  'language.help': 'En que che axudo?',

  'notice.agent_joined': 'Xa estás con {agent}.',
  'notice.passed_on': '{from} pásate con {agent}, que xa ve o que escribiches aquí.',
  'notice.passed_to_colleagues':
    '{from} pásate con compañeiros que saben máis disto. Queda aquí: xa ven o que escribiches.',
  'notice.back_to_bot': 'Volves estar comigo, {bot}, a asistente virtual.',
  'notice.back_in_queue':
    'Quen te atendía tivo que deixalo e buscamos outra persoa do equipo. Non fai falta que repitas nada.',
  'notice.goes_on_here':
    'Perfecto, seguimos por aquí: o que escribiches antes queda xunto con isto. Cóntame que precisas.',
  'elsewhere.say': 'Ola, quero seguir aquí a nosa conversa: {word}',
  'notice.language_changed': 'Claro, seguimos en galego.',
  'notice.next_wish': 'E sobre «{topic}»:',
  'notice.apology': 'Algo fallou pola nosa parte e non puiden responderche. Escríbeo outra vez, por favor.',
  'notice.unsupported': 'Só podo ler texto. Cóntasmo por escrito?',
  'notice.too_long':
    'A túa mensaxe é longa de máis para min: podo ler ata {limit, number} caracteres. Cóntasmo en menos?',

  ...links,
};
