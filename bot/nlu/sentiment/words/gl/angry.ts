import type { FeelingWords } from '../../feelings.js';

/** Angry in Galician. */
export const angry: Pick<FeelingWords, 'anger'> = {
  anger:
    '0 estrelas, 1 estrela, a consumo, a tomar o pelo, a ultima vez, abogad*, abonda, absurd*, abusiv*, abuso, ' +
    'adeus para sempre, agarrad*, alporizad*, alucino, anoxad*, ao lixo, aproveitad*, as fotos enganan, asco, ' +
    'asqueros*, ata a coroa, ata aqui, ata nunca, ata o cu, ata o gorro, ata o mono, ata o nariz, ata os, atraco, ' +
    'avergon*, avogad*, babeco, babecos, badocos, basta, bazofia, botado ao lixo, botar os cartos, burla, ' +
    'burlades, burladesvos, burlan, cabread*, cabreo, cachondeo, cagome, cambio a outra, cara dura, caradura*, ' +
    'carafio, carallo, cartos botados, cartos tirados, catastr*, cero estrelas, cero patacon, chapucer*, chapuza*, ' +
    'chega xa, choriz*, coidado con, colastesma, collons, coma se fose parva, coma se fose parvo, ' +
    'comigo non contedes, cona, contareillo a todo o mundo, cravada, cutre*, dades noxo, dades pena, ' +
    'dades vergona, dan noxo, dan pena, dan vergona, de broma, de chiste, de risa, de tolos, delito, demandar, ' +
    'demandarei, demandovos, denunci*, deplorable*, derradeira vez, desastre*, desastros*, desgraz*, detesto, ' +
    'dineiro tirado, e a ultima, e de risa, e incrible, e un roubo, e unha broma, encabuxad*, enfadad*, ' +
    'enganabobos, enganad*, enganan, enganar, enganaronme, enganastesme, engano total, enganosa, estades a rirvos, ' +
    'estafa, estafad*, estafan, estafaronme, estafas, estafastes, estupid*, evitade, falta de educacion, ' +
    'falta de respecto, falta de respeto, faltaba mais, fart*, fatal, flipo con, fotos enganosas, fraude*, ' +
    'furios*, fuxide, horribel, horrible*, horror, horroros*, hostia, hostias, humillant*, ide a, idevos, idiota*, ' +
    'imbecil*, imperdoable*, impresentable*, inaceptabel, inaceptable*, inadmisibel, inadmisible*, incompetencia, ' +
    'incompetent*, incrible que, indecente*, indignacion, indignad*, indignant*, indigno, infame*, insult*, ' +
    'intolerabel, intolerable*, inutil*, irresponsable*, lacazan, lacazans, ladron, ladrons, lamentabel, ' +
    'lamentable*, langran, langrans, lercheo, lixo, mafia, mafios*, mala resena, malisim*, maltrat*, ' +
    'manda carallo, manda chover, manda narices, manda truco, marcho a outra, me cago en, menos cero, menten, ' +
    'mentides, mentir, mentira*, mentireir*, mentironme, mentiros*, mentistesme, merda, meteronma, miserable*, ' +
    'morro, nefast*, nin de broma, nin o intentedes, nin se vos ocorra, nin unha estrela, nin vos molestedes, ' +
    'non caiades, non compredes, non contedes comigo, non me volvedes ver, non merco mais, non merquedes, ' +
    'non o creo, non o podo crer, non penso mercar, non penso volver, non piquedes, non volverei, non volveremos, ' +
    'non volvo, non volvo pedir, non vos merco mais, noxent*, noxo, nunca volverei, nunca volveria, o colmo, ' +
    'odiovos, ollo con, pallas*, panda de, para chorar, para matar, parece unha broma, pasome a, patetic*, penos*, ' +
    'peor, peores, pesim*, pior, pitorreo, ponerei unha denuncia, por parva, por parvo, porcallada*, porcaria*, ' +
    'pouca vergona, primeira e ultima, publicidade enganosa, puro fume, puta, puto, que carallo, que pouca, ' +
    'que vos dean, rabia, raios vos, rastreir*, resena negativa, ridesvos, ridicul*, rindose de, roubades, rouban, ' +
    'roubando, roubar, roubaronme, roubo, sen vergona*, sinvergona*, sodes o peor, sodes un desastre, ' +
    'sodes unha vergona, sodes uns inutiles, sodes uns ladrons, ten narices, ten tela, terribel, terrible*, ' +
    'timad*, timando, timo, timos, tirado ao lixo, tirar o dineiro, tirar os cartos, tomadesme o pelo, ' +
    'tomadesme por, tomadura de pelo, tomando o pelo, tomannos por, tomar o pelo, tomar por parv*, tomarme o pelo, ' +
    'trampos*, tribunal*, ultima compra, ultima vez que, ultimo pedido, un abuso, un circo, un roubo, unha burla, ' +
    'unha cravada, unha estrela, vaia lerias, vaia panda, vaia tela, venden fume, vergon*, xa abonda, xa chega, ' +
    'xa esta ben, xamais merc*, xamais volv*, xulgado*',
};
