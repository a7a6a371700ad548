import type { FeelingWords } from '../../feelings.js';

/** What happened, and how it is told, in Spanish. */
export const told: Pick<FeelingWords, 'failure' | 'grievance' | 'hint' | 'asking' | 'but' | 'intensifier'> = {
  failure:
    'anicos, apesta, aplastad*, bolitas, con pelos, dado de si, de exposicion, deforma*, dejaron de funcionar, ' +
    'dejo de funcionar, desaparecid*, desaparecio, descascarill*, desconchad*, descosi*, deshilach*, despeg*, ' +
    'destenid*, destine, destinen, destinid*, destroz*, dio de si, durado dos, durado un, durado una, duraron dos, ' +
    'duraron un, duro dos, duro un, duro una, el sonido se va, encoge, encogi*, enganchon, equivocasteis, ' +
    'esta rota, esta roto, estaba rota, estaba roto, estaba usada, estaba usado, estaban rotas, estaban rotos, ' +
    'estropeado a, estropeo, exploto, falta la mitad de, faltaba la mitad, fundid*, ha dado de si, ' +
    'ha dejado de funcionar, ha destenido, ha durado, ha encogido, habeis perdido el, habeis perdido mi, ' +
    'hace agua, hace aguas, hace bolas, hace bolitas, hace dano, hace pelotillas, hacen dano, han destenido, ' +
    'han encogido, hecha anicos, hecha pedazos, hecha polvo, hecha trizas, hecha una pena, hechas polvo, ' +
    'hecho anicos, hecho polvo, hecho trizas, hecho una pena, hechos una pena, huele, inservible*, jamas llego, ' +
    'llega tarde, llegaron mal, llegaron rotas, llegaron rotos, llegaron sin, llegaron tarde, llego a medias, ' +
    'llego abierto, llego aplastad*, llego con, llego danado, llego despues, llego destroz*, llego dos, llego mal, ' +
    'llego manchad*, llego mojad*, llego rajad*, llego rota, llego roto, llego sin, llego sucio, llego tarde, ' +
    'llego todo roto, llego una semana, llego usada, llego usado, llego vacio, lo habeis perdido, machacad*, ' +
    'mancha*, mandado otra talla, me duro, me estropeo, me vino usada, me vino usado, no * funciona, ' +
    'no * funcionan, no * funciono, no abre, no aguantan, no aguanto, no alumbra, no anda, no aparecio, ' +
    'no arranca, no calienta, no carga, no carga bien, no carga ni, no cierra, no conecta con, no da luz, no dura, ' +
    'no dura nada, no duro, no duro ni, no enciende, no enfria, no funciona, no funcionaba, no funcionan, ' +
    'no funciono, no ha aguantado, no ha aparecido, no ha durado ni, no ha venido, no me duro, no me ha durado, ' +
    'no me vale para, no prende, no se conecta, no se conectan, no se enciende, no se oye, no se oyen, ' +
    'no se pone en, no se presentaron, no se presento, no suena bien, no suenan bien, no tira, no va ni, ' +
    'no van bien, no vino, no vino nadie, nunca funciono, nunca llega, nunca llego, os equivocasteis, ' +
    'os habeis equivocado, otra vez roto, oxidad*, pelotillas, perdieron, perdisteis, pierde agua, pierde por, ' +
    'quemo, rallad*, reventad*, revento, rota a los, rota otra vez, roto a los, salen bolas, salieron bolas, ' +
    'se apaga, se apagan, se apago, se atasca, se bloquea, se cae, se cayo, se corta, se cortan, se cuelga, ' +
    'se desarm*, se descolgo, se descosieron, se descosio, se deshace, se deshizo, se desinfl*, se desmont*, ' +
    'se despega, se despegan, se despego, se despinto, se destino, se dobla, se doblo, se equivocaron, ' +
    'se estropearon, se estropeo, se fundio, se ha estropeado, se ha perdido, se ha roto, se le cae, se le cayo, ' +
    'se le fue, se le ha, se le salio, se le salta, se le van, se me cayo, se me deshizo, se me quedo, ' +
    'se me rompio, se oxid*, se oye fatal, se oye mal, se oyen fatal, se oyen mal, se partio, se pela, se perdio, ' +
    'se pudri*, se quedo sin bateria, se quemo, se rajo, se rompe, se rompen, se rompieron, se rompio, se salta, ' +
    'se suelta, se va el sonido, sucia, sucios, suena fatal, suena mal, suenan fatal, toda rota, todas rotas, ' +
    'todo aplastado, todo estropeado, todo rompido, todo roto, todos rotos, venia con un, venia mal, venia rota, ' +
    'venia roto, venia sin, venia sucio, venia vacio, viene roto, vinieron mal, vinieron rotos, vino abierta, ' +
    'vino abierto, vino aplastad*, vino danado, vino mal, vino manchad*, vino rajad*, vino rota, vino roto, ' +
    'vino sin, vino sucia, vino sucio, vino usada, vino usado, vino vacio, ya esta rota, ya esta roto, ' +
    'ya se ha roto, ya se rompio',
  grievance:
    '* correos y, * dias despues, * dias para, * dias y, * horas y, * llamadas y, * mails y, * mensajes y, ' +
    '* meses y, * semanas despues, * semanas para, * semanas y, a dia de hoy, a estas alturas, a fecha de hoy, ' +
    'a la hora de cobrar, a la semana se, a los dos dias, a los tres dias, a ver cuando, a ver si alguien, ' +
    'a ver si me, a ver si os, al mes se, al poco, al primer lavado, al primer uso, al segundo dia, ' +
    'alguien me puede explicar, alguien piensa, alguien se digna, alguien va a, algun dia, asegurasteis, ' +
    'aun encima, aun estoy, aun nada, aun no ha, aun no he, aun no me, ayer dijeron, bajo la lluvia, ' +
    'balones fuera, cada dia me, cada uno me, cada vez me, cada vez que, cancelaron, cancelasteis, cansa ya, ' +
    'cinco veces, cobrado de mas, cobrado dos veces, cobrar dos, cobraron de mas, cobraron dos veces, cobrasteis, ' +
    'como es posible, como podeis, como puede ser, como pueden, con la ilusion que, con retraso, con un robot, ' +
    'cuantas veces, cuanto mas, cuarta vez, cuesta tanto, de que me sirve, de que sirve, deberia haber llegado, ' +
    'debia llegar, deciais, decis que, dejaron en la calle, dejo en la calle, desde hace, despues de * correos, ' +
    'despues de * dias, despues de * llamadas, despues de * semanas, despues de la boda, detras de otra, ' +
    'detras de otro, devolvedme, devuelvanme, dias esperando, dias para, dijeron que llegaba, dijeron que me, ' +
    'dijisteis que, dos veces ya, echan balones, el bot, el mismo fallo, el primer dia de, encima, enesima, ' +
    'era el regalo, era para el cumpleanos, error vuestro, es vuestro, escribi, escribo y, esperando, ' +
    'esperando para nada, esperar, estamos a, este bot, estoy esperando, excusa*, fallo vuestro, faltando, ' +
    'haber avisado, hablando con una pared, hace * dias que, hace cargo, hace dias, hace mas de, hace meses, ' +
    'hace semanas, hace un mes que, hace una semana que, hace una semana y, hacerse cargo, hasta cuando piensan, ' +
    'hasta cuando tengo, hasta cuando vais, hasta cuando voy, hay alguien ahi, hay alguien que, he enviado, ' +
    'he escrito, he explicado, he llamado, he mandado, he pedido * veces, he perdido dos, he perdido la cuenta, ' +
    'he perdido toda, he reclamado, he tenido que, hoy dicen que, iba a llegar, intentado mil, lanzo el, ' +
    'lavarse las manos, llame * veces, llame y, llamo desde, llamo y, lleva * dia*, lleva * mes*, lleva * seman*, ' +
    'lleva en, lleva parada, lleva parado, llevais, llevamos * dia*, llevamos * mes*, llevamos * seman*, ' +
    'llevamos dias, llevamos esperando, llevamos mas, llevamos semanas, llevo * * * esperando, ' +
    'llevo * * esperando, llevo * * intentando, llevo * ano*, llevo * dia*, llevo * esperando, llevo * hora*, ' +
    'llevo * intentando, llevo * mes*, llevo * minut*, llevo * seman*, llevo casi, llevo cuatro, llevo desde, ' +
    'llevo dias, llevo dos, llevo esperando, llevo intentando, llevo mas, llevo quince, llevo semanas, llevo toda, ' +
    'llevo tres, llevo un, llevo una, llorando, lloro, lo de siempre, lo dejo en, lo he intentado, ' +
    'lo mismo otra vez, lo tiro, manana y manana, mas de dos, mas de un mes, mas de una semana, me anularon, ' +
    'me anulasteis, me aseguraron, me asegurasteis, me cancelasteis, me cobraron, me dejais, me dejaron, ' +
    'me dijeron el, me dijeron que, me dijisteis que, me habeis cobrado, me habeis dejado, me habeis mandado, ' +
    'me habeis vendido, me haceis pagar, me hacen pagar, me han cobrado, me hicieron, me hicisteis, me vendieron, ' +
    'me vendisteis, mes entero, mil veces, mira que es, misma cancion, misma historia, misma respuesta, ' +
    'mismo fallo, mucha * y poca, muchas veces, mucho * y poco, mucho anuncio, mucho prometer, nada de nada, ' +
    'nadie, nadie sabe nada, nadie se hace cargo, nadie se responsabiliza, ni noticias, ni para que, ni rastro, ' +
    'ni rastro del, ni razon, ni senal, ni senales, ni tan siquiera, no avisais, no avisan, no avisaron, ' +
    'no escuchais, no escuchan, no habeis, no leeis, no leen, no me dejais, no me devolv*, no me habeis, ' +
    'no me haceis, no me hacen, no me han, no me llamais, no me llega nada, no me quereis, no me reembols*, ' +
    'no pensais, no quereis, no respetais, no respetan, no sabeis, no se mueve, no se nada, no se ni, ' +
    'no se para que, no veo por que, os he dicho, os he escrito, os he llamado, os he mandado, ' +
    'os lavais las manos, os lo he, os parece, os quedasteis, otra semana, otra vez, otra vez sin, otro error, ' +
    'otro fallo, otro mes, otro problema, otro retraso, pagar los portes, pagar yo, pague envio, pague urgente, ' +
    'para cobrar, para colmo, para eso, para esto, para mas inri, para nada, para que luego, para que poneis, ' +
    'para que quereis, para un simple, parado, pasan la patata, pensais, perdido la cuenta, perdido toda, ' +
    'poco cumplir, podiais haber avisado, podian haber avisado, poniais que, por enesima vez, por lo visto, ' +
    'por que nadie, por que narices, por que no hay, por que no me, por que tard*, por segunda vez, ' +
    'por si fuera poco, por tercera vez, por vuestra culpa, primer lavado, primera puesta, prometeis, prometido, ' +
    'prometieron, prometisteis, pues vaya, que espero, que estoy pagando, quedado con, quedaron con mi, ' +
    'quiero una solucion, quinta vez, respuesta automatica, se digna, se lavan las manos, se me ha hecho, ' +
    'se quedaron con, se supone, se suponia, seguimos esperando, seguimos igual, seguimos sin, seguis sin, ' +
    'segun ustedes, segun vosotros, segunda vez, semana entera, semanas esperando, semanas para, siempre con, ' +
    'siempre falta, siempre hay, siempre igual, siempre la misma, siempre llega*, siempre lo mismo, siempre me, ' +
    'siempre pasa, siempre que, siempre tarde, sigo con, sigo esperando, sigo igual, sigo sin, sigo teniendo, ' +
    'sigue fallando, sigue igual, sigue parado, sigue roto, sigue sin, siguen igual, siguen sin, siguen sin darme, ' +
    'sin avisar, sin avisarme, sin contestarme, sin decir nada, sin decirme, sin devolverme, sin mover, ' +
    'sin noticias, sin rastro, sin responderme, sin saber nada, sin solucionarme, solo robots, solucion ya, ' +
    'supuestamente, tan complicado, tan dificil, tanta espera, tanta promesa, tanta publicidad, tanto esperar, ' +
    'tanto para, tanto rollo, tardaron casi, tardaron dos, tardaron mas, tardaron tres, tardaron un, tardaron una, ' +
    'tardasteis, tardo casi, tardo dos semanas, tardo mas de, tardo tres, tardo un mes, te parece normal, ' +
    'tenga que pagar, tengo que esperar, tengo que pagar yo, tenia que haber, tenia que llegar, teoricamente, ' +
    'tercer lavado, tercera vez, tirado en, tiraron el, todavia espero, todavia estoy, todavia nada, ' +
    'todavia no ha, todavia no he, todavia no me, total para, tras * correos, tras * llamadas, tras * semanas, ' +
    'tras otra, tras otro, tres veces ya, tuve que, tuvimos que, un mes para, un mes y, un problema detras, ' +
    'un robot que, un simple pedido, un simple reembolso, una distinta, una semana para, una semana y, ' +
    'una simple devolucion, una solucion ya, uno distinto, va para, varias veces ya, vaya vaya, venga ya, ' +
    'volvieron a mandar, volvio a, volvisteis a, vuelta a, vuestra culpa, vuestro bot, vuestro error, ' +
    'y ahora dicen, y ahora me, y ahora nadie, y aun, y encima, y estamos a, y hoy dicen, y me llego un, ' +
    'y me llego una, y me mandaron, y me vino, y nada, y nada de, y nadie me, y seguimos, y sigo, y sin, ' +
    'y sin respuesta, y todavia, ya dos veces, ya es la, ya he, ya la segunda, ya la tercera, ya llevamos, ' +
    'ya llevo, ya lo he intentado, ya no se, ya os he, ya tres veces, ya van',
  hint:
    'al final, al final no, al menos, algo mejor, apenas, aun, boda, cada uno dice, como minimo, comunion, ' +
    'cuatro veces, cumpleanos, de verdad, demasiad*, desde el jueves, desde el lunes, desde el martes, ' +
    'desde el viernes, despues del cumple, dos veces, en la web pone, en serio, encima que, era para el cumple, ' +
    'esperaba, esperando el, esperando mi, esto es, falta la mitad, francamente, hasta cuando, honestamente, ' +
    'hoy es, iba a ser, ilegal, inmediat*, jaja*, jamas, la verdad, llevamos, llevo, lo mismo, lo queria para, ' +
    'madre mia, me cancelaron, me cobrais, me contestais, me decis, me enviaron, me enviasteis, me habeis, ' +
    'me haceis, me hacen, me han, me mandais, me mandaron, me mandasteis, me pasais, me pedis, me teneis, ' +
    'me tienen, mi dinero, mismo error, mismo problema, no conecta, no me deja, no me dejan, no quieren, no saben, ' +
    'no sale, no se por que, nunca, otra vez a, otra vez el, otra vez la, otra vez lo, otra vez me, otro dia, ' +
    'para cuando, para el cumple, para que, para su cumple, pedi un, pedi una, poca, poco, policia, pone que, ' +
    'poniais, por lo menos, por que me, por que tengo, retras*, seguis, senores, siempre, sinceramente, sois, ' +
    'tardais, tardan, tardando, tardaron, tarde, tardo, tengo que pagar, todavia, tres veces, urgente*, ' +
    'varias veces, vaya, vosotros sois, vuelven a, y ahora, y al final, y luego, y me llego, y nadie, y no hay, ' +
    'y no lo, y no me, y ya, ya es, ya hace, ya me, ya son',
  asking:
    'a que hora, adonde, al mejor precio, alguna forma, ayuda con, ayuda para, buenas noches, buenas tardes, ' +
    'buenos dias, como aviso, como cambio, como devuelvo, como es, como funciona, como hago, como pido, ' +
    'como puedo, como se, como va, compre, confirmar, consulta, conviene, cual, cuales, cuando, cuanta, cuanto, ' +
    'cuantos, donde, duda, el numero es, el pedido es, en caso de, es posible, esta disponible, estan disponibles, ' +
    'haceis, hay algun, hay alguna, hay posibilidad, hay que, hice el pedido, hice un pedido, hola, info, ' +
    'informacion, mandame, me ayudais, me ayudas, me confirmais, me confirmas, me encantaria, me gustaria, ' +
    'me podeis decir, me puedes decir, mi correo es, mi nombre, mi numero, mi pedido es, necesito, no gracias, ' +
    'no muchas gracias, pedi, podeis, podria, podriais, podrian, por favor, pregunta, pueden, puedes, puedo, ' +
    'que debo, que documentos, que gastos, que hago, que hora, que horario, que pasa si, que plazo, que puedo, ' +
    'que talla, que tallas, que tengo que hacer, queria, quiero borrar, quiero cambiar, quiero cancelar, ' +
    'quiero devolver, quiero hablar, quiero pagar, quiero poner, quiero saber, quiero un, quisiera, saber, ' +
    'se puede, se pueden, si el, si la, si llega, si lo, si no, si no le, si no me, si se, teneis, tienen, tienes',
  but: 'aun asi, aunque, no obstante, pero, sin embargo, solo que',
  intensifier:
    'bastante, completamente, demasiado, muchisimo, mucho, muy, re, realmente, requete, sumamente, super, tan, ' +
    'totalmente, tremendamente, verdaderamente',
};
