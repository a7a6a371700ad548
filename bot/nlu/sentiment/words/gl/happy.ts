import type { FeelingWords } from '../../feelings.js';

/** Happy in Galician. */
export const happy: Pick<FeelingWords, 'delight' | 'praise' | 'thanks'> = {
  delight:
    '5 estrelas, a bomba, a hostia de ben, a mellor, a perfeccion, acertastes, ainda mellor, alegrastes, ' +
    'alegrastesme, alegroume o, alucinante, aplauso, artistas, as mellores, bonisim*, chapo, chiflame, chiflou, ' +
    'cinco estrelas, coma unha luva, coma unhas castanolas, como unha luva, crack, cracks, da gosto, da gusto, ' +
    'dan ganas de, de carallo, de cine, de dez, de luxo, de marabilla, de primeira, delicia, devolvestesme a fe, ' +
    'dez sobre dez, divin*, do carallo de bo, e a bomba, e a leche, emocion*, encantada, encantadas, encantado, ' +
    'encantador*, encantados, encantalle, encantame, encantanme, encantanos, encantaronme, encantoulle, ' +
    'encantoume, encantounos, espectacular*, esplendid*, estou namorada, estou namorado, estupend*, excelencia, ' +
    'excelente*, excepcional*, exemplar, extraordinari*, fabulos*, fantastic*, felicisim*, fenomenal, fermosisim*, ' +
    'flipante, gozada, gratamente, guapisim*, hei de repetir, hei repetir, impecabel, impecable*, impresionad*, ' +
    'impresionante*, incluso mellor, inmellorabel, inmellorable*, insuperable*, magnific*, mais contenta ca, ' +
    'mais contento ca, mais contento que, marabill*, matricula de honra, mellor ca, mellor do que, ' +
    'mellores do que, merece a pena, mereceu a pena, moi recomendable, moi recomendad*, mola moito, monisim*, ' +
    'nada que mellorar, namorada desta, namorado deste, namorei, namoroume, non cambiaria nada, non decepciona*, ' +
    'non defrauda*, non pode ser mellor, non podia ser mellor, non podo estar mais content*, ' +
    'non podo estar mais satisfeit*, non podo pedir mais, non puido ser mais, non puido ser mellor, ' +
    'non se pode pedir, non se pode pedir mais, nota dez, nunca decepcion*, nunca fallades, nunca fallan, ' +
    'nunca me fallaron, o mellor, ole, os mellores, paga a pena, pagou a pena, perfecta, perfectamente, perfectas, ' +
    'perfecto, perfectos, precios*, primor, que marabilla, que pasada, recomendable*, recomendareina, ' +
    'recomendareino, recomendoa, recomendoo, recomendoos, recomendovos, repetirei, repetiremos, salvastes, ' +
    'salvastesme, salvastesnos, sen dubida, sen dubidalo, sensacional*, sobresaliente*, sodes a leche, ' +
    'sodes os mellores, sodes uns cracks, sodes xeniais, super* * * expectativ*, super* * expectativ*, ' +
    'todo un acerto, un acerto, un amor, un aplauso, un dez a, un dez de, un dez en, un dez para, un encanto, ' +
    'un frechazo, un gusto, un luxo, un primor, un sol, unha aperta, unha delicia, unha gozada, unha marabilla, ' +
    'unha pasada, unha preciosidade, unha virgueria, unha xoia, unhas maquinas, uns artistas, uns cracks, ' +
    'vale a pena, valeu a pena, volverei a mercar, volverei mercar, volverei seguro, volverei sen dubida, ' +
    'vou repetir, xeniais, xenial, xenialidade',
  praise:
    'abriga*, agarimo, agarimos*, ainda mais bonit*, alegrame, alegria, alegrome, amabeis, amabel, amabilidade, ' +
    'amabilisim*, amable*, amanado, antes da data, antes de tempo, antes do esperado, antes do previsto, ' +
    'antes do que, ao dia seguinte sen, ao dia seguinte tinao, ao dia seguinte xa, ao natural, apanad*, arranxada, ' +
    'arranxado, arranxaronme, arranxaronmo, arranxastes, arranxou todo, arranxoumo, arranxouno, asi da gusto, ' +
    'atenderonme ben, atenderonme de, atenderonme moi, atenderonme xenial, atendeume, atenta, atentas, atento, ' +
    'atentos, axudaronme, axudastes, axudou moito, axudoume, ben atendid*, ben embalad*, ben empaquetad*, ' +
    'ben explicad*, ben feit*, ben todo, ben xeitos*, bo detalle, bo material, bo precio, bo prezo, bo produto, ' +
    'bo servizo, bo traballo, bo trato, boa atencion, boa calidade, boa compra, boa experiencia, boa noticia, ' +
    'boa nova, boa tenda, boa xente, boas calidades, bonit*, bravo, calidade excelente, calidade moi boa, ' +
    'calidade prezo, cambiaron sen, cambiaronma, cambiaronme, cambiaronmo, cambiaronmos, caralluda, caralludo, ' +
    'carino, cero pegas, cero problemas, chachi, chegaron a tempo, chegou a tempo, chegou ao dia seguinte, ' +
    'chegou ben, chegou dias antes, chegou en 24 horas, chegou en dous dias, chegou nun dia, chollo, chul*, ' +
    'clarisim*, clienta dende, clienta desde, clienta fiel, cliente dende, cliente desde, cliente fiel, ' +
    'coidadisim*, coma nova, coma novas, coma novo, coma novos, coma o primeiro dia, como novas, como novos, ' +
    'comod*, con paciencia, content* co, content* coa, contenta, contentas, contentisim*, contento, contentos, ' +
    'contestan rapido, contestaron axina, contestaron en, contestaron rapido, contestoume unha persoa, ' +
    'cun sorriso, de 10 todo, de agradecer, de confianza, de contado mandaron, de fiar, de gran axuda, ' +
    'de moita axuda, de principio a fin, desexando facer, desexando volver, desfrut*, detalle, ' +
    'devolveronme o dineiro, devolveronme os cartos, devolveronmo, digoo todo, disfrut*, doadisim*, ' +
    'dous dias antes, dous invernos, duradeir*, duran, e a mina segunda, e a mina terceira, e feliz, eficaces, ' +
    'eficaz, eficiente*, elegante*, en perfectas condicions, en perfecto estado, encantad* co, encantad* coa, ' +
    'encantad* con, entrega rapida, enviaronme outra, enviaronme outro, enviaronme un novo, enviaronme unha nova, ' +
    'envio rapido, esta encantad*, esta feliz, estan felices, exactamente o que, exito, facilisim*, felices, ' +
    'felicidades, felicitar*, felicitovos, feliz, fenomenal todo, fermos*, fiable*, foi doado, foi facil, ' +
    'foi un exito, funciona ben, funciona xenial, funcionan ben, funcionou, ganga, gran atencion, gran calidade, ' +
    'gran compra, gran servizo, gran traballo, grandes profesionais, guai, guap*, gustame, gustanme, gustanos, ' +
    'gustaronme, gustou moito, gustoulle, gustoume, gustounos, honest*, igual ca na foto, igual ca nas fotos, ' +
    'igual que na foto, igual que nas fotos, ilusion, ilusionad*, lind*, lixeira, lixeiras, mais bonit*, ' +
    'mais doado, mais facil, maj*, mala palabra, mandaron outra, mandaron outro ao, mandaronme outra, ' +
    'mandaronme outro, mandaronme un novo, mandaronme unha nova, me gusta, me gustou, me la cambiaron, ' +
    'mellor prezo, menos mal que vos, mercaria outra vez, merco sempre, mimad*, mimo, moi apanad*, moi atent*, ' +
    'moi ben, moi bo, moi boa, moi conforme, moi doado, moi facil, moi profesionais, moi profesional*, moi rapid*, ' +
    'moi util, moita paciencia, mola, molan, monada, nada mal, nada que obxectar, nin un pero, nin unha mala, ' +
    'nin unha pega, nin unha queixa, ningun pero, ningun problema, ningunha pega, ningunha queixa, non esta mal, ' +
    'non esta nada mal, non estan mal, non estan nada mal, non falla, non fallan, non houbo ningun problema, ' +
    'non me arrepinto, non me podo queixar, non podo queixarme, non teno ningunha queixa, non teno pega*, ' +
    'non teno queixa*, noraboa, nun minuto, nunca * * * problema*, nunca * * problema*, nunca * problema*, ' +
    'o que agardaba, o que buscaba, o que esperaba, o que necesitaba, o que precisaba, o que queria saber, ' +
    'paciencia comigo, parabens, parece novo, parece outra, por fin chegou e, pracer, preguntanme onde, ' +
    'profesionais e, profesionalidade, puntuais, puntual, puntualidade, que alivio, que ben, que bo, que boa, ' +
    'que gusto, que ilusion, que rapidez, que rapido, que riquinos, queda ben, queda xenial, quedame ben, ' +
    'quedan xenial, quedanme ben, quedei ben, quedei conforme, quedou ben, quedou clar*, quedou precios*, ' +
    'quedou xenial, quedoume clar*, quentin*, rapida e, rapidez, rapidisim*, rapido e, rapidos, recomendaria, ' +
    'recomendo, reembolso rapido, resistente*, resolta, resolto, resolveron, resolveronme, resolveronmo, ' +
    'resolvestes, resolveume, responden rapido, responderon axina, responderon en, responderon rapido, ' +
    'resposta rapida, riquin*, riquisim*, robust*, saiu ben, salvoume o, satisfaccion, satisfeit*, segue coma, ' +
    'seguen coma, seguide asi, seguir asi, segunda compra, segundo par, sempre acert*, sempre ben, ' +
    'sempre chega ben, sempre merco, sempre perfect*, sempre tan, sempre xenial, sen complicacions, sen fallos, ' +
    'sen lerias, sen ningun problema, sen pegas, sen pensalo, sen poner pegas, sen preguntar, sen problema, ' +
    'sen problema ningun, sen problemas, sen queixa*, sen rechistar, sen un fallo, seriedade, serviciais, ' +
    'serviciosos, serviume, servizal, sigan asi, simpatic*, sinxel*, soan xenial, solucionada, solucionado, ' +
    'solucionaron, solucionaronmo, solucionastes, solucionoume, solucionoumo, solventoume, sorprende, ' +
    'sorprendestesme, sorprendeume, sorprendid*, sorpresa, sorriso, suave, suaves, super, tal e como, ' +
    'terceira compra, terceiro par, tinaa na casa, tinao na casa, todo ben, todo correcto, todo moi ben, ' +
    'todo o mundo me pregunta, todo ok, todo xenial, tranquilidade, trataronme ben, tres dias antes, triunfei, ' +
    'triunfo total, triunfou, un dia antes, un exito, un pracer, uns dias antes, uns profesionais, util, vai ben, ' +
    'vaime ben, vaime perfect*, van ben, vanme ben, volverei, volveremos, volveria a mercar, volveria mercar, ' +
    'volveria pedir, volvo mercar, volvo pedir, xa chegou, xa e a mina, xa esta aqui, xa funciona, xa me chegou, ' +
    'xa me devolveron, xamais * problema*, xeitosa, xeitoso, xeneros*, xestion rapida, xestionarono, xestionouno, ' +
    'xusto o que',
  thanks:
    'agradec*, agradez*, deus volo pague, gracias, gracinas, grazas, mil grazas, moitas grazas, moitisimas grazas',
};
