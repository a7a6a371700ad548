import { es as links } from './links/es.js';
import type { Wording } from './sentences.js';

/** Spanish (Spain), addressing the customer as «tú». */
export const es: Wording = {
  'welcome.hello':
    'Hola, soy {bot}, la asistente virtual de {shop}. Soy un programa, no una persona, y puedo avisar al equipo cuando quieras. ¿En qué te ayudo?',

  'choice.yes': 'Sí',
  'choice.no': 'No',
  'choice.person': 'Hablar con alguien',
  'choice.something_else': 'Otra cosa',
  'choice.no_thanks': 'No, gracias',
  'choice.other_email': 'Otro correo',
  'choice.no_email': 'Sin correo',
  'choice.leave_email': 'Dejar un correo',
  'choice.back_to_bot': 'Seguir con {bot}',
  'choice.no_comment': 'Sin comentario',

  'smalltalk.greeting': 'Hola. ¿En qué te ayudo?',
  'smalltalk.first_greeting': 'Hola, soy {bot}, la asistente virtual de {shop}. ¿En qué te ayudo?',
  'smalltalk.thanks': 'A ti. ¿Necesitas algo más?',
  'smalltalk.goodbye': 'Gracias por escribirnos. Hasta pronto.',
  'smalltalk.identity':
    'Soy {bot}, la asistente virtual de {shop}: un programa, no una persona. Sigo pedidos y resuelvo dudas sobre envíos, devoluciones, pagos o tu cuenta. Y si lo prefieres, aviso a alguien del equipo.',
  'smalltalk.tell_me': 'Cuéntame.',

  'offer.person': '¿Quieres que lo vea contigo una persona del equipo?',
  'offer.declined': 'De acuerdo. Aquí sigo si me necesitas.',
  left: 'De acuerdo, lo dejamos. Si necesitas otra cosa, escríbeme.',

  'faq.helped': '¿Te ha servido?',
  'faq.glad': 'Me alegro.',
  'faq.not_helped': 'Vaya. Cuéntamelo con otras palabras, o elige una opción:',
  'faq.no_entry': 'Sobre eso no tengo una respuesta segura.',
  'faq.person_can_look': 'Si quieres, una persona del equipo lo mira contigo.',

  'order.ask_number': 'Lo miro. ¿Cuál es el número de pedido? Empieza por MR- y viene en el correo de confirmación.',
  'order.ask_number_too':
    'Gracias. Me falta el número de pedido: MR- y cinco cifras. Viene en el correo de confirmación.',
  'order.ask_number_again':
    'No veo un número de pedido en tu mensaje. Son las letras MR- y cinco cifras, por ejemplo MR-10482, y vienen en el correo de confirmación.',
  'order.ask_email': 'Gracias. ¿Con qué correo hiciste el pedido {number}? Así compruebo que es tuyo.',
  'order.email_why': 'Lo necesito para comprobar que el pedido es tuyo. ¿Con qué correo lo hiciste?',
  'order.ask_email_again': 'Eso no parece un correo. Escríbelo entero, por ejemplo ana@correo.example.',
  'order.not_a_number': 'Ese número no tiene la forma de los nuestros: MR- y cinco cifras, por ejemplo MR-10482.',
  'order.stuck': 'Sin esos datos no puedo buscarlo. ¿Quieres que lo busque contigo una persona del equipo?',
  'order.no_match':
    'No encuentro ningún pedido con ese número y ese correo. Revísalos y escríbeme el que haya que corregir.',
  'order.no_match_again':
    'Sigo sin encontrarlo con esos datos. El número y el correo vienen en la confirmación de compra. Escríbeme el que haya que corregir.',
  'order.no_match_last':
    'No he podido encontrarlo con los datos que tengo. ¿Quieres que lo busque contigo una persona del equipo?',
  'order.unavailable':
    'Ahora mismo no puedo consultar los pedidos: el sistema no responde. ¿Quieres que lo mire una persona del equipo?',
  'order.limited':
    'Por seguridad, no puedo hacer más búsquedas por ahora. ¿Quieres que lo mire una persona del equipo?',
  'order.change_with_person': '¿Te paso con una persona del equipo para verlo?',

  'order.received': 'Hemos recibido tu pedido {number} y estamos a la espera del pago.',
  'order.paid': 'Tu pedido {number} está pagado. En breve empezamos a prepararlo.',
  'order.preparing': 'Estamos preparando tu pedido {number}.',
  'order.shipped': 'Tu pedido {number} está en camino.',
  'order.out_for_delivery': 'Tu pedido {number} está en reparto: debería llegarte hoy.',
  'order.failed_attempt':
    'Intentaron entregarte el pedido {number} y no pudieron. El transportista lo intentará de nuevo.',
  'order.at_pickup_point': 'Tu pedido {number} te espera en el punto de recogida.',
  'order.delivered': 'Tu pedido {number} consta como entregado.',
  'order.returned': 'Hemos recibido la devolución de tu pedido {number}.',
  'order.cancelled': 'Tu pedido {number} está cancelado.',
  'order.refunded': 'Te hemos reembolsado el pedido {number}. El banco puede tardar unos días en mostrarlo.',
  'order.unknown': 'Tu pedido {number} existe, pero no tengo un estado fiable que darte.',
  'order.summary':
    '{items, plural, one {# artículo} other {# artículos}}, {total}. Lo pediste el {placed}. Destino: {city}.',
  'order.as_of': 'Última actualización: {time}.',
  'order.others': '{count, plural, one {Tienes otro pedido reciente} other {Tienes otros # pedidos recientes}}:',
  'order.more_help': 'Si algo no cuadra, una persona del equipo puede mirarlo contigo.',

  'parcel.which': 'Paquete {index} de {count}',
  'parcel.contents': 'Contiene: {items}.',
  'parcel.carrier': 'Lo lleva {carrier}, código {code}.',
  'parcel.track': 'Síguelo aquí: {url}',
  'parcel.estimate': 'Llegada prevista: {when}.',
  'parcel.delivered_on': 'Entregado el {day}.',
  'parcel.pickup': 'Recógelo en {place}.',
  'parcel.received': 'registrado',
  'parcel.paid': 'pagado, sin preparar',
  'parcel.preparing': 'en preparación',
  'parcel.shipped': 'en camino',
  'parcel.out_for_delivery': 'en reparto hoy',
  'parcel.failed_attempt': 'intento de entrega fallido',
  'parcel.at_pickup_point': 'en el punto de recogida',
  'parcel.delivered': 'entregado',
  'parcel.returned': 'devuelto',
  'parcel.cancelled': 'cancelado',
  'parcel.refunded': 'reembolsado',
  'parcel.unknown': 'sin noticias del transportista',

  'escalation.queued':
    'Aviso a una persona del equipo. {ahead, plural, =0 {No hay nadie delante de ti.} one {Hay una persona delante de ti.} other {Hay # personas delante de ti.}} Puedes seguir escribiendo aquí: verá toda la conversación.',
  'escalation.closed': 'Ahora no hay nadie del equipo conectado. Respondemos {opens}.',
  'escalation.closed_unknown': 'Ahora no hay nadie del equipo conectado. Respondemos en cuanto volvamos a abrir.',
  'escalation.ask_email': '¿A qué correo te escribimos?',
  'escalation.confirm_email': '¿Te escribimos a {email}?',
  'escalation.email_again': 'Eso no parece un correo. Escríbelo entero, por ejemplo ana@correo.example.',
  'escalation.noted': 'Anotado. Tu consulta queda en la cola del equipo y te escribiremos a {email}.',
  'escalation.noted_no_email':
    'De acuerdo, sin correo. Tu consulta queda en la cola del equipo y te responderemos aquí.',

  'waiting.position':
    '{ahead, plural, =0 {No hay nadie delante de ti: eres la siguiente persona.} one {Hay una persona delante de ti.} other {Hay # personas delante de ti.}}',
  'waiting.estimate':
    'A esta hora la mitad de las personas espera como mucho {half, plural, one {un minuto} other {# minutos}}, y ocho de cada diez, como mucho {most, plural, one {un minuto} other {# minutos}}.',
  'waiting.estimate_left':
    'De quienes esperaron tanto como tú, la mitad esperó como mucho {half, plural, one {un minuto} other {# minutos}} más, y ocho de cada diez, como mucho {most, plural, one {un minuto} other {# minutos}} más.',
  'waiting.timed_out':
    'Todavía no ha quedado libre nadie del equipo, y siento la espera. Sigues en la cola. Si quieres, deja un correo y te escribimos, o sigue conmigo.',

  'opening.today': 'hoy {hour, plural, =1 {a la} other {a las}} {time}',
  'opening.tomorrow': 'mañana {hour, plural, =1 {a la} other {a las}} {time}',
  'opening.weekday': 'el {weekday} {hour, plural, =1 {a la} other {a las}} {time}',
  'opening.date': 'el {date} {hour, plural, =1 {a la} other {a las}} {time}',

  regret: 'Siento las molestias.',

  'complaint.sorry': 'Siento que hayas tenido esta experiencia. Haces bien en contárnoslo.',
  'complaint.offer': '¿Quieres hablarlo con una persona del equipo?',
  'complaint.understood': 'Gracias por contármelo.',

  'survey.csat': '¿Cómo valoras la atención recibida?',
  'survey.csat_low': 'Muy mala',
  'survey.csat_high': 'Muy buena',
  'survey.csat_two': '¿Te ha parecido buena la atención recibida?',
  'survey.ces': '¿Qué tan fácil ha sido resolver tu consulta hoy?',
  'survey.ces_low': 'Muy difícil',
  'survey.ces_high': 'Muy fácil',
  'survey.nps': '¿Qué probabilidad hay de que recomiendes {shop} a un familiar o amigo?',
  'survey.nps_low': 'Nada probable',
  'survey.nps_high': 'Muy probable',
  'survey.scale': '{question} {min} = {first}, {max} = {last}',
  'survey.typed': 'Responde con un número del {min} al {max}.',
  'survey.typed_two': 'Responde «{first}» o «{last}».',
  'survey.out_of_range': 'La escala va de {min} a {max}. ¿Qué número le pones?',
  'survey.let_go': 'No pasa nada, lo dejamos aquí. Gracias.',
  'survey.declined': 'Sin problema. Gracias por escribirnos.',
  'survey.declined_forever': 'Entendido: no te lo preguntaremos más.',
  'survey.thanks_ask_comment': 'Gracias. ¿Qué podríamos mejorar? Es opcional.',
  'survey.sorry': 'Siento que no haya ido bien. El equipo revisará esta conversación.',
  'survey.sorry_ask_comment':
    'Siento que no haya ido bien. El equipo revisará esta conversación. ¿Qué podríamos mejorar? Es opcional.',
  'survey.changed': 'Hecho, he cambiado tu nota. ¿Quieres añadir un comentario?',
  'survey.thanks': 'Gracias por tu tiempo.',
  'survey.comment_thanks': 'Gracias, se lo paso al equipo.',
  'survey.comment_sorry': 'Gracias por decírnoslo. El equipo lo leerá al revisar la conversación.',

  'clarify.ask': 'Quiero entenderte bien. ¿Cuál de estas es tu consulta?',
  'clarify.confirm': 'Quiero entenderte bien. ¿Tu consulta es sobre «{topic}»?',
  'clarify.rephrase': 'Cuéntamelo con otras palabras y lo intento de nuevo.',

  'fallback.first': 'Perdona, no sé responder a eso. Prueba con otras palabras o elige un tema:',
  'fallback.second': 'Sigo sin entenderlo, y no quiero hacerte perder el tiempo. ¿Te paso con una persona del equipo?',

  'language.spoken': 'Puedo atenderte en {languages}. ¿Prefieres hablar con una persona del equipo?',
  'language.help': '¿En qué te ayudo?',

  'notice.agent_joined': 'Ya estás con {agent}.',
  'notice.passed_on': '{from} te pasa con {agent}, que ya ve lo que has escrito aquí.',
  'notice.passed_to_colleagues':
    '{from} te pasa con compañeros que saben más de esto. Quédate aquí: ya ven lo que has escrito.',
  'notice.back_to_bot': 'Vuelves a estar conmigo, {bot}, la asistente virtual.',
  'notice.back_in_queue':
    'Quien te atendía ha tenido que dejarlo y buscamos a otra persona del equipo. No hace falta que repitas nada.',
  'notice.goes_on_here':
    'Perfecto, seguimos por aquí: lo que escribiste antes queda junto con esto. Cuéntame qué necesitas.',
  'elsewhere.say': 'Hola, quiero seguir aquí nuestra conversación: {word}',
  'notice.language_changed': 'Claro, seguimos en español.',
  'notice.next_wish': 'Y sobre «{topic}»:',
  'notice.apology': 'Algo ha fallado por nuestra parte y no he podido responderte. Escríbelo otra vez, por favor.',
  'notice.unsupported': 'Solo puedo leer texto. ¿Me lo cuentas por escrito?',
  'notice.too_long':
    'Tu mensaje es demasiado largo para mí: puedo leer hasta {limit, number} caracteres. ¿Me lo cuentas en menos?',

  ...links,
};
