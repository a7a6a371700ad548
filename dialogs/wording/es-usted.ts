import type { Wording } from './sentences.js';

/** The Spanish sentences that address the customer, as «usted»; all others are those of es.ts. */
export const usted: Partial<Wording> = {
  'welcome.hello':
    'Hola, soy {bot}, la asistente virtual de {shop}. Soy un programa, no una persona, y puedo avisar al equipo cuando quiera. ¿En qué le ayudo?',

  'smalltalk.greeting': 'Hola. ¿En qué le ayudo?',
  'smalltalk.first_greeting': 'Hola, soy {bot}, la asistente virtual de {shop}. ¿En qué le ayudo?',
  'smalltalk.thanks': 'A usted. ¿Necesita algo más?',
  'smalltalk.identity':
    'Soy {bot}, la asistente virtual de {shop}: un programa, no una persona. Sigo pedidos y resuelvo dudas sobre envíos, devoluciones, pagos o su cuenta. Y si lo prefiere, aviso a alguien del equipo.',
  'smalltalk.tell_me': 'Cuénteme.',

  'offer.person': '¿Quiere que lo vea con usted una persona del equipo?',
  'offer.declined': 'De acuerdo. Aquí sigo si me necesita.',
  left: 'De acuerdo, lo dejamos. Si necesita otra cosa, escríbame.',

  'faq.helped': '¿Le ha servido?',
  'faq.not_helped': 'Vaya. Cuéntemelo con otras palabras, o elija una opción:',
  'faq.person_can_look': 'Si quiere, una persona del equipo lo mira con usted.',

  'order.ask_number_again':
    'No veo un número de pedido en su mensaje. Son las letras MR- y cinco cifras, por ejemplo MR-10482, y vienen en el correo de confirmación.',
  'order.ask_email': 'Gracias. ¿Con qué correo hizo el pedido {number}? Así compruebo que es suyo.',
  'order.email_why': 'Lo necesito para comprobar que el pedido es suyo. ¿Con qué correo lo hizo?',
  'order.ask_email_again': 'Eso no parece un correo. Escríbalo entero, por ejemplo ana@correo.example.',
  'order.stuck': 'Sin esos datos no puedo buscarlo. ¿Quiere que lo busque con usted una persona del equipo?',
  'order.no_match':
    'No encuentro ningún pedido con ese número y ese correo. Revíselos y escríbame el que haya que corregir.',
  'order.no_match_again':
    'Sigo sin encontrarlo con esos datos. El número y el correo vienen en la confirmación de compra. Escríbame el que haya que corregir.',
  'order.no_match_last':
    'No he podido encontrarlo con los datos que tengo. ¿Quiere que lo busque con usted una persona del equipo?',
  'order.unavailable':
    'Ahora mismo no puedo consultar los pedidos: el sistema no responde. ¿Quiere que lo mire una persona del equipo?',
  'order.limited': 'Por seguridad, no puedo hacer más búsquedas por ahora. ¿Quiere que lo mire una persona del equipo?',
  'order.change_with_person': '¿Le paso con una persona del equipo para verlo?',

  'order.received': 'Hemos recibido su pedido {number} y estamos a la espera del pago.',
  'order.paid': 'Su pedido {number} está pagado. En breve empezamos a prepararlo.',
  'order.preparing': 'Estamos preparando su pedido {number}.',
  'order.shipped': 'Su pedido {number} está en camino.',
  'order.out_for_delivery': 'Su pedido {number} está en reparto: debería llegarle hoy.',
  'order.failed_attempt':
    'Intentaron entregarle el pedido {number} y no pudieron. El transportista lo intentará de nuevo.',
  'order.at_pickup_point': 'Su pedido {number} le espera en el punto de recogida.',
  'order.delivered': 'Su pedido {number} consta como entregado.',
  'order.returned': 'Hemos recibido la devolución de su pedido {number}.',
  'order.cancelled': 'Su pedido {number} está cancelado.',
  'order.refunded': 'Le hemos reembolsado el pedido {number}. El banco puede tardar unos días en mostrarlo.',
  'order.unknown': 'Su pedido {number} existe, pero no tengo un estado fiable que darle.',
  'order.summary':
    '{items, plural, one {# artículo} other {# artículos}}, {total}. Lo pidió el {placed}. Destino: {city}.',
  'order.others': '{count, plural, one {Tiene otro pedido reciente} other {Tiene otros # pedidos recientes}}:',
  'order.more_help': 'Si algo no cuadra, una persona del equipo puede mirarlo con usted.',

  'parcel.track': 'Sígalo aquí: {url}',
  'parcel.pickup': 'Recójalo en {place}.',

  'escalation.queued':
    'Aviso a una persona del equipo. {ahead, plural, =0 {No hay nadie delante de usted.} one {Hay una persona delante de usted.} other {Hay # personas delante de usted.}} Puede seguir escribiendo aquí: verá toda la conversación.',
  'escalation.ask_email': '¿A qué correo le escribimos?',
  'escalation.confirm_email': '¿Le escribimos a {email}?',
  'escalation.email_again': 'Eso no parece un correo. Escríbalo entero, por ejemplo ana@correo.example.',
  'escalation.noted': 'Anotado. Su consulta queda en la cola del equipo y le escribiremos a {email}.',
  'escalation.noted_no_email':
    'De acuerdo, sin correo. Su consulta queda en la cola del equipo y le responderemos aquí.',

  'waiting.position':
    '{ahead, plural, =0 {No hay nadie delante de usted: es la siguiente persona.} one {Hay una persona delante de usted.} other {Hay # personas delante de usted.}}',
  'waiting.estimate_left':
    'De quienes esperaron tanto como usted, la mitad esperó como mucho {half, plural, one {un minuto} other {# minutos}} más, y ocho de cada diez, como mucho {most, plural, one {un minuto} other {# minutos}} más.',
  'waiting.timed_out':
    'Todavía no ha quedado libre nadie del equipo, y siento la espera. Sigue en la cola. Si quiere, deje un correo y le escribimos, o siga conmigo.',

  'complaint.sorry': 'Siento que haya tenido esta experiencia. Hace bien en contárnoslo.',
  'complaint.offer': '¿Quiere hablarlo con una persona del equipo?',

  'survey.csat': '¿Cómo valora la atención recibida?',
  'survey.csat_two': '¿Le ha parecido buena la atención recibida?',
  'survey.ces': '¿Qué tan fácil ha sido resolver su consulta hoy?',
  'survey.nps': '¿Qué probabilidad hay de que recomiende {shop} a un familiar o amigo?',
  'survey.typed': 'Responda con un número del {min} al {max}.',
  'survey.typed_two': 'Responda «{first}» o «{last}».',
  'survey.out_of_range': 'La escala va de {min} a {max}. ¿Qué número le pone?',
  'survey.declined_forever': 'Entendido: no se lo preguntaremos más.',
  'survey.changed': 'Hecho, he cambiado su nota. ¿Quiere añadir un comentario?',
  'survey.thanks': 'Gracias por su tiempo.',

  'clarify.ask': 'Quiero entenderle bien. ¿Cuál de estas es su consulta?',
  'clarify.confirm': 'Quiero entenderle bien. ¿Su consulta es sobre «{topic}»?',
  'clarify.rephrase': 'Cuéntemelo con otras palabras y lo intento de nuevo.',

  'fallback.first': 'Perdone, no sé responder a eso. Pruebe con otras palabras o elija un tema:',
  'fallback.second': 'Sigo sin entenderlo, y no quiero hacerle perder el tiempo. ¿Le paso con una persona del equipo?',

  'language.spoken': 'Puedo atenderle en {languages}. ¿Prefiere hablar con una persona del equipo?',
  'language.help': '¿En qué le ayudo?',

  'notice.agent_joined': 'Ya está con {agent}.',
  'notice.passed_on': '{from} le pasa con {agent}, que ya ve lo que ha escrito aquí.',
  'notice.passed_to_colleagues':
    '{from} le pasa con compañeros que saben más de esto. Quédese aquí: ya ven lo que ha escrito.',
  'notice.back_to_bot': 'Vuelve a estar conmigo, {bot}, la asistente virtual.',
  'notice.back_in_queue':
    'Quien le atendía ha tenido que dejarlo y buscamos a otra persona del equipo. No hace falta que repita nada.',
  'notice.goes_on_here':
    'Perfecto, seguimos por aquí: lo que escribió antes queda junto con esto. Cuénteme qué necesita.',
  'notice.apology': 'Algo ha fallado por nuestra parte y no he podido responderle. Escríbalo otra vez, por favor.',
  'notice.unsupported': 'Solo puedo leer texto. ¿Me lo cuenta por escrito?',
  'notice.too_long':
    'Su mensaje es demasiado largo para mí: puedo leer hasta {limit, number} caracteres. ¿Me lo cuenta en menos?',

  'rate.title': 'Su opinión sobre {shop}',
  'rate.comment_hint': 'Opcional, hasta {limit, number} caracteres. No escriba contraseñas ni números de tarjeta.',
  'rate.too_long':
    'Su comentario tiene {count, number} caracteres y caben {limit, number}. Lo tiene aquí abajo: acórtelo y envíelo otra vez. Todavía no hemos guardado nada.',
  'rate.never': 'No me pregunten más',
  'rate.privacy':
    'Su respuesta solo la lee el equipo de {shop}, junto con su conversación, para mejorar. No se publica.',
  'rate.given': 'Ya respondió: {answer}.',
  'rate.changeable': 'Puede cambiarlo hasta el {time}.',
  'rate.recorded': 'Su respuesta: {answer}.',
  'rate.next_low': 'Sentimos que no haya ido bien. El equipo revisará su conversación.',
  'rate.kept_first':
    'Contamos su primera respuesta: {answer}. Si se equivocó, puede cambiarla dentro de unos segundos.',
  'rate.stop_title': '¿Dejamos de preguntarle?',
  'rate.stop_text':
    'No volveremos a pedirle que valore nuestra atención, por ningún canal. Podrá escribirnos como siempre.',
  'rate.stopped': 'Entendido: no se lo preguntaremos más.',
  'rate.unknown':
    'Puede que se haya cortado al copiarlo. Ábralo otra vez desde el mensaje que recibió, o escríbanos por el chat.',
  'rate.expired': 'Gracias por venir de todas formas. Si quiere contarnos algo, escríbanos por el chat.',
  'rate.busy': 'Ha habido demasiados intentos seguidos. Espere un minuto y pruebe otra vez.',
  'rate.failed': 'Ahora mismo no podemos atenderle, y es cosa nuestra. Pruebe otra vez dentro de un momento.',
  'rate.too_much': 'Es demasiado largo para recibirlo: caben {limit, number} caracteres. Acórtelo y envíelo otra vez.',

  'mail.subject': 'Una pregunta sobre su consulta a {shop}',
  'mail.subject_recovery': '¿Cómo ha quedado su consulta a {shop}?',
  'mail.after_talk': 'El {date} habló con nosotros. Nos ayudaría mucho que respondiera a una pregunta.',
  'mail.relationship': 'Nos ayudaría mucho que respondiera a una pregunta.',
  'mail.tap':
    'Elija una respuesta. Se abre una página donde puede añadir un comentario; nada se envía hasta que lo confirme allí.',
  'mail.link': 'La página, por si no ve los botones:',
  'mail.until': 'Puede responder hasta el {date}.',
  'mail.why': 'Recibe este mensaje porque habló con {shop}. Si no quiere que le preguntemos más:',
  'mail.code_subject': 'Su código para {shop}',
  'mail.code': 'Su código, para confirmar en el chat que esta dirección es suya:',
  'mail.code_why': 'Si no lo ha pedido, no tiene que hacer nada: sin el código no pasa nada.',
};
