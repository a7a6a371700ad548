import type { FeelingWords } from '../../feelings.js';

/** Displeased in Galician. */
export const displeased: Pick<FeelingWords, 'displeasure'> = {
  displeasure:
    '2 estrelas, a calidade baixou, a calidade non, a culpa, a mina paciencia, a paciencia, a tea pica, ' +
    'abandonad*, abrense as costuras, aburrid*, abusivo, acabaseme a, agardaba algo, agardaba mais, ' +
    'agardaba mellor, agardaba outra, agardaba que, agobiad*, amolad*, ampola*, anacos, antes era mellor, ' +
    'antes erades, antes eran, antes traballabades, antipatic*, ao menos poderian, ao menos podiades, arrepent*, ' +
    'arrepint*, arrogant*, aspera, aspero, atencion inexistente, atencion nula, axuda nula, baixa calidade, ' +
    'baixou moito, baratuch*, bastante caro, bastante frouxo, bastante mal, basto, berraronme, berroume, bocha, ' +
    'bochas, borde, bordes, botando fume, botanme a, botei en falta, boto en falta, boto fume, brilla pola, ' +
    'brusc*, cabreame, cada vez peor, calidade baixa, calidade infima, calidade regular, calidade xusta, calvario, ' +
    'cansa de, cansad*, cansame, cansas de, cansazo, canso xa, cansos, caos, caotic*, cara de parva, ' +
    'cara de parvo, cara e mala, carisim*, caro e malo, cero atencion, cero axuda, cero empatia, ' +
    'cero explicacions, cero resposta, chapuzas, chasco, cheira mal, chunga, chungo, cliente inexistente, ' +
    'coa palabra na boca, colgado o telefono, colgaron, colgaronme, colgoume, comunicacion inexistente, ' +
    'comunicacion nula, con desgana, con mala cara, confundid*, confus*, contradi*, cravanse, cravase, culpa vosa, ' +
    'custa un triunfo, custoume un, custoume unha, cutrecill*, da a cara, da a sensacion, da pena, da problemas, ' +
    'dalles igual, dame coraxe, dame pena, dame rabia, dame vergona, dando largas, dando voltas, danme largas, ' +
    'davos igual, de aqui para ala, de calquera maneira, de cero en, de feira, de mal en peor, de mala calidade, ' +
    'de mala maneira, de malas, de mercadillo, de nada serve, de pena, de sabelo, de telo sabido, de vergona, ' +
    'deben mellorar, deberia, deberiades, deberian, debiades, decepcion*, deficiente*, defraud*, ' +
    'deixa que desexar, deixadez, deixan que desexar, deixaron tirad*, deixaronme colgad*, deixaronme en visto, ' +
    'deixaronme sen, deixaronme tirad*, deixaronnos sen, deixastesme, deixastesme sen, ' +
    'deixou bastante que desexar, deixou moito que desexar, deixou que desexar, deixoume colgad*, demasiado car*, ' +
    'deprimente, desagrad*, desastroso, desatendid*, desconcert*, desconfianza, desconfio, desconform*, ' +
    'desconsiderad*, descontent*, desencant*, desesper*, desgust*, desilusi*, desisto, desorganiz*, disconform*, ' +
    'disgust*, doenme, dor de cabeza, dores de cabeza, dos chinos, doulle un 1, doulle un 2, doulle un 3, ' +
    'doulle un dous, doulle un tres, duas estrelas, dubido que, dubidosa, dun a outro, dun sitio para outro, ' +
    'e imposible, e un lio, empeor*, empezo a cansar*, empezo a dubidar, empezo a pensar, en van, en visto, ' +
    'endeble*, erades mellores, erro tras erro, escasa, esgotador, esixo, esperaba algo, esperaba mais, ' +
    'esperaba mellor, esperaba outra, estaria ben que, estou cansa, estou canso, estoume cansando, ' +
    'estoume fartando, eternidade, exixo, faena, falaronme mal, faloume mal, falta de comunicacion, ' +
    'falta de interese, falta de profesionalidade, falta de seriedade, faltavos moito, faltou, farta de, farto de, ' +
    'fastidi*, fea, feas, feo, feos, finisim*, follon, fraxil*, frouxa, frouxo, funciona mal, gracias por nada, ' +
    'grazas por nada, groseir*, gustariame que fose, hai que mellorar, ignorada, ignorades, ignorado, ignoran, ' +
    'ignoranme, importa un pemento, importamosvos pouco, imposible contactar, imposible de, imposible falar, ' +
    'impotencia, inadecuad*, incomod*, incumpr*, indigname, ineficaz*, ineficien*, inept*, infeliz, inferno, ' +
    'informacion nula, inquiet*, insatisf*, insuficiente*, interminable*, inxust*, labirinto, largas, lastima, ' +
    'lenta, lentisim*, lentitude, lentos, leria, magoa, mais curto do que, mais escuro do que, mais fina, ' +
    'mais fino do que, mais grande do que, mais pequena do que, mais pequeno do que, mal acabad*, mal atendid*, ' +
    'mal cortad*, mal cosid*, mal desenad*, mal e tarde, mal educad*, mal embalada, mal embalado, mal empaquetado, ' +
    'mal explicado, mal feita, mal feito, mal gusto, mal impres*, mal organizad*, mal pegad*, mal pensado, ' +
    'mal pintad*, mal produto, mal rematad*, mal rollo, mal sabor, mal servizo, mal tratad*, mal trato, mal xenio, ' +
    'mal xestionad*, mala atencion, mala calidade, mala compra, mala educacion, mala experiencia, mala gana, ' +
    'mala leche, mala pinta, malas formas, malas maneiras, malas maneras, maleducad*, malestar, malo, malos, ' +
    'malucho, mareada, mareado, marean, mareandome, me ignor*, mediocre*, mellor que non, mellorable*, menuda, ' +
    'menudo, moi car*, moi complicado, moi fina, moi fino, moi frouxa, moi frouxo, moi incomod*, moi mal, ' +
    'moi mala, moi malas, moi malo, moito que mellorar, molest*, nada agradable, nada amable*, nada ben, ' +
    'nada claro, nada comod*, nada content*, nada profesional*, nada que ver co, nada que ver coa, ' +
    'nada que ver con, nada recomendable, nada satisfeit*, nada serio*, nada util, neglixen*, nervios*, ' +
    'nin avisades, nin avisan, nin avisaron, nin caso, nin chio, nin contestan, nin cristo, nin desculpa*, ' +
    'nin deus, nin dous dias, nin fu, nin grazas, nin idea, nin me avisaron, nin me contestan, nin media, ' +
    'nin perdon, nin responden, nin sequera, nin sequera me, nin un correo, nin un dia, nin un mes, nin un triste, ' +
    'nin unha chamada, nin unha desculpa, nin unha explicacion, nin unha mensaxe, nin unha palabra, ' +
    'nin unha resposta, nin unha semana, ninguen * atende, ninguen * avisou, ninguen * axuda, ninguen * chama, ' +
    'ninguen * chamou, ninguen * contesta, ninguen * contestou, ninguen * di, ninguen * explica, ' +
    'ninguen * fai caso, ninguen * responde, ninguen * respondeu, ninguen atende, ninguen avis*, ninguen cham*, ' +
    'ninguen colle, ninguen contesta, ninguen da, ninguen explica, ninguen fai nada, ninguen pediu, ninguen pide, ' +
    'ninguen pode, ninguen quere, ninguen resolve, ninguen respond*, ninguen revisa, ninguen sabe, ninguen se fai, ' +
    'ninguen soluciona, ninguen soubo, ningun caso, ningunha desculpa, ningunha explicacion, ningunha resposta, ' +
    'ningunha solucion, non * axuda, non * axudan, non * axudaron, non * axudou, non * contesta, ' +
    'non * contestades, non * contestan, non * contestou, non * convenceu, non * fan caso, non * gusta nada, ' +
    'non * gustaron, non * gustou, non * merco mais, non * recomendaria, non * recomendo, non * resolve, ' +
    'non * resolven, non * resolveu, non * responde, non * respondedes, non * responden, non * servian, ' +
    'non * serviu, non * soluciona, non * solucionan, non * solucionaron, non * solucionou, non * volverei, ' +
    'non * volveria, non * volvo, non * volvo a, non agardaba este, non agardaba isto, non arranx*, non axuda*, ' +
    'non coincide, non colledes, non collen, non compensa, non comprendo, non confio, non contest*, non convence, ' +
    'non corresponde, non creo que volva, non cumpr*, non da feito, non demasiado, non do todo, non e a cor, ' +
    'non e a mesma, non e a que, non e como na, non e igual, non e moi, non e normal, non e o mesmo, non e o que, ' +
    'non e o que agardaba, non e o que anunci*, non e o que di, non e o que encarguei, non e o que esperaba, ' +
    'non e o que merquei, non e o que pedin, non e o que vend*, non e serio, non e xusto, non entendo como, ' +
    'non entendo por que, non era o que, non era o que agardaba, non era o que esperaba, non esperaba este, ' +
    'non esperaba isto, non esta a altura, non esta ben, non esta nada ben, non estades a altura, non estan ben, ' +
    'non estaria mal que, non estivo ben, non estou conforme, non estou content*, non estou de acordo, ' +
    'non estou satisfeit*, non facedes caso, non facedes nada, non fan caso, non fan nada, non fixeron nada, ' +
    'non fixestes nada, non gusta, non hai dereito, non hai deus, non hai forma de, non hai maneira, non hai quen, ' +
    'non hai xeito, non lles importa, non me arranx*, non me axud*, non me convence*, non me enterei, non me fio, ' +
    'non me gust*, non me parece, non me parece ben, non me resolv*, non me serve, non me solucion*, non mercaria, ' +
    'non merece a pena, non moi, non nos gusta, non o mercaria, non o vale, non paga a pena, non pagou a pena, ' +
    'non pode ser, non quedei content*, non queredes axudar, non recomendaria, non recomendo, non repetirei, ' +
    'non repetiremos, non repetiria, non repito, non resolv*, non respond*, non saben atender, non saben tratar, ' +
    'non sabia nada, non sabian, non se decata, non se entende, non se entera, non se enteran, non se parece*, ' +
    'non se trata, non serve, non serven, non solucion*, non souberon, non tedes nin idea, non ten nada que ver, ' +
    'non ten sentido, non tenen nin idea, non vale a pena, non vale nada, non vale nin, non vale o que, ' +
    'non vale para, non volveria, non vos enterades, non vos importa, normalin*, o meu dineiro xa, odisea, ' +
    'os cartos xa, os meus cartos, oxala, oxala non, para ese prezo, para o que custa, para o que e, ' +
    'parece barat*, parece carton, parece de xoguete, parece plastico, parece un xoguete, pareceme caro, ' +
    'pareceme esaxerado, pareceme excesivo, pareceme fatal, pareceme feo, pareceme increible, pareceme incrible, ' +
    'pareceme inxusto, pareceme mal, pareceme pouco, pareceme un, pareceme unha, parecevos normal, parecia mellor, ' +
    'parecia outra, pasades de, pasan a pelota, pasan de min, pasan do cliente, pasota*, pelexando, pelexar, ' +
    'peor servizo, perda de tempo, perdedes un*, perdendo a paciencia, perdendo o tempo, perder a confianza, ' +
    'perder a paciencia, perder o tempo, perderon un*, perdestes un*, perdida a confianza, perdin a confianza, ' +
    'perdin a mana, perdin a tarde, perdin toda, perdo o tempo, pesadelo, pesima calidade, pica moito, picaba, ' +
    'plastico malo, pobres, poderia estar mellor, poderia mellorar, poderia ser mellor, poderian ter, podiades, ' +
    'podian ter, polo chan, polo menos podiades, polos chans, ponovos un 2, por ese prezo, por fiarme, ' +
    'portaronse mal, pouca atencion, pouca axuda, pouca calidade, pouca educacion, pouca informacion, ' +
    'pouca paciencia, pouca profesionalidade, pouca seriedade, poucas ganas, pouco agradable, pouco amable*, ' +
    'pouco claro, pouco comod*, pouco content*, pouco practic*, pouco profesionais, pouco profesional*, ' +
    'pouco recomendable, pouco seria*, pouco serio*, pouco util, preocupad*, preocupame, prepotent*, prexudic*, ' +
    'prezo excesivo, putada, que boto fume, que caro, que chasco, que decepcion, que desastre, que desexar, ' +
    'que desilusion, que feo, que follon, que lastima, que lentitude, que lio, que magoa, que mal, que mala, ' +
    'que noxo, que pena, que pouco, que rabia, quebradeiros, quedades mal, quedamos sen, quedastes mal, ' +
    'quedei agardando, quedei coas ganas, quedei de pedra, quedei esperando, quedei sen agasallo, ' +
    'quedei sen regalo, quedei xead*, quedou sen, quedou sen o seu, quedoume sen, queixa, queixarme, queixas, ' +
    'quero o meu dineiro, quero os meus cartos, raspa, rendinme, renuncio, resposta ningunha, rindome, rozadura*, ' +
    'rozan, sae caro, saiu caro, saiume caro, se o sei, se o soubera, se o soubese, sen agasallo, sen coidado, ' +
    'sen contestar, sen desculparse, sen educacion, sen exito, sen explicacion, sen ningun coidado, ' +
    'sen ningunha explicacion, sen pedir desculpas, sen que ninguen, sen respecto, sen resultado, sen sentido, ' +
    'sen solucion, sen sorte, senta mal, sentimonos, sentinme, servizo inexistente, sintome enganad*, ' +
    'sintome estafad*, sintome ignorad*, sintome maltratad*, sintome timad*, solucion ningunha, sospeit*, ' +
    'suplicio, suspenso, tacto desagradable, tan mal, tan mala, tarda moitisimo, tardades tanto, ' +
    'tardades un mundo, tardan moito en, tardan tanto, tardan un mundo, tardar tanto, tardaron demasiado, ' +
    'tarde e mal, tarde mal, tardou demasiado, tardou moitisimo, tardou un mundo, tedes que mellorar, ' +
    'tedesme dando, tempo perdido, tenen que mellorar, tenenme cansa, tenenme canso, teria estado ben, ' +
    'teria que haber, teso, tirando a mal, tiro a toalla, toda a mana, toda a semana, toda a tarde, toda golpeada, ' +
    'todo golpeado, todo mal, todo o dia agardando, todo o dia esperando, todo o dia na casa, tortura, ' +
    'transparentase, trata asi, tratades a, tratadesme, tratar asi, trataronme, trataronme fatal, trato frio, ' +
    'trato malo, trato nefasto, tratoume, triste*, tristura, un asco, un calvario, un churro, un inferno, un lio, ' +
    'un pesadelo, un rollo, un suspenso, un timo, un trapo, un triunfo, unha castana, unha desculpa, unha lata, ' +
    'unha magoa, unha odisea, unha pataca, unha pena, unha putada, vades a peor, vai a peor, vai mal, ' +
    'vaia atencion, vaia calidade, vaia chasco, vaia decepcion, vaia desastre, vaia empresa, vaia faena, ' +
    'vaia forma, vaia lentitude, vaia lio, vaia maneira, vaia plan, vaia rollo, vaia servizo, vaia tenda, van mal, ' +
    'vese barat*, volvendo tola, volvendo tolo, vou a outra tenda, xa cansa, xa canso, xa non confio, xa non e o, ' +
    'xa non sodes, xustina, xustino',
};
