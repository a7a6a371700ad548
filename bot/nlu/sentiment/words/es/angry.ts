import type { FeelingWords } from '../../feelings.js';

/** Angry in Spanish. */
export const angry: Pick<FeelingWords, 'anger'> = {
  anger:
    '0 estrellas, 1 estrella, a consumo, a la basura, abogad*, absurd*, abusiv*, abuso, adios para siempre, ' +
    'advertid*, alucinante la, alucino, aprovechad*, asco, asquer*, atraco, basta, basura, bazofia, bodrio, ' +
    'burlan, burlando, burlarse, cabread*, cabreo, caca, cachondeo, cara dura, caradura*, carajo, catastr*, ' +
    'cero estrellas, cero patatero, chapucer*, chapuza*, chorizos, chorrada, choteo, clavada, clavazo, cojones, ' +
    'colado, conmigo no conteis, cono, cuidado con, cutre*, dais asco, dais pena, dais verguenza, dan asco, ' +
    'dan pena, dan verguenza, de broma, de chiste, de locos, de risa, delito, demandare, denunci*, deplorable*, ' +
    'desastre*, desastros*, desgraci*, detesto, dinero tirado, el colmo, embuster*, enfadad*, enganabobos, ' +
    'enganad*, enganais, enganan*, enganar*, enganifa, enganosa, enojad*, es increible, es la ultima, es un robo, ' +
    'es una broma, estafa, estafad*, estafais, estafan, estafando, estafaron, estafas, estafasteis, estupid*, ' +
    'evitad, evitadla, falta de educacion, falta de respeto, faltaba mas, faltar al respeto, fatal, flipo con, ' +
    'fotos enganosas, fraude*, furios*, gilipollas, guasa, hart*, hasta aqui, hasta el gorro, hasta el mono, ' +
    'hasta las narices, hasta los, hasta nunca, hecho la puneta, hijos de, hoja de reclamaciones ya, horrible*, ' +
    'horror, horroros*, hostia, huev*n, huid, humillant*, huyan, idiota*, idos a, imbecil*, imperdonable*, ' +
    'impresentable*, inaceptable*, inadmisible*, incompetencia, incompetent*, increible que, indecente*, ' +
    'indignacion, indignad*, indignant*, indigno, infame*, insult*, intolerable*, inutil*, iros, irresponsable*, ' +
    'jamas compr*, jamas repetire, jamas volver*, jamas vuelvo, jeta, jetas, joder, jodid*, juzgado*, ' +
    'la madre que, la ocu, la ultima vez, ladron, ladrones, ladronzuel*, lamentable*, las fotos enganan, mafia, ' +
    'mafios*, mala resena, maltrat*, manda huevos, manda narices, mas volvemos, mas vuelvo, me cambio a otra, ' +
    'me estaf*, me la colaron, me la colasteis, me la habeis, me la han, me la metieron, me paso a, me robaron, ' +
    'me tomais por, me toman el pelo, me toman por, menos cero, menos diez, mentido, mentir, mentira*, mentiros*, ' +
    'mentis, miente, mienten, mierda, miserable*, mofa, morro, nefast*, ni de broma, ni la piseis, ' +
    'ni lo intenteis, ni os molesteis, ni se os ocurra, ni una estrella, no caigais, no comprad, no comprare, ' +
    'no compreis, no compren, no compro mas, no conteis conmigo, no les compro mas, no me lo creo, ' +
    'no me lo puedo creer, no me volveis a ver, no me vuelven a ver, no os compro mas, no pienso comprar, ' +
    'no pienso volver, no piqueis, no volvere, no volveremos, no vuelvo, no vuelvo a pedir*, nos toman por, ' +
    'nunca mas, nunca volvere, nunca volveria, nunca vuelvo, odio esta, odioso, oficina del consumidor, ojo con, ' +
    'os burlais, os creeis que, os demando, os estais riendo, os odio, ostia, para llorar, para matar, para mear, ' +
    'parece una broma, patetic*, payas*, pelotud*, penos*, peor, peores, pesim*, pitorreo, poca verguenza, ' +
    'pondre una denuncia, porqueria*, primer y ultimo, primera y ultima, publicidad enganosa, puro engano, ' +
    'puro humo, puta, puto, que engano, que lo sepa todo, que os den, que poca, rabia, rastrer*, reiros, ' +
    'resena negativa, ridicul*, robado, robais, roban, robando, robar, robasteis, sacacuartos, saqueo, se burlan, ' +
    'se creen que somos, se rien de, sin verguenza*, sinvergonz*, sinverguenza*, sois lo peor, sois un desastre, ' +
    'sois una verguenza, sois unos caraduras, sois unos inutiles, sois unos ladrones, sois unos sinverguenzas, ' +
    'tacan*, terrible*, tiene tela, tima, timad*, timando, timo, timos, tirado a la basura, tirado el dinero, ' +
    'tirar a la basura, tirar el dinero, tomadura de pelo, tomais el pelo, toman por idiota*, toman por tont*, ' +
    'tomando el pelo, tomar el pelo, tomarme el pelo, tomen el pelo, tonta que soy, trampos*, tribunal*, truno, ' +
    'ultima compra, ultima vez que compro, ultima vez que confio, ultima vez que les, ultima vez que os, ' +
    'ultima vez que pido, ultimo pedido, un cero, un circo, un engano, un robo, una estrella, una tomadura, ' +
    'una verguenza, vacilando, vaya tela, vayanse, vendehumos, vendemotos, venden humo, vergonz*, verguenza*, ' +
    'vomitiv*, ya basta, ya esta bien',
};
