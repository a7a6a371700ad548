import type { FeelingWords } from '../../feelings.js';

/** What happened, and how it is told, in Galician. */
export const told: Pick<FeelingWords, 'failure' | 'grievance' | 'hint' | 'asking' | 'but' | 'intensifier'> = {
  failure:
    'abrese soa, apaganse, apagase, apagouse, avariouse, bloquease, bolinas, caeulle, caeuseme, chega tarde, ' +
    'chegaron mal, chegaron rotas, chegaron rotos, chegaron sen, chegaron tarde, chegou aberta, chegou aberto, ' +
    'chegou baleir*, chegou danado, chegou despois, chegou destroz*, chegou dous, chegou esmagad*, chegou mal, ' +
    'chegou manchad*, chegou mollad*, chegou rota, chegou roto, chegou sen, chegou sucio, chegou suxo, ' +
    'chegou tarde, chegou unha semana, chegou usada, chegou usado, con pelos, cortanse, cortase, dano nos, ' +
    'de exposicion, deform*, deixaron de funcionar, deixou de funcionar, desapareceu, desaparecid*, descascarill*, ' +
    'descos*, desfixo*, desinchou*, despeg*, despintouse, destenid*, desting*, destroz*, dobrase, dobrouse, ' +
    'duraronme, durou dous, durou un, durou unha, duroume, encolle*, encollid*, enganchon, equivocaronse, ' +
    'equivocastesvos, esborrallad*, escachad*, escachou, escangallad*, escaralla*, escarallou, esfarelad*, ' +
    'esmagad*, esmendrellad*, esnaquizad*, esta rota, esta roto, estaba rota, estaba roto, estaba usada, ' +
    'estaba usado, estaban rotas, estaban rotos, estoupou, estragaronse, estragou, estragoume, estragouse, ' +
    'estropeouse, explotou, fai bolas, faime dano, falta a metade, faltaba a metade, fanme dano, fede, ' +
    'feita anacos, feita unha pena, feito anacos, feito unha pena, feitos anacos, feitos unha pena, fendeu, ' +
    'fendid*, fundid*, fundiuse, inservible*, mancha*, marchoulle, marchouselle, nin acende, nin se acende, ' +
    'non * funciona, non * funcionan, non * funcionou, non abre, non acende, non aguanta, non aguantou, ' +
    'non alumea, non apareceu, non arranca, non arrefria, non carga, non conecta con, non da luz, non dura, ' +
    'non dura nada, non durou, non durou nin, non funciona, non funcionaba, non funcionan, non funcionou, ' +
    'non me durou, non pecha, non quenta, non rula, non rulan, non se acende, non se conecta, non se conectan, ' +
    'non se oe, non se oen, non se presentaron, non se presentou, non soa ben, non soan ben, non tira, ' +
    'non vai ben, non vai nin, non van ben, non veu ninguen, nunca chega, nunca chegou, nunca funcionou, ' +
    'o son vaise, oense fatal, oense mal, oese fatal, oese mal, outra vez roto, oxidad*, perde auga, ' +
    'perde por abaixo, perderon o meu, perdestes, perdestesme, perdeuse, quedouseme, queimou, queimouse, raiada, ' +
    'rebentad*, rebentou, romperon, romperonme, romperonse, rompeu*, rota aos, rota outra vez, roto aos, saelle, ' +
    'saese, saiulle, saltoulle, se rompe, segunda man, soa fatal, soa mal, soan fatal, soltase, soltouse, sucia, ' +
    'sucio, sucios, suxa, suxo, toda rota, todas rotas, todo esmagado, todo estragado, todo rompido, todo roto, ' +
    'todos rotos, vaise o son, verte por, veu aberta, veu aberto, veu baleir*, veu danado, veu esmagad*, veu mal, ' +
    'veu manchad*, veu rota, veu roto, veu sen, veu sucio, veu suxo, veu usada, veu usado, vina cun, vina mal, ' +
    'vina rota, vina roto, vina sen, vina sucio, vina suxo, vineron mal, vineron rotos, vos equivocastes, ' +
    'xa esta rota, xa esta roto, xa rompeu',
  grievance:
    '* chamadas e, * correos e, * dias despois, * dias e, * dias para, * horas e, * mensaxes e, * meses e, ' +
    '* semanas despois, * semanas e, * semanas para, a data de hoxe, a dia de hoxe, a estas alturas, ' +
    'a hora de cobrar, a mesma resposta, a quen se lle ocorre, a ver cando, a ver se alguen, a ver se vos, ' +
    'agardando, agardando e nada, agardando para nada, agardar, ainda agardo, ainda encima, ainda estou, ' +
    'ainda nada, ainda non chegou, ainda non me, ainda non o, ainda non recibin, ainda por riba, ' +
    'alguen me pode explicar, alguen pensa, alguen se digna, algun dia, anularonme, anulastesme, ao pouco, ' +
    'ao primeiro uso, ao segundo dia, aos dous dias, aos tres dias, aseguraronme, asegurastes, ata cando pensades, ' +
    'ata cando teno, ata cando vou, baixo a choiva, botan balons, cada dia me, cada un di, cada un dime, ' +
    'cada vez atendeme, cada vez me, cada vez que, cancelaron, cancelarono, cancelastes, cancelastesme, cansa xa, ' +
    'cantas veces, chamei * veces, chamei e, chameivos, chamo dende, chamo desde, chamo e, chorando, chorei, ' +
    'cinco veces, coa ilusion que, cobradesme, cobrar duas, cobraronme, cobrastesme, como e posible, ' +
    'como pode ser, como podedes, como poden, con atraso, con retraso, cuarta vez, cun robot, custa tanto, ' +
    'de que me serve, de que serve, deberia ter chegado, debia chegar, deixarono na rua, deixou na rua, dende hai, ' +
    'desculpas, desde hai, despois da voda, despois de * chamadas, despois de * correos, despois de * dias, ' +
    'despois de * semanas, despois do cumpre, detras doutra, detras doutro, devolvedeme, dias agardando, ' +
    'dias para, dicides que, dinme unha, dixeron que chegaba, dixeronme o, dixeronme que chegaba, dixestes que, ' +
    'dixestesme que, dixome que chegaba, duas veces xa, e agora din, e agora ninguen, e chegoume un, ' +
    'e chegoume unha, e encima, e enriba, e estamos a, e hoxe din, e mandaronme un, e mandaronme unha, ' +
    'e nada ainda, e nada de, e nada mais ca, e ninguen, e seguimos, e sen resposta, e sigo, e veu un, e veu unha, ' +
    'e voso, e xa vai, encima, enesima, enriba, era o agasallo, erro voso, escribin * veces, escribinvos, ' +
    'escribo e, escusa*, esperando, esperar, estamos a, este bot, estou agardando, excusa*, expliquei, ' +
    'expliqueille, facedesme pagar, facerse cargo, fai cargo, falando cunha parede, fallo voso, fanme pagar, ' +
    'fixeronme, fixestesme, hai * dias que, hai alguen ai, hai alguen que, hai dias que, hai mais de, hai meses, ' +
    'hai semanas, hai un mes que, hai unha semana que, hoxe din que, ia chegar, intenteino mil, lavades as mans, ' +
    'lavan as mans, leva * dia*, leva * mes*, leva * seman*, leva parada, leva parado, levamos * dia*, ' +
    'levamos * mes*, levamos * seman*, levamos agardando, levamos dias, levamos mais, levamos semanas, ' +
    'levo * * agardando, levo * * esperando, levo * * intentando, levo * agardando, levo * ano*, levo * dia*, ' +
    'levo * esperando, levo * hora*, levo * intentando, levo * mes*, levo * seman*, levo agardando, levo case, ' +
    'levo catro, levo dende, levo desde, levo dias, levo duas, levo esperando, levo intentando, levo mais, ' +
    'levo quince, levo semanas, levo toda, levo tres, levo un, levo unha, mais de duas, mais dun mes, ' +
    'mais dunha semana, mandei * correos, mandeivos, mes enteiro, mesma cancion, mesma historia, mesma resposta, ' +
    'mesmo fallo, mil veces, mira que e, moita * e pouca, moitas veces, moito * e pouco, moito anuncio, ' +
    'moito prometer, na primeira lavada, na rua tirado, nada de nada, nin novas, nin rastro, nin sinais, ' +
    'nin sinal, ninguen, ninguen sabe nada, ninguen se responsabiliza, non avisades, non avisan, non avisaron, ' +
    'non escoitades, non escoitan, non ledes, non me chamades, non me deron, non me destes, non me devolv*, ' +
    'non me facedes, non me reembols*, non mo queredes, non pensades, non queredes, non respectades, ' +
    'non respectan, non sabedes, non se move, non sei nada, non sei para que, non vexo por que, o bot, ' +
    'o erro e voso, o mesmo conto, o mesmo fallo, o robot ese, o voso erro, onte dixeron, outra semana, outra vez, ' +
    'outra vez sen, outro atraso, outro erro, outro fallo, outro mes, outro problema, pagar eu, pagar os portes, ' +
    'paguei envio, paguei urxente, para cobrar, para colmo, para iso, para isto, para que logo, para que ponedes, ' +
    'para que queredes, para un simple, parecevos, pensades, perdin a conta, podiades avisar, pois vaia, ' +
    'pola vosa culpa, polo visto, por enesima vez, por que narices, por que ninguen, por que non hai, ' +
    'por que non me, por que tard*, por riba, por se fose pouco, por segunda vez, por terceira vez, pouco cumprir, ' +
    'primeira lavada, prometeron, prometestes, prometido, que agardo, que estou pagando, quedaron cos, ' +
    'quedastes cos, queriao para, quero unha solucion, quinta vez, resposta automatica, se digna, segue fallando, ' +
    'segue igual, segue parado, segue roto, segue sen, seguen igual, seguen sen, seguimos agardando, ' +
    'seguimos igual, seguimos sen, segunda vez, semana enteira, semanas agardando, semanas para, sempre a mesma, ' +
    'sempre chega*, sempre falta, sempre hai, sempre igual, sempre me, sempre o mesmo, sempre pasa, sempre que, ' +
    'sempre tarde, sen avisar, sen avisarme, sen contestarme, sen devolverme, sen dicir nada, sen dicirme, ' +
    'sen mover, sen noticias, sen novas, sen responderme, sen saber nada, sen solucionarme, sigo agardando, ' +
    'sigo con, sigo esperando, sigo igual, sigo sen, sigo tendo, so robots, solucion xa, suponiase, suponse, ' +
    'supostamente, tan complicado, tan dificil, tanta espera, tanta promesa, tanto agardar, tanto para, ' +
    'tardaron case, tardaron dous, tardaron duas, tardaron mais, tardaron tres, tardaron un, tardastes, ' +
    'tardou case, tardou duas semanas, tardou mais de, tardou tres, tardou un mes, teno que agardar, ' +
    'teno que esperar, teno que pagar eu, ter avisado, terceira lavada, terceira vez, tina que chegar, ' +
    'tina que ter, tirado no, tirouno, tivemos que, tiven que, total para, tras * chamadas, tras * correos, ' +
    'tras * semanas, tras outra, tras outro, tres veces xa, un distinto, un mes e, un mes para, ' +
    'un problema detras, unha distinta, unha semana e, unha semana para, unha solucion xa, unha vez mais, ' +
    'vaia graza, varias veces xa, venderonme, vendestesme, volta a empezar, volvedes a, volveron mandar, ' +
    'volvestes a, vosa culpa, xa a segunda, xa a terceira, xa e a, xa expliquei, xa levamos, xa levo, xa non sei, ' +
    'xa o intentei, xa perdin, xa van, xa vos',
  hint:
    'a verdade, agardaba, ainda, algo mellor, ao final, ao menos, apenas, ata cando, atras*, catro veces, culpa, ' +
    'de verdade, demasiad*, dende o luns, dende o martes, dende o venres, dende o xoves, desde o luns, dicidesme, ' +
    'din que, dinme que, dixeron, dixeronme, dixestes, duas veces, e agora, e ao final, e logo, e nada, e non hai, ' +
    'e non me, e non o, e xa, en serio, endexamais, enviaronme, enviastesme, esperaba, facedesme, fanme, ' +
    'francamente, hoxe e, hoxe mesmo, inmediat*, isto e, levamos, levo, mandaronme, mandastesme, mira que, ' +
    'na web pon, nin, non me deixa, non me deixan, non queren, non saben, nunca, o mesmo, para que, pasadesme, ' +
    'pedidesme, polo menos, pon que, por que me, por que teno, pouca, pouco, retras*, seguides, sempre, senores, ' +
    'sinceramente, sodes, tardades, tardan, tardaron, tarde, tardou, tedesme, tenenme, teno que pagar, tres veces, ' +
    'urxente*, vaia, varias veces, voda, vos sodes, xa e, xa me, xamais, xesus',
  asking:
    'a onde, a que hora, algun xeito, algunha forma, axuda con, axuda cun, axuda para, axudadesme, axudasme, boas, ' +
    'boas tardes, bos dias, cal e, cales, cando, canta, canto, cantos, como aviso, como cambio, como devolvo, ' +
    'como e, como fago, como funciona, como pido, como podo, como se, como vai, confirmadesme, confirmar, ' +
    'confirmasme, consulta, conven, dubida, duda, e para, e posible, en caso de, encantariame, esta disponible, ' +
    'estan disponibles, facedes, fixen o pedido, fixen un pedido, gustariame, hai algun, hai algunha, ' +
    'hai posibilidade, hai que, info, informacion, mandadesme, mandame, merquei, necesito, non grazas, ' +
    'non moitas grazas, o meu correo e, o meu nome, o meu numero, o meu pedido e, o numero e, ola, onde, pedin, ' +
    'podedes, podedesme dicir, poden, podense, poderia, poderiades, poderian, podes, podese, podesme dicir, podo, ' +
    'por favor, preciso, pregunta, que debo, que fago, que hora, que horario, que pasa se, que podo, que prazo, ' +
    'que prazos, que talla, que tallas, que teno que facer, queria, quero borrar, quero cambiar, quero cancelar, ' +
    'quero devolver, quero falar, quero pagar, quero poner, quero saber, quero un, quixera, saber, se a, se chega, ' +
    'se non, se non lle, se non me, se o, se se, tedes, tendes',
  but: 'ainda asi, ainda que, anque, non obstante, pero, poren, so que',
  intensifier:
    'abondo, bastante, completamente, demasiado, moi, moitisimo, moito, mui, realmente, super, tan, totalmente',
};
