import type { FeelingWords } from '../../feelings.js';

/** Displeased in Spanish. */
export const displeased: Pick<FeelingWords, 'displeasure'> = {
  displeasure:
    '2 estrellas, a desmano, a la ligera, a medio hacer, abandonad*, aburrid*, abusivo, agobiad*, agotad* ya, ' +
    'agotador, agotadora, agotamiento, al menos podiais, al menos podrian, ampolla*, antes era mejor, antes erais, ' +
    'antes eran, antipatic*, aprietan, arrepent*, arrepient*, arrogant*, aspera, aspero, atencion inexistente, ' +
    'atencion nula, ayuda nula, baja calidad, baratij*, baratucho, basta la tela, bastante caro, bastante floja, ' +
    'bastante flojo, bastante mal, bastante mala, bastante malo, basto, birria, borde, bordes, ' +
    'brilla por su ausencia, brusc*, cabrea, cada vez peor, calidad baja, calidad ha bajado, calidad infima, ' +
    'calidad justita, calidad regular, calvario, cansa, cansad*, cansancio, cansando, cansino, caos, caotic*, ' +
    'cara de tonta, cara de tonto, cara para, cara y, carisim*, caro para, caro y, cero atencion, cero ayuda, ' +
    'cero empatia, cero explicaciones, cero profesionalidad, cero respuesta, chapuzas, chasco, chirria, chunga, ' +
    'chungo, cliente inexistente, colgado el telefono, colgaron, complicadisim*, comunicacion inexistente, ' +
    'comunicacion nula, con desgana, con la palabra en la boca, con mala cara, conazo, confundid*, confus*, ' +
    'contradic*, cuesta dios, cuesta horrores, cuesta un triunfo, culpa vuestra, culpan, cutrecill*, da la cara, ' +
    'da pena, da problemas, dando largas, dando vueltas, de aqui para alla, de bazar, de cero en, ' +
    'de cualquier manera, de haber sabido, de haberlo sabido, de juzgado, de los chinos, de mal en peor, ' +
    'de mal humor, de mala calidad, de mala manera, de malas, de mercadillo, de nada sirve, de ningun modo, ' +
    'de pena, de plastico malo, de traca, de un sitio para otro, de uno a otro, de verguenza, debeis mejorar, ' +
    'deben mejorar, deberia haber, deberiais, deberian, debi, debisteis, decepcion*, deficiente*, defraud*, ' +
    'deja bastante que desear, deja mucho que desear, deja que desear, dejadez, dejado colgad*, dejado en visto, ' +
    'dejais que desear, dejan mucho que desear, dejan que desear, dejan tirad*, dejaron en visto, dejaron tirad*, ' +
    'dejasteis tirad*, dejo bastante que desear, dejo mucho que desear, dejo que desear, del monton, ' +
    'demasiado car*, deprimente, desagrad*, desatendid*, desconcert*, desconfianza, desconfio, desconsiderad*, ' +
    'descontent*, desde siempre fatal, desencant*, desesper*, desgana, desilusi*, desisto, desorganiz*, despota, ' +
    'desproporcionad*, devolvais mi dinero, devuelvan mi dinero, dificilisim*, disconform*, disculpas no, ' +
    'disgust*, dolor de cabeza, dolores de cabeza, dos estrellas, doy un 2, doy un 3, dudo que, dudosa, duele*, ' +
    'echan la culpa, echando humo, eche en falta, echo en falta, echo humo, empeor*, empiezo a cansarme, ' +
    'empiezo a dudar, empiezo a pensar, en nada se parece, en visto, endeble*, engorro*, erais mejores, ' +
    'error tras error, es imposible, es muy mala, es muy malo, es un lio, escasa, esperaba algo, ' +
    'esperaba bastante, esperaba mas, esperaba mejor, esperaba otra, esperaba que, estaria bien que, estresad*, ' +
    'eternidad, exigir, exijo, faena, falta de comunicacion, falta de confianza, falta de interes, ' +
    'falta de profesionalidad, falta de seriedad, falto, fastidi*, feas, feos, finisim*, floja, flojit*, flojo, ' +
    'follon, follonazo, fragil*, funciona mal, golpeada y, golpeado y, gracias por nada, groser*, ha bajado, ' +
    'ha empeorado, habeis empeorado, habeis perdido, habria estado bien, hagais caso, han perdido un*, hartazgo, ' +
    'hastio, hay que mejorar, he perdido la, hecho un asco, hubiera estado bien, huele mal, ignorada, ignorado, ' +
    'ignorados, ignorais, ignoran, importa un bledo, importa un pimiento, importamos poco, imposible contactar, ' +
    'imposible de, imposible hablar, imposible que, impotencia, inadecuad*, incomod*, incompleto y, incumpl*, ' +
    'ineficaz*, ineficien*, inept*, infeliz, infierno, informacion nula, injust*, inquiet*, insatisf*, ' +
    'insuficiente*, interminable*, inutilmente, ire a otra, jorob*, jugarreta, justita, justito, la calidad no, ' +
    'la confianza perdida, la culpa, la paciencia se, la tela pica, laberinto, largas, las costuras se, lastima, ' +
    'le doy un 1, le doy un 2, le doy un 3, le doy un cuatro, le doy un dos, le doy un tres, le doy un uno, lenta, ' +
    'lentisim*, lentitud, lentos, les da igual, les falta, les importa poco, les pongo un 1, les pongo un 2, ' +
    'llevo peleando, mal acabad*, mal ambiente, mal atendid*, mal cortad*, mal cosid*, mal cuidado, mal disenad*, ' +
    'mal educad*, mal embalada, mal embalado, mal empaquetado, mal estado y, mal explicado, mal genio, ' +
    'mal gestionad*, mal gusto, mal hecha, mal hecho, mal impres*, mal organizad*, mal pegad*, mal pensado, ' +
    'mal pintad*, mal planteado, mal producto, mal rematad*, mal rollo, mal sabor, mal servicio, mal todo, ' +
    'mal tratad*, mal trato, mal y tarde, mala atencion, mala calidad, mala compra, mala educacion, ' +
    'mala experiencia, mala gana, mala gente, mala imagen, mala leche, mala onda, mala pinta, mala suerte, ' +
    'malas formas, malas maneras, maleducad*, malestar, malhumor*, malisim*, malo, malo no, malos, malucho, ' +
    'mareada, mareado, mareando, mareo, mas corto de lo que, mas fina, mas fino de lo que, mas grande de lo que, ' +
    'mas oscuro de lo que, mas pequena de lo que, mas pequeno de lo que, me apena, me aprietan mucho, me cabrea, ' +
    'me colgaron, me colgo, me costo un, me da apuro, me da coraje, me da rabia, me da verguenza ajena, ' +
    'me decepciona, me defraud*, me dejaron colgad*, me dejaron sin, me dejaron tirad*, me dejasteis, ' +
    'me dejasteis sin, me dejo colgad*, me dejo fria, me derivan de, me disgusta, me empiezo a, me entristece, ' +
    'me esperaba, me estoy cansando, me estoy hartando, me fastidia, me gritaron, me grito, me ha costado un, ' +
    'me ha decepcionado, me habeis decepcionado, me hablaron mal, me hablo mal, me han decepcionado, ' +
    'me han dejado sin, me he rendido, me hubiera gustado, me ignor*, me indigna, me marean, me molesta, ' +
    'me parece caro, me parece exagerado, me parece excesivo, me parece fatal, me parece feo, me parece increible, ' +
    'me parece injusto, me parece mal, me parece poco, me parece un, me parece una, me parece vergonzoso, ' +
    'me preocupa, me quede con, me quede de piedra, me quede esperando, me quede helad*, me quede sin, ' +
    'me quedo fria, me quedo frio, me rebotan, me rindo, me salio caro, me siento enganad*, me siento estafad*, ' +
    'me siento ignorad*, me siento maltratad*, me siento timad*, me teneis dando, me tienen dando, me tratais, ' +
    'me trataron, me trato, me vais a, me voy a otra tienda, me vuelven, mediocre*, mejor que no, mejorable*, ' +
    'menuda, menudo, menudos, mes en llegar, mi dinero ya, mi paciencia, molest*, mucho que mejorar, muy car*, ' +
    'muy complicado, muy fina, muy fino, muy floja, muy flojo, muy incomod*, muy mal, muy mala, muy malas, ' +
    'muy malo, nada agradable, nada amable*, nada bien, nada claro, nada como, nada comod*, nada content*, ' +
    'nada profesional*, nada que ver con, nada recomendable, nada satisfech*, nada serio*, nada util, ' +
    'nadie * atiende, nadie * aviso, nadie * ayuda, nadie * contesta, nadie * da, nadie * dice, nadie * explica, ' +
    'nadie * ha, nadie * ha contestado, nadie * ha respondido, nadie * hace caso, nadie * llama, nadie * llamado, ' +
    'nadie * responde, nadie atiende, nadie avis*, nadie coge, nadie contesta, nadie da, nadie explica, nadie ha, ' +
    'nadie hace nada, nadie llam*, nadie pide, nadie puede, nadie quiere, nadie responde, nadie resuelve, ' +
    'nadie revisa, nadie sabe, nadie se hace, nadie soluciona, nadie supo, negligen*, nervios*, ni avisais, ' +
    'ni avisan, ni avisaron, ni caso, ni contestan, ni disculpa*, ni dos dias, ni fu, ni gracias, ni idea, ' +
    'ni me avisaron, ni me contestan, ni media, ni mu, ni perdon, ni responden, ni siquiera, ni siquiera me, ' +
    'ni un correo, ni un dia, ni un mensaje, ni un mes, ni un triste, ni una disculpa, ni una explicacion, ' +
    'ni una llamada, ni una palabra, ni una respuesta, ni una semana, ningun caso, ninguna disculpa, ' +
    'ninguna explicacion, ninguna respuesta, ninguna solucion, no * * recomiendo, no * ayuda, no * ayudado, ' +
    'no * ayudan, no * ayudaron, no * ayudo, no * compro mas, no * contesta, no * contestado, no * contestais, ' +
    'no * contestan, no * convence, no * convencido, no * convencio, no * gusta nada, no * gustado, no * gustaron, ' +
    'no * gusto, no * hacen caso, no * recomendaria, no * recomiendo, no * responde, no * respondeis, ' +
    'no * responden, no * respondido, no * resuelto, no * resuelve, no * resuelven, no * servido, no * sirven, ' +
    'no * sirvio, no * soluciona, no * solucionado, no * solucionan, no * volvere, no * volveria, no * vuelvo, ' +
    'no * vuelvo a, no acaba de, no ayuda*, no cogeis, no cogen, no coincide, no compensa, no compraria, ' +
    'no comprendo, no confio, no contest*, no convence, no corresponde, no creo que vuelva, no cumpl*, ' +
    'no cumple con, no dan la cara, no del todo, no demasiado, no entiendo como, no entiendo por que, ' +
    'no entiendo porque, no era lo prometido, no era lo que, no era lo que esperaba, no es como en, no es como la, ' +
    'no es de recibo, no es el color, no es el mismo, no es el que, no es igual, no es justo, no es la misma, ' +
    'no es la que, no es lo prometido, no es lo que anunci*, no es lo que compre, no es lo que dice, ' +
    'no es lo que encargue, no es lo que esperaba, no es lo que pedi, no es lo que vend*, no es muy, no es normal, ' +
    'no es serio, no esperaba este, no esperaba esto, no esta a la altura, no esta bien, no esta nada bien, ' +
    'no estais a la altura, no estan bien, no estaria mal que, no estoy conforme, no estoy content*, ' +
    'no estoy satisfech*, no estuvieron, no estuvo bien, no fio, no gusta, no ha cumplido, no habeis cumplido, ' +
    'no haceis caso, no haceis nada, no hacen caso, no hacen nada, no han cumplido, no hay derecho, ' +
    'no hay forma de, no hay forma humana, no hay manera, no hay por donde, no hay quien, no hay solucion, ' +
    'no hicieron nada, no hicisteis nada, no le gusta, no le importa, no les compro, no les gusta, no les importa, ' +
    'no les interesa, no lo compraria, no lo han solucionado, no lo vale, no me arreglaron, no me ayud*, ' +
    'no me convence*, no me entere, no me entero, no me esperaba, no me fio, no me gust*, no me ha convencido, ' +
    'no me ha gustado, no me parece, no me parece bien, no me resolv*, no me resuelv*, no me sirve, ' +
    'no me solucion*, no me va bien, no merece la pena, no merecio, no muy, no nos gusta, no os enterais, ' +
    'no os importa, no os interesa, no puede ser, no quede content*, no recomendaria, no recomiendo, no repetire, ' +
    'no repetiremos, no repetiria, no repetiriamos, no repito, no respond*, no resuelv*, no sabe atender, ' +
    'no saben atender, no saben tratar, no sabia nada, no sabian, no se cumple, no se entera, no se enteran, ' +
    'no se entiende, no se parece, no se parecen, no se que hacer, no se trata, no sirve, no sirven, no solucion*, ' +
    'no supieron, no teneis ni idea, no termina de, no tiene nada que ver, no tiene sentido, no tienen ni idea, ' +
    'no vale la pena, no vale lo que, no vale nada, no vale ni, no vale para, no valio, no volveria, normalit*, ' +
    'nos dejaron sin, nos quedamos sin, nula atencion, nula comunicacion, nulo servicio, odisea, ojala, ojala no, ' +
    'os da igual, os falta, os importa poco, para el precio que, para ese precio, para lo que cuesta, ' +
    'para lo que es, para nada util, parece barat*, parece carton, parece de juguete, parece de los chinos, ' +
    'parece plastico, parece un juguete, parecia mejor, parecia otra, pasais de, pasan de mi, pasan del cliente, ' +
    'pasan la pelota, pasandome de, pasandose la, pasota*, peleando, penita, peor servicio, perdeis un*, ' +
    'perder el tiempo, perder la confianza, perder la paciencia, perdi la confianza, perdi la manana, ' +
    'perdi la tarde, perdi toda, perdida de tiempo, perdido la confianza, perdiendo el tiempo, ' +
    'perdiendo la paciencia, perdisteis un*, perjudic*, pesadilla, pesima calidad, pica mucho, pica un monton, ' +
    'picaba, pierdo el tiempo, plastico malo, plasticucho, poca atencion, poca ayuda, poca calidad, ' +
    'poca educacion, poca informacion, poca paciencia, poca profesionalidad, poca seriedad, pocas ganas, ' +
    'poco agradable, poco amable*, poco claro, poco comod*, poco content*, poco practic*, poco profesional*, ' +
    'poco recomendable, poco seria*, poco serio*, poco util, podiais, podian haber, podria estar mejor, ' +
    'podria mejorar, podria ser mejor, podriais haber, podrian haber, ponerles un, por ese precio, por fiarme, ' +
    'por lo menos podiais, por los suelos, por ningun lado, postventa inexistente, precio excesivo, preocupa que, ' +
    'preocupad*, prepotent*, problemas y mas, putada, que asco, que caro, que chasco, que coraje, que decepcion, ' +
    'que desastre, que desear, que desesperacion, que echo chispas, que feo, que follon, que lastima, ' +
    'que lentitud, que lio, que mal, que mala, que malo, que menos, que pena, que poco, que rabia, que trino, ' +
    'quebradero, quebraderos, quedais mal, quedan mal, quedaron mal, quedasteis mal, quede con las ganas, ' +
    'quede esperando, quede sin, queja, quejarme, quejas, quiero mi dinero, raspa, regulera, renuncio, ' +
    'roto otra vez, rozadura*, rozan, sacar los colores, sale caro, salio caro, se abren las costuras, ' +
    'se agradeceria, se clava, se clavan, se nota barat*, se nota mucho, se notan los, se portaron mal, ' +
    'se quedo sin, se quedo sin regalo, se quedo sin su, se siente barat*, se transparenta, se ve barat*, ' +
    'se ve feo, se ve mal, servicio inexistente, si al menos, si lo hubiera sabido, si lo hubiese sabido, ' +
    'si lo llego, si lo se, sienta mal, sin contestar, sin criterio, sin cuidado, sin disculparse, sin educacion, ' +
    'sin exito, sin explicacion, sin ganas, sin ganas de, sin importar, sin importarles, sin mas explicaciones, ' +
    'sin ningun cuidado, sin ningun respeto, sin ningun resultado, sin ninguna explicacion, sin pedir disculpas, ' +
    'sin que nadie, sin regalo, sin respeto, sin resultado, sin resultados, sin sentido, sin solucion, ' +
    'sin soluciones, sin suerte, sin un perdon, sin una disculpa, sospech*, suspenso, tacto desagradable, tan mal, ' +
    'tan mala, tarda muchisimo, tardais tanto, tardais un monton, tardan mucho en, tardan tanto, tardan un monton, ' +
    'tardar tanto, tardaron demasiado, tardaron un mes, tarde mal, tarde y mal, tardo demasiado, tardo muchisimo, ' +
    'tardo un monton, tendria que haber, teneis que mejorar, tibia, tiempo perdido, tienen que mejorar, tieso, ' +
    'tirando a mal, tiro la toalla, toda golpeada, toda la manana, toda la semana, toda la tarde, ' +
    'todo el dia en casa, todo el dia esperando, todo golpeado, todo mal, tomarmelo con humor, torcido de fabrica, ' +
    'toreando, tortura, toston, transparenta, trata asi, tratais a, tratar asi, trataron fatal, trato frio, ' +
    'trato malo, trato nefasto, triste*, un 2 de, un asco, un calvario, un churro, un infierno, un laberinto, ' +
    'un lio, un marron, un rollo, un suplicio, un suspenso, un timo, un trapo, un triunfo, una castana, ' +
    'una disculpa, una faena, una lastima, una lata, una odisea, una patata, una pena, una pesadilla, va a peor, ' +
    'va mal, vais a peor, van mal, vaya atencion, vaya birria, vaya calidad, vaya chasco, vaya decepcion, ' +
    'vaya desastre, vaya empresa, vaya faena, vaya forma, vaya gracia, vaya lentitud, vaya lio, vaya manera, ' +
    'vaya plan, vaya rollo, vaya servicio, vaya tienda, volviendo loca, volviendo loco, voy a otra tienda, ' +
    'y por ese precio, ya no confio, ya no es lo, ya no sois',
};
