import type { FeelingWords } from '../../feelings.js';

/** Happy in Spanish. */
export const happy: Pick<FeelingWords, 'delight' | 'praise' | 'thanks'> = {
  delight:
    '100 recomendable, 5 estrellas, a la perfeccion, acertado, acierto total, alegrado el dia, alegrasteis, ' +
    'alucinante, alucino con lo, aplauso, aun mejor, bacan, barbaro, bellisim*, brutales, buenisim*, chapeau, ' +
    'chapo, chevere*, chifla, chiflo, cien por cien recomendable, cinco estrellas, como un guante, ' +
    'como unas castanuelas, comodisim*, crack, cracks, da gusto, dan ganas de, de cine, de lujo, de maravilla, ' +
    'de un diez, delicia, detallazo, devuelto la fe, diez de diez, diez sobre diez, divin*, ejemplar, el mejor, ' +
    'emocion*, enamorad*, enamoro, encanta, encantada, encantadas, encantado, encantador*, encantados, encantan, ' +
    'encantaron, encanto, es la bomba, es la leche, espectacular*, esplendid*, estupend*, excelencia, excelente*, ' +
    'excepcional*, exquisit*, extraordinari*, fabulos*, fantastic*, felicisim*, feliz como, fenomenal, flechazo, ' +
    'flipando con lo, flipante, flipo, genial, geniales, gozada, grandes profesionales, gratamente, guapisim*, ' +
    'impecable*, impresionad*, incluso mejor, increiblemente bien, increiblemente buen*, inmejorable*, ' +
    'insuperable*, la bomba, la leche, la mejor, la recomiendo, las mejores, las recomiendo, llore de, lo mejor, ' +
    'lo recomiendo, los mejores, los recomiendo, magnific*, maravill*, mas contenta que, mas contento que, ' +
    'matricula, me alegro el dia, me ha encantado, me han encantado, me salvasteis, mejor compra, mejor de lo que, ' +
    'mejor que en la foto, mejor que en las fotos, mejores de lo que, merece la pena, merecido la pena, ' +
    'merecio la pena, mola mucho, molan mucho, monisim*, muy recomendable, muy recomendad*, nada que mejorar, ' +
    'no cambiaria nada, no decepciona*, no defrauda*, no podia haber, no podia ser mejor, no pudo ser mas, ' +
    'no pudo ser mejor, no puede ser mejor, no puedo estar mas content*, no puedo estar mas satisfech*, ' +
    'no puedo pedir, no puedo pedir mas, no se puede pedir, no se puede pedir mas, nos salvasteis, nota diez, ' +
    'notable alto, nunca decepcion*, nunca fallais, nunca fallan, nunca me han fallado, ole, os recomiendo, ' +
    'ovacion, padrisim*, perfecta, perfectamente, perfectas, perfecto, perfectos, precios*, primor, que detalle, ' +
    'que maravilla, que pasada, recomendable*, recomendadisim*, recomendare, repetire, repetiremos, repito seguro, ' +
    'salvado la, salvasteis, se me saltaron, se supera, sensacional*, sin dudarlo, sobresaliente, ' +
    'super recomendad*, super* * expectativ*, super* expectativ*, todo un acierto, todo un detalle, top, ' +
    'totalmente recomendable, un 9 de, un abrazo, un acierto, un amor, un aplauso, un diez a, un diez de, ' +
    'un diez el, un diez en, un diez para, un encanto, un flechazo, un gusto, un lujo, un primor, un sol, ' +
    'una delicia, una gloria, una gozada, una joya, una maravilla, una pasada, una virgueria, unas maquinas, ' +
    'unos artistas, unos cracks, unos maquinas, unos soles, vale cada, vale la pena, valio la pena, virgueria, ' +
    'volvere a comprar, volvere seguro, volvere sin duda, volveremos a comprar',
  praise:
    'a la minima, abriga*, al dia siguiente en, al dia siguiente lo tenia, al dia siguiente me, ' +
    'al dia siguiente sin, al dia siguiente ya, al natural, alegra, alegria, alegro, amabilidad, amabilisim*, ' +
    'amable*, antes de la fecha, antes de lo esperado, antes de lo previsto, antes de lo que, antes de tiempo, ' +
    'arreglado, arreglasteis, arreglo todo, asi da gusto, atencion rapida, atendida, atendieron bien, atenta, ' +
    'atentas, atento, atentos, aun mas bonit*, ayudaron mucho, ayudo mucho, bien atendid*, bien embalad*, ' +
    'bien empaquetad*, bien explicad*, bien hecha, bien hechas, bien hecho, bien todo, bien y rapido, bonit*, ' +
    'bravo, buen, buena, buenas calidades, buenisima onda, bueno, buenos, calentit*, calidad buenisima, ' +
    'calidad excelente, calidad muy buena, calidad precio, cambiaron enseguida, carino, cero pegas, ' +
    'cero problemas, chollo, chul*, clarisim*, clienta desde, clienta fiel, cliente desde, cliente fiel, ' +
    'como el primer dia, como nueva, como nuevas, como nuevo, como nuevos, comod*, compraria otra vez, ' +
    'compro siempre, con paciencia, con una sonrisa, confiable*, conforme con la, content* con, contenta, ' +
    'contentas, contentisim*, contento, contentos, contestan rapido, contestaron al, contestaron en, ' +
    'contestaron enseguida, contestaron rapido, cucada, cuidadisim*, cuidado hasta, de agradecer, de confianza, ' +
    'de diez todo, de gran ayuda, de principio a fin, deseando, detalle, devolvieron el dinero enseguida, ' +
    'disfrut*, dos dias antes, dos inviernos, duraderas, duradero*, duran, economic*, eficaces, eficaz*, ' +
    'eficiencia, eficiente*, elegante*, en dos dias en casa, en perfectas condiciones, en perfecto estado, ' +
    'enamorada de, enamorado de, encantad* con, enhorabuena, entrega rapida, envio rapido, envio volando, ' +
    'es feliz, es mi segunda, es mi tercera, esta encantad*, esta feliz, esta solucionado, estan felices, ' +
    'exactamente lo que, excelente atencion, exito, facilisim*, felices, felicidades, felicitaciones, felicitar*, ' +
    'felicito, feliz, fenomenal todo, fiable*, fue facil, fue un exito, funciona bien, funciona genial, ' +
    'funcionan bien, funciono, ganga, generos*, gestion rapida, gestionaron rapido, gracias a vosotros, ' +
    'gran atencion, gran calidad, gran compra, gran producto, gran servicio, gran trabajo, grata, guap*, guay, ' +
    'gustado mucho, gusto mucho, ha gustado, ha quedado, ha servido de, ha sido de ayuda, ha triunfado, ' +
    'habeis sorprendido, han gustado, hermos*, honest*, igual a la foto, igual que en la foto, ' +
    'igual que en las fotos, ilusion, ilusionad*, impecables, jamas * * problema*, justo lo que, la cambiaron, ' +
    'la tenia en casa, la volveria a comprar, le encanto, le gusto, le ha encantado, les encanto, les gusto, ' +
    'ligera, ligeras, lind*, llegaron a tiempo, llego a tiempo, llego al dia siguiente, llego bien, ' +
    'llego dias antes, llego en 24 horas, llego en dos dias, llego en un dia, llego volando, lo arreglaron, ' +
    'lo arreglo, lo cambiaron, lo digo todo, lo gestionaron, lo gestiono, lo que buscaba, lo que esperaba, ' +
    'lo que necesitaba, lo que queria saber, lo recomendaria, lo recomiendo mucho, lo resolvieron, ' +
    'lo solucionaron, lo soluciono, lo tenia en casa, lo volveria a comprar, los volveria a comprar, maj*, ' +
    'mala palabra, mandaron otra, mas bonit*, mas facil, me arreglaron, me atendieron bien, me atendieron de, ' +
    'me atendieron genial, me atendieron muy, me atendio, me ayudo, me contestaron en, me contesto una persona, ' +
    'me devolvieron el dinero, me enamore, me enviaron otra, me enviaron otro, me enviaron una nueva, ' +
    'me enviaron uno nuevo, me gusta, me gustan, me gustaron, me gusto, me ha ayudado, me ha salvado, ' +
    'me ha servido, me la cambiaron, me lo arreglaron, me lo cambiaron, me lo devolvieron, me lo resolvieron, ' +
    'me lo solucionaron, me los cambiaron, me mandaron otra, me mandaron otro, me mandaron una nueva, ' +
    'me mandaron uno nuevo, me preguntan donde, me queda bien, me resolvio, me sirvio, me soluciono, ' +
    'me sorprendi*, me va perfect*, mejor precio, menos mal que os, mimad*, mimo, mola, molan, monada, ' +
    'mucha paciencia, muy atent*, muy bien, muy buena, muy buenas, muy bueno todo, muy buenos, muy conforme, ' +
    'muy facil, muy linda, muy lindo, muy profesional*, muy rapida, muy rapido, muy recomendados, muy util, ' +
    'nada mal, nada malo que, nada que objetar, ni un pero, ni una mala, ni una pega, ni una queja, ningun pero, ' +
    'ningun problema, ninguna pega, ninguna queja, no decepcion*, no esta mal, no esta nada mal, no estan mal, ' +
    'no estan nada mal, no falla, no fallan, no fallo, no he tenido ningun problema, no hubo ningun problema, ' +
    'no me arrepiento, no me puedo quejar, no puedo quejarme, no tengo ninguna queja, no tengo pega*, ' +
    'no tengo queja*, nos gusta, nos gusto, nunca * * * problema*, nunca * * problema*, nunca * problema*, ' +
    'paciencia conmigo, parece nuevo, parece otra, pega alguna, perfecto gracias, placer, plena confianza, ' +
    'poner ninguna pega, por fin llego y, profesionales y, profesionalidad, puntual, puntuales, puntualidad, ' +
    'que alivio, que bien, que bueno, que gusto, que ilusion, que majos, que profesionales, que rapidez, ' +
    'que rapido, queda bien, queda genial, quedado bien, quedado clar*, quedan genial, quede bien, quede conforme, ' +
    'quede muy conforme, quedo bien, quedo genial, quedo precios*, rapida y, rapidez, rapidisim*, rapido envio, ' +
    'rapido y, rapidos, re bien, re linda, re lindo, recomendadisimos, recomendaria, reembolsado rapido, ' +
    'reembolso rapido, requetebien, resistente*, resolvieron, responden rapido, respondieron al, respondieron en, ' +
    'respondieron enseguida, respondieron rapido, respuesta rapida, resuelta, resuelto, robust*, salio bien, ' +
    'satisfaccion, satisfech*, seguid asi, seguir asi, segunda compra, segundo par, sencill*, seriedad, ' +
    'servicial*, siempre aciert*, siempre bien, siempre compro, siempre genial, siempre llega bien, ' +
    'siempre perfect*, siempre tan, sienta de, sigan asi, sigue como, siguen como, simpatic*, sin complicaciones, ' +
    'sin fallo, sin fallos, sin lios, sin ningun problema, sin ningun tipo de problema, sin pegas, sin pensarlo, ' +
    'sin peros, sin poner pegas, sin preguntar, sin problema, sin problemas, sin queja*, sin rechistar, ' +
    'sin un fallo, solucionada, solucionado, solucionaron en, solucionasteis, solventaron, sonrisa, sorprende, ' +
    'sorprendid*, sorpresa, suave, suavecit*, suaves, suena genial, suenan genial, super, super recomendados, ' +
    'superbien, tal y como, tercer par, tercera compra, todavia mas bonit*, todo bien, todo correcto, ' +
    'todo el mundo me pregunta, todo genial, todo muy bien, todo ok, total confianza, tramitaron, tranquilidad, ' +
    'transparentes, trataron bien, tres dias antes, triunfe, triunfo, un dia antes, un exito, un placer, ' +
    'unos dias antes, unos profesionales, util, va bien, van bien, volvere, volvere a pedir, volveria a comprar, ' +
    'volveria a pedir, vuelvo a comprar, vuelvo a pedir, ya es mi, ya esta aqui, ya esta solucionado, ya funciona, ' +
    'ya ha llegado, ya lo tengo, ya me han devuelto, ya me llego',
  thanks:
    'agradec*, agradezc*, bendiciones, dios os bendiga, gracias, grax, merci, mil gracias, muchas gracias, ' +
    'muchisimas gracias, os lo agradezco, se agradece',
};
