import type { FeelingWords } from '../../feelings.js';

/** What happened, and how it is told, in Portuguese. */
export const told: Pick<FeelingWords, 'failure' | 'grievance' | 'hint' | 'asking' | 'but' | 'intensifier'> = {
  failure:
    'aleija*, apagou se, arrebent*, avariou*, bloqueou, borboto*, cacos, caiu logo, chega tarde, ' +
    'chegaram partidos, chegaram sem, chegaram tarde, chegou aberta, chegou aberto, chegou amassad*, ' +
    'chegou atrasad*, chegou com defeito, chegou danificad*, chegou depois, chegou destru*, chegou dias depois, ' +
    'chegou mal, chegou manchad*, chegou molhad*, chegou partida, chegou partido, chegou quebrada, ' +
    'chegou quebrado, chegou sem, chegou sujo, chegou tarde, chegou tudo partido, chegou uma semana, chegou usada, ' +
    'chegou usado, chegou vazi*, cheira mal, com cabelos, corta se, de exposicao, de mostruario, deform*, ' +
    'deixaram de funcionar, deixou de dar, deixou de funcionar, deixou de ligar, desapareceu, desaparecid*, ' +
    'desbota*, desbotou, descola*, descolou*, descoseu*, descosid*, desfaz se, desfez, desliga se, ' +
    'desliga sozinho, destroc*, destruid*, deu defeito, deu pau, deu problema, dobra se, dobrou se, duraram dois, ' +
    'durou dois, durou duas, durou pouco, durou um, durou uma, em cacos, em pedacos, em segunda mao, encolhe, ' +
    'encolheram, encolheu, encolhid*, enferruj*, enganaram se, enviaram errado, esborrachad*, esmagad*, ' +
    'esta partida, esta partido, esta quebrada, esta quebrado, estava partida, estava partido, estava quebrada, ' +
    'estava quebrado, estava usada, estava usado, estragado, estragou*, explodiu, extraviaram, extraviou, ' +
    'falta metade, faltam metade, faltava metade, faz bolinhas, fede, feita numa, feito em, feito num, ferrugem, ' +
    'fio puxado, fios puxados, fundiu, inutilizad*, inutilizave*, ja esta partida, ja esta partido, ja partiu, ' +
    'largou tinta, machuca*, magoa me, mancha*, mandaram errado, mandaram me o, mandaram me outra vez, ' +
    'mandaram o errado, morreu ao, nao * funciona, nao * funcionam, nao * funcionou, nao abre, nao aguenta, ' +
    'nao aguentou, nao anda bem, nao apareceu, nao apareceu ninguem, nao aquece, nao arranca, nao arrefece, ' +
    'nao carrega, nao carregam, nao da luz, nao da som, nao dura, nao dura nada, nao durou, nao durou nem, ' +
    'nao emparelha, nao esta a funcionar, nao esta funcionando, nao fecha, nao funciona, nao funcionam, ' +
    'nao funcionava, nao funcionou, nao ilumina, nao liga, nao me durou, nao se liga, nao se ouve, nao se ouvem, ' +
    'nao ta funcionando, nao veio ninguem, nem liga, nem sequer liga, ninguem apareceu, nunca apareceu, ' +
    'nunca chega, nunca chegou, nunca deu, nunca funcionou, nunca ligou, o som falha, o som vai, ' +
    'outra vez partido, ouve se mal, ouve se pessim*, ouvem se mal, pararam de funcionar, parou de funcionar, ' +
    'partida outra vez, partiram se, partiu, pegou fogo, perde agua, perderam a, perderam meu, perderam minha, ' +
    'perderam o, perdeu se, pifaram, pifou, pinga por, quebraram, quebrou, queimou, rachou, rasgou*, rebentad*, ' +
    'rebentou, sai agua, saiu a tinta, se enganaram, segunda mao, solta se, solta tinta, soltaram, soltou se, ' +
    'som falha, som pessimo, suja, sujas, sujo, sujos, sumiram, sumiu, toda partida, todas partidas, todo partido, ' +
    'todos partidos, travando, trocaram a minha, trocaram meu, trocaram minha, trocaram o meu, trocaram o produto, ' +
    'tudo amassado, tudo danificado, tudo estragado, tudo partido, tudo quebrado, veio aberta, veio aberto, ' +
    'veio amassad*, veio com defeito, veio danificad*, veio errada, veio errado, veio mal, veio manchad*, ' +
    'veio partida, veio partido, veio quebrada, veio quebrado, veio sem, veio suja, veio sujo, veio trocado, ' +
    'veio tudo partido, veio usada, veio usado, veio vazi*, verte agua, verte por, vieram errados, vieram mal, ' +
    'vieram partidos, vinha mal, vinha partida, vinha partido, vinha sem, vinha sujo',
  grievance:
    '* chamadas e, * dias depois, * dias e, * dias para, * e mails e, * emails e, * horas e, * ligacoes e, ' +
    '* mails e, * mensagens e, * meses e, * semanas depois, * semanas e, * semanas para, a chuva, a dobrar, ' +
    'a espera, a esta altura, a seguir ao outro, a segunda vez, a serio, a terceira vez, aguardando, ' +
    'ainda aguardo, ainda espero, ainda estou, ainda nada, ainda nao chegou, ainda nao me, ainda nao recebi, ' +
    'ainda por cima, alguem ai, alguem me explica, alguem pode explicar, alguem se digna, algum dia, ando ha, ' +
    'anularam, ao fim de * dias, ao fim de * e, ao fim de * semanas, ao fim de seis, ao primeiro uso, ' +
    'ao segundo dia, ao terceiro dia, apos * chamadas, apos * e mails, apos * semanas, apos um mes, ' +
    'apos uma semana, ate a data, ate agora nada, ate agora nao, ate ao momento, ate hoje, ate quando pensam, ' +
    'ate quando tenho, ate quando vou, atras de outra, atras de outro, atras do outro, atrasad*, cada um diz, ' +
    'cada vez que, cancelaram, chorando, chorar, chorei, cinco vezes, cobrado duas, cobrar a dobrar, cobrar duas, ' +
    'cobraram, com a expectativa que, com atraso, com um robo, com uma parede, comecar do zero, como conseguem, ' +
    'como e possivel, como podem, como se nao bastasse, continua a falhar, continua igual, continua parada, ' +
    'continua parado, continua partido, continua sem, continuam sem, continuam sem resolver, ' +
    'continuam sem responder, continuamos a espera, continuamos sem, continuo a aguardar, continuo a espera, ' +
    'continuo com, continuo na, continuo sem, continuo sem resposta, culpa vossa, custa assim tanto, custa tanto, ' +
    'de novo a mesma, de novo isso, de novo nao, de novo o mesmo, de que adianta, de que serve, deixaram a porta, ' +
    'deixaram na rua, deixou na rua, demoraram duas, demoraram mais, demoraram quase, demoraram tres, ' +
    'demoraram um, demorou duas semanas, demorou mais de, demorou quase, demorou tres, demorou um mes, ' +
    'depois da festa, depois de * chamadas, depois de * dias, depois de * e mails, depois de * emails, ' +
    'depois de * semanas, depois de dois, depois de uma semana, depois do aniversario, depois do casamento, ' +
    'depois do natal, desculpa atras, desculpa esfarrapada, desculpas, desde ha, desde o dia, desde o mes, ' +
    'deveria ter chegado, devia chegar, devia ter chegado, deviam ter avisado, devolvam, dia inteiro, ' +
    'disseram me que chegava, disseram me segunda, disseram que chegava, disseram que era, disseram que iam, ' +
    'disseram que vinha, duas vezes ja, e agora dizem, e agora ninguem, e ainda nao, e chegou um, e chegou uma, ' +
    'e continuo, e estamos a, e hoje dizem, e ja e, e ja estamos, e mandaram me um, e mandaram me uma, ' +
    'e mandaram um, e mandaram uma, e nada, e ninguem, e no fim, e sem, e sem resposta, e sem solucao, e veio um, ' +
    'e veio uma, enesima, enviei vos, era para chegar, era para sabado, era para ser, era para ter, era prenda, ' +
    'era suposto, erro de vcs, erro de voces, erro vosso, escrevi * vezes, escrevi vos, escrevo e, esperando, ' +
    'esperar, esse robo, esta ai alguem, esta visto, estamos esperando, estamos ha, este bot, estou a pagar, ' +
    'estou esperando, estou ha, expliquem, facam alguma, fala serio, falar com a parede, falar para uma parede, ' +
    'faz * dias que, faz * semanas que, faz mais de, faz semanas, faz um mes que, faz uma semana que, ' +
    'fazem me pagar, ficaram com meu, ficaram com o, fico esperando, fizeram me, garantiram, ' +
    'gostava que me explicassem, ha * dias a espera, ha * dias e, ha * dias que, ha * dias sem, ha * horas que, ' +
    'ha * meses que, ha * semanas a espera, ha * semanas e, ha * semanas que, ha * semanas sem, ha alguem ai, ' +
    'ha dias a, ha dias que, ha duas semanas, ha horas, ha mais de, ha meses que, ha semanas, ha tres semanas, ' +
    'ha um mes e, ha um mes que, ha uma semana e, ha uma semana que, hoje dizem que, ia chegar, ja cansa, ' +
    'ja disse, ja duas vezes, ja e a, ja enviei, ja escrevi, ja estamos a, ja expliquei, ja faz, ja la vai, ' +
    'ja la vao, ja liguei, ja mandei, ja nao sei, ja passaram, ja passou, ja perdi a conta, ja sao, ja tem * dias, ' +
    'ja tem * semanas, ja tres vezes, ja vai, ja vao, ja vos, lavam as maos, levou duas semanas, levou mais de, ' +
    'levou tres semanas, levou um mes, ligo desde, ligo e, liguei * vezes, liguei e, liguei vos, mais de duas, ' +
    'mais de um mes, mais de uma semana, mais um atraso, mais um erro, mais um problema, mais uma falha, ' +
    'mais uma semana, mais uma vez, mandei * e mails, me cancelaram, me cobraram, me disseram que chegava, ' +
    'me fizeram, me garantiram, me venderam, mes inteiro, mesma conversa, mesma desculpa, mesma falha, ' +
    'mesma historia, mesma resposta, mesmo defeito, mesmo erro, mil vezes ja, muita * e pouca, muita conversa, ' +
    'muita promessa, muita publicidade, muitas vezes, muito * e pouco, muito anuncio, na hora de cobrar, ' +
    'na primeira lavagem, nada de nada, nada feito, nao avisam, nao avisaram, nao devolv*, nao escutam, nao leem, ' +
    'nao me deram, nao me devolv*, nao me ligam, nao me reembols*, nao mexe, nao ouvem, nao respeitam, nao sai do, ' +
    'nao saiu do, nao se mexe, nao sei de nada, nao sei para que, nao sei porque, nao vejo por que, ' +
    'nao vejo porque, nem noticias, nem sinais, nem sinal, ninguem, ninguem assume a, no fim nao, no primeiro uso, ' +
    'o bot, o de sempre, o dia inteiro, o erro e vosso, o mesmo defeito, o mesmo problema, o que estou a pagar, ' +
    'obrigam, ontem disseram, ou resolvem, outra falha, outra semana, outra vez, outra vez sem, outro erro, ' +
    'outro mes, outro problema, pagar do meu, pagar eu, pagar os portes, paguei envio, paguei expresso, ' +
    'paguei frete, paguei mais, para cobrar, para cumulo, para depois, para isso, para isto, para que serve, ' +
    'para que tem, para um simples, parada desde, parado desde, passei a manha, passei a tarde, passei o dia, ' +
    'pedi um * e veio, pedi uma * e veio, pela enesima vez, pela segunda vez, pela terceira vez, pelo visto, ' +
    'pelos vistos, perdi a conta, podiam ter avisado, por cima, por que demora, por que ninguem, por que raio, ' +
    'por que razao, por vossa culpa, porque demora*, porque e que demora, porque e que nao, porque e que ninguem, ' +
    'porque nao ha, porque ninguem, porque raio, pouca acao, pra cobrar, pra que chat, pra que ter, ' +
    'primeira lavagem, prometeram, prometido, quarta vez, que espero, que estou a espera, quero uma solucao, ' +
    'quinta vez, resposta automatica, respostas automaticas, sacodem a agua, se digna, se nao resolverem, ' +
    'segunda vez, segundo voces, sem avisar, sem aviso, sem dizer nada, sem me avisar*, sem me devolver*, ' +
    'sem me dizer*, sem me responder, sem me responderem, sem noticias, sem novidades, sem resposta ha, ' +
    'sem saber nada, sem sinal, semana inteira, sempre a cair, sempre a dar, sempre a falhar, sempre a mesma, ' +
    'sempre atrasad*, sempre chega*, sempre falta, sempre igual, sempre na mesma, sempre o mesmo, ' +
    'sempre problema*, sempre que, sera que alguem, serio, sigo sem, so robos, solucao ja, supostamente, ' +
    'tanta espera, tanta promessa, tanto esperar, tanto para, tanto tempo, tao complicado, tao dificil, ' +
    'tem alguem ai, tem mais de, tenho de esperar, tenho de pagar o envio, tenho que esperar, tentei mil, ' +
    'ter avisado, terceira lavagem, terceira vez, tive de, tive que, tivemos de, to esperando, to ha, ' +
    'toda vez que, tres vezes ja, um mes e, um mes para, um problema a seguir, um problema atras, ' +
    'um simples reembolso, uma pessoa diferente, uma semana e, uma semana para, uma simples devolucao, ' +
    'uma simples troca, vao fazer, varias vezes ja, venderam me, voltam a errar, voltaram a enganar, ' +
    'voltaram a errar, vossa culpa',
  hint:
    'achei que, aguardar, aguardo, ainda, alem disso, ao menos, apenas, ate agora, ate quando, atras*, bolas, ' +
    'caramba, casamento, cobram, culpa, de novo, demais, demasiad*, demora, demoram, demoraram, demorou, ' +
    'desde quinta, desde segunda, desde sexta, desde terca, disse me, disseram, diz que, dizem me, dizem que, ' +
    'duas vezes, e agora, e depois, e ja, e nao ha, e no final, enviaram me, esperava, francamente, hoje e, ' +
    'hoje mesmo, honestamente, imediat*, ja e, ja me, ja tentei, jamais, mandaram me, me deixam, me disseram, ' +
    'me enviaram, me fazem, me mandaram, na verdade, nao conecta, nao querem, nao sabem, nem, no site diz, ' +
    'novamente, nunca, o mesmo, para que, pelo menos, por que me, por que tenho, porque me, porque tenho, pouca, ' +
    'pouco, poxa, processo em, quatro vezes, queria para, sempre, senhores, sera que, sinceramente, ta dificil, ' +
    'tarde, tenho de pagar, tenho que pagar, tres vezes, urgente*, varias vezes, voces sao',
  asking:
    'a minha encomenda e, a que horas, a tempo de, aceitam, adorava saber, ainda vou a tempo, ajuda com, ' +
    'ajuda para, alguma forma, aonde, boa noite, boa tarde, bom dia, cade, caso nao, como aviso, como devolvo, ' +
    'como e, como faco, como funciona, como peco, como posso, como se, como troco, comprei, confirmam, confirmar, ' +
    'consulta, da para, da pra, dias uteis, duvida, e para, e possivel, em caso de, encomendei, enviem, ' +
    'esta disponivel, estao disponiveis, fazem, fiz a encomenda, fiz um pedido, fiz uma encomenda, gostaria, ' +
    'gostava de, ha algum, ha alguma, ha possibilidade, info, informacao, informacoes, mande, meu nome, ' +
    'meu pedido e, minha encomenda, nao muito obrigad*, nao obrigada, nao obrigado, necessito, o meu e mail e, ' +
    'o meu numero, o numero e, o que acontece, o que devo, o que faco, o que posso, o que tenho de fazer, oi, ola, ' +
    'onde, pergunta, pode me, podem, poderia, poderiam, podia, por favor, posso, preciso, quais, qual, quanta, ' +
    'quanto, quantos, que horario, que horas, que prazo, que tamanho, que tamanhos, que transportadora, queria, ' +
    'quero apagar, quero cancelar, quero devolver, quero falar, quero fazer, quero mudar, quero pagar, ' +
    'quero saber, quero trocar, quero um, saber, se a, se chegar, se faz favor, se for, se nao, se nao gostar, ' +
    'se nao me, se nao servir, se o, tem como, voces tem',
  but: 'contudo, embora, mas, mesmo assim, no entanto, porem, so que',
  intensifier:
    'bastante, bue, completamente, demasiado, extremamente, imenso, mui, muitissimo, muito, realmente, super, tao, ' +
    'totalmente',
};
