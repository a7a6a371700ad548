import type { FeelingWords } from '../../feelings.js';

/** Happy in Portuguese. */
export const happy: Pick<FeelingWords, 'delight' | 'praise' | 'thanks'> = {
  delight:
    '5 estrelas, a melhor, a perfeicao, a repetir, abracos, acertaram, acertei em cheio, adora, adoram, adoramos, ' +
    'adoraram, adorei, adoro, adorou, agradavelmente, ainda melhor, alegraram*, alegrou*, amamos, amando, amei, ' +
    'amo, amor a primeira, amou, apaixonad*, apaixonei*, aplauso, arrasam, arrasaram, arraso, arrasou, ' +
    'as melhores, ate melhor, beijinho*, beijos, bom demais, brutal, capricharam, capricho, chorei de, ' +
    'cinco estrelas, como uma luva, compensa, compensou, comprar de novo, comprarei mais, confortabilissim*, ' +
    'cracks, craques, da gosto, de luxo, de parabens, de sonho, delicia, demais de bom, deu show, ' +
    'devolveram me a fe, dez de dez, dez em dez, dez estrelas, divin*, e o maximo, e top, emocion*, encantad*, ' +
    'encanto, encantou, espantos*, espectacular*, espectaculo, espetacular*, espetaculo, estao de parabens, ' +
    'estou a adorar, estou adorando, eu amo, excecional*, excelencia, excelente*, excepcional*, exemplar, ' +
    'extraordinari*, fabulos*, fantastic*, felicissim*, fenomenal, ficou top, geniais, girerrim*, girissim*, ' +
    'gosto comprar, hei de voltar, imbativeis, imbativel, impecaveis, impecavel, impecavelmente, impressionad*, ' +
    'impressionante*, incriveis, incrivel, insuperav*, irei repetir, lindas, linderrim*, lindeza, lindissim*, ' +
    'lindo, lindos, magnific*, mais contente que, maravilh*, melhor do que, melhor que, melhores do que, ' +
    'muito top, na perfeicao, nada a melhorar, nao decepciona*, nao desilude*, nao desiludiu, nao mudaria nada, ' +
    'nao mudava nada, nao podia estar mais, nao podia pedir, nao podia ser melhor, nao podia ter sido, ' +
    'nao se pode pedir mais, nossa que, nota 10, nota 1000, nota dez, nota maxima, nota mil, nota nove, ' +
    'nunca decepciona*, nunca desilude*, nunca falha, nunca falham, nunca me falharam, o maximo, o melhor, optim*, ' +
    'os melhores, otim*, palmas, perfeicao, perfeit*, primor, recomendadissim*, recomendado, recomendarei, ' +
    'recomendaveis, recomendavel, recomendo, repetir de certeza, repetirei, salvaram*, salvou*, sao top, ' +
    'sem hesitar, sensacional*, show de bola, sucesso, super recomendo, super top, super* * * expectativ*, ' +
    'super* * expectativ*, super* expectativ*, surpreend*, to amando, top demais, topzera, uau, um abraco, ' +
    'um amor, um aplauso, um arraso, um doce, um espetaculo, um gosto, um luxo, um mimo, um primor, um show, ' +
    'um sonho, uma delicia, uma lindeza, uma maravilha, umas queridas, uns amores, uns artistas, uns craques, ' +
    'uns queridos, vale a pena, vale cada, valeu a espera, valeu a pena, valeu cada, valeu muito, voltarei, ' +
    'voltaremos, vou comprar mais, vou repetir, vou voltar, wow',
  praise:
    'a horas, a minha cozinha parece outra, agradaveis, agradavel, ainda bem, ainda mais bonit*, ajudaram, ajudou, ' +
    'ajudou demais, alegr*, amabilidade, amaveis, amavel, ansiosa por, ansioso por, antes da data, ' +
    'antes do esperado, antes do prazo, antes do previsto, antes do que, ao vivo, aquece bem, arranjaram, assenta, ' +
    'assim da gosto, atencios*, atenderam me bem, atenderam me muito, atendeu me, atendimento excelente, ' +
    'atendimento impecavel, atendimento otimo, atentas, atentos, bacana, bem acabad*, bem atendid*, bem bonit*, ' +
    'bem embalad*, bem explicad*, bem feit*, bem legal, boa compra, boa demais, boa escolha, boa experiencia, ' +
    'boa gente, boa loja, boa noticia, boa qualidade, boa relacao, boas compras, bom atendimento, bom material, ' +
    'bom preco, bom produto, bom servico, bom trabalho, bonit*, bons materiais, bons precos, bravo, bue fixe, ' +
    'carinho, certinho, chegaram a tempo, chegou a tempo, chegou antes, chegou bem, chegou certinho, ' +
    'chegou dentro do prazo, chegou dias antes, chegou em 24, chegou em dois dias, chegou no dia seguinte, ' +
    'chegou no prazo, chegou num dia, chegou rapidinho, chegou rapido, chegou super, clarissim*, cliente desde, ' +
    'cliente fiel, cliente ha, com muito cuidado, com paciencia, com um sorriso, como no primeiro dia, como nova, ' +
    'como novas, como novo, como novos, compraria de novo, compraria outra vez, compro sempre, confiaveis, ' +
    'confiavel, conforme a descricao, conforme anunciado, conforme descrito, confortav*, content* com, contente, ' +
    'contentes, contentissim*, continua assim, continuam como, continuem assim, correu bem, correu tudo, cuidados, ' +
    'custo beneficio, da hora, de confianca, descansad*, desfrut*, detalhe, deu certo, devolveram logo, ' +
    'devolveram me o dinheiro, devolveram o dinheiro, devolveram tudo, direitinho, do inicio ao fim, ' +
    'do principio ao fim, dois dias antes, dois invernos, dura muito, duradour*, e a minha segunda, ' +
    'e a minha terceira, e leve, e linda, e sempre um prazer, educad*, eficaz, eficazes, eficiencia, eficiente*, ' +
    'elegante*, em cinco minutos resolv*, em minutos, em perfeitas condicoes, em perfeito estado, encantad* com, ' +
    'entrega rapida, enviaram logo, enviaram me outra, enviaram me outro, enviaram me um novo, ' +
    'enviaram me uma nova, enviaram outra, enviaram outro, enviaram um novo, enviaram uma nova, envio rapido, ' +
    'era isso, era o que, esclareceu tudo, esclarecid*, esta feliz, esta tudo dito, estao de, estao felizes, ' +
    'exatamente o que, experiencia muito boa, facilim*, felicit*, feliz, felizes, fiavel, fica bem, fica lindo, ' +
    'fica otimo, ficam bem, ficaram felizes, ficou bem, ficou clarissimo, ficou claro, ficou encantad*, ' +
    'ficou feliz, ficou linda, ficou lindo, ficou perfeit*, ficou um espetaculo, fiel, finalmente chegou e, ' +
    'fiquei bem, fiquei contente, fiquei feliz, fiquei muito content*, fiquei muito feliz, ' +
    'fiquei muito satisfeit*, fiquei satisfeit*, fiquei super, fiquei toda contente, fiquei todo contente, fixe, ' +
    'fixes, fof*, foi facil, foi um prazer, foi um sucesso, foi util, fui bem, fui muito bem, funciona bem, ' +
    'funciona perfeitamente, funcionam bem, funcionou, generos*, gentil, gentileza, gentis, gira, giras, giro, ' +
    'giros, gostamos, gostaram, gostei, gosto imenso, gosto muito, gostos*, gostou, grande ajuda, grande compra, ' +
    'grande qualidade, grande servico, grande trabalho, grandes profissionais, honest*, igual a foto, ' +
    'igual as fotos, igualzinh*, imediatamente resolvid*, imensa paciencia, ja ca esta, ja chegou, ja e a minha, ' +
    'ja esta resolvido, ja funciona, ja me devolveram, ja me reembolsaram, ja recebi, leve e, leves, linda e, ' +
    'ma palavra, macia, macias, macio, macios, mais bonitas, mais facil, mais gira, mais giro, mais simples, ' +
    'mal posso esperar, mandaram logo, mandaram me outra, mandaram me outro, mandaram me um novo, ' +
    'mandaram me uma nova, mandaram outra, mandaram outro, mandaram um novo, mandaram uma nova, melhorou, ' +
    'mesmo o que, mimad*, mimo, muita paciencia, muito atent*, muito bem, muito boa, muito boas, muito bom, ' +
    'muito bons, muito facil, muito legal, muito leve, muito linda, muito profissionais, muito profissional, ' +
    'muito rapid*, muito util, nada a apontar, nada a dizer, nada a reclamar, nada de mal, nada ma, nada mal, ' +
    'nada mau, nao e ma, nao e mau, nao e nada ma, nao e nada mau, nao esta mal, nao falha, nao falham, ' +
    'nao me arrependo, nao me posso queixar, nao posso reclamar, nao tenho do que reclamar, ' +
    'nao tenho nada a apontar, nao tenho queixas, nao tive problema*, nem um senao, nenhum problema, nenhum senao, ' +
    'nenhuma queixa, nenhuma reclamacao, no dia seguinte ja, no dia seguinte sem, no dia seguinte tinha, ' +
    'num minuto, nunca * * * problema*, nunca * * problema*, nunca * problema*, o que esperava, o que eu queria, ' +
    'o que precisava, o que procurava, o que queria, otima qualidade, otimo preco, otimo servico, otimo trabalho, ' +
    'paciencia comigo, parabens, parece nova, parece novo, parecem novas, parecem novos, pechincha, ' +
    'perguntam onde, pontuais, pontual, pontualidade, pormenor, prestativ*, prestav*, problema nenhum, ' +
    'profissionais e, profissionalismo, qualidade muito boa, qualidade preco, que alegria, que alivio, que bem, ' +
    'que boa, que bom, que giro, que gosto, que legal, que linda, que querid*, que rapidez, que rapido, quentinh*, ' +
    'rapida e, rapidez, rapidinho, rapidissim*, rapido e, rapidos e, reembolsaram logo, reembolso rapido, ' +
    'resistente*, resolucao rapida, resolveram, resolveu, resolvida, resolvido, respondem logo, respondem rapido, ' +
    'responderam em, responderam logo, responderam rapido, respondeu me uma pessoa, resposta rapida, robust*, ' +
    'salvaram me o, salvou me o, sao lindas, satisfeit*, segunda compra, segundo par, sem chatices, ' +
    'sem complicacoes, sem dor de cabeca, sem falhas, sem nenhum problema, sem pensar duas, sem perguntas, ' +
    'sem problema, sem problemas, sem qualquer problema, sem queixas, sem reclamacoes, sem stress, sem uma falha, ' +
    'sempre acert*, sempre bem, sempre compro, sempre otim*, sempre perfeit*, sempre tao, seriedade, ' +
    'serve na perfeicao, serve perfeitamente, serviu perfeitamente, simpatia, simpatic*, simpatiquissim*, ' +
    'simples e, solucionado, solucionaram, solucionou, sorriso, super, surpreende, surpresa, tal como, ' +
    'tao simples, terceira compra, terceiro par, toda a gente me pergunta, todo mundo pergunta, total confianca, ' +
    'tranquil*, transparen*, trataram bem, trataram de tudo, tratou de tudo, tratou tudo, tres dias antes, ' +
    'trocaram logo, trocaram me, trocaram por outro, trocaram por um novo, trocaram sem, tudo bem embalado, ' +
    'tudo certinho, tudo certo, tudo conforme, tudo correu bem, tudo direitinho, tudo muito bem, tudo ok, ' +
    'tudo otimo, tudo resolvido, um dia antes, um prazer, um querido, um sucesso, uma joia, uma querida, ' +
    'uns dias antes, uns profissionais, veloz, voltaria a comprar, volto a comprar, zero problemas',
  thanks:
    'agradec*, bem haja, bem hajam, brigad*, deus abencoe, grata, gratidao, grato, gratos, mil obrigad*, ' +
    'muito grat*, muito obrigad*, obg, obrigada, obrigadao, obrigadas, obrigadissim*, obrigado, obrigados, valeu, ' +
    'vlw',
};
