import type { FeelingWords } from '../../feelings.js';

/** Displeased in Portuguese. */
export const displeased: Pick<FeelingWords, 'displeasure'> = {
  displeasure:
    '2 estrelas, a culpa, a desejar, a enrolar, a falar sozinh*, a lutar, a manha toda, a perder a paciencia, ' +
    'a perder tempo, a qualidade baixou, a qualidade caiu, a qualidade nao, a semana toda, a tarde toda, ' +
    'abandonad*, aborrece, aborrecid*, abusivo, acham normal, acho caro, acho exagerado, acho excessivo, ' +
    'acho feio, acho inacreditavel, acho injusto, acho mal, acho muito caro, acho pessimo, acho pouco, ' +
    'acho que nao volto, acho um abuso, acho uma, acho vergonhoso, ajuda nula, andam as voltas, antes era melhor, ' +
    'antes eram, antipatia, antipatic*, ao menos podiam, aperta muito, apertam muito, apoio inexistente, ' +
    'apoio nulo, aquem, ar barato, arranha, arrependi me de, arrependid*, arrependo, arrogancia, arrogant*, ' +
    'as costuras abrem, as voltas, aspera, aspero, aspeto barato, assim assim, assim nao da, atendimento fraco, ' +
    'atendimento frio, atendimento inexistente, atendimento ruim, atiro a toalha, avaria constantemente, bagunca, ' +
    'baixa qualidade, bastante caro, bastante fraca, bastante fraco, bastante mal, bela maneira, bela porcaria, ' +
    'bela treta, belo atendimento, belo servico, bolha*, bonito servico, brigando, brigar, brusc*, cada vez pior, ' +
    'calvario, cansa, cansaco, cansad*, cansativ*, cansei, canseira, caos, caotic*, car* demais, cara de parva, ' +
    'cara de tacho, carissim*, caro e mau, caro e ruim, chatead*, chateia, chatice, cheira a, cheiro a mofo, ' +
    'cheiro horr*, cheiro insuport*, chunga, chungo, com ar barato, comeco a achar, comeco a desesperar, ' +
    'comeco a duvidar, comeco a ficar, comeco a pensar, complicadissim*, complicado demais, comunicacao nula, ' +
    'confundid*, confus*, contava com mais, continuo na mesma, contradi*, correu mal, culpam, custou me um, ' +
    'custou me uma, da a sensacao, da loja dos trezentos, da me pena, da me raiva, da pena, da problemas, ' +
    'da raiva, dando voltas, de ca para la, de mal a pior, de nada adianta, de nada serve, de pena, ' +
    'de qualquer jeito, de qualquer maneira, de um lado pro outro, dececao, dececion*, decepc*, deficiente*, ' +
    'defraud*, deixa a desejar, deixa bastante a desejar, deixa muito a desejar, deixam a desejar, deixam me, ' +
    'deixaram a desejar, deixaram me, deixaram me no, deixaram me sem, deixaram na mao, deixaram no vacuo, ' +
    'deixaram sem, deixei de confiar, deixou a desejar, deixou muito a desejar, deixou na mao, demasiado car*, ' +
    'demora demais, demora imenso, demora tanto, demora uma eternidade, demorada, demorado, demoram imenso, ' +
    'demoram muito, demoram tanto, demorar tanto, demorou demais, demorou imenso, demorou muito, deprimente, ' +
    'desagrad*, desapont*, desconcert*, desconfianca, desconfio, desconform*, desconfortav*, desconforto, ' +
    'descontent*, descumpr*, desencant*, desesper*, desgost*, desiludid*, desiludiram, desiludiu, desilus*, ' +
    'desisti, desisto, desleix*, desligaram*, desligou me, desnecessari*, desorganiz*, desproporcional, deveriam, ' +
    'devia haver, devia ser melhor, devia ter, devia vir, deviam avisar, deviam melhorar, deviam ter, ' +
    'dor de cabeca, dores de cabeca, dos chineses, dou dois, dou nota 1, dou nota 2, dou nota 3, dou tres, ' +
    'dou um 1, dou um 2, dou um 3, duas estrelas, duvido que, duvidosa, e impossivel, e pena, em vao, empurra*, ' +
    'enorme desilusao, enrolacao, enrolando, enrolar, entristece me, erro atras de erro, escassa, esgotad* de, ' +
    'esgotante, esperava bem, esperava mais, esperava melhor, esperava muito mais, esperava muito melhor, ' +
    'esperava outra, esperava que, estou a ficar cansad*, estou a ficar farta, estou a ficar farto, ' +
    'estou arrependid*, estou ficando cansad*, eternidade, exigir, exigo, exijo, falando sozinh*, falaram mal, ' +
    'falha constante, falham, falharam, falou mal, falou me mal, falta de comunicacao, falta de consideracao, ' +
    'falta de cuidado, falta de interesse, falta de profission*, faltou, farta de, farto de, feia, feias, feio, ' +
    'feios, fez falta, ficam mal, ficamos sem, ficaram mal, ficou sem, fininh*, finissim*, fiquei a arder, ' +
    'fiquei a espera, fiquei chatead*, fiquei com cara, fiquei com pena, fiquei decepcionad*, fiquei desiludid*, ' +
    'fiquei esperando, fiquei frustrad*, fiquei gelad*, fiquei na mao, fiquei parv*, fiquei pasmad*, fiquei sem, ' +
    'fiquei triste, foleir*, fraca, fraco, fracos, frageis, fragil, fraquinh*, fraquissim*, fraquita, fraquito, ' +
    'frustra*, fui mal atendid*, funciona mal, gostaria que fosse, grande decepcao, grande desilusao, ' +
    'grande porcaria, gritaram, gritou comigo, grosseir*, grosso comigo, ha que melhorar, ignorada, ignorado, ' +
    'ignoram, ignoraram, impossivel contactar, impossivel de, impossivel falar, impotencia, inadequad*, incomod*, ' +
    'inconven*, incumpr*, ineficaz*, ineficien*, inept*, infeliz, infelizmente, inferno, informacao nula, injust*, ' +
    'inquiet*, insatisf*, insuficiente*, interminavel, irrita me, isso e complicado, isto e complicado, ' +
    'ja desisti, ja foi melhor, ja foram melhores, ja nao confio, ja nao e o, ja nao sao, jogo do empurra, ' +
    'labirinto, lamento dizer, lamento que, lamento ter, lenta, lentidao, lentissim*, lentos, lesad*, ' +
    'liga nenhuma, ligam nenhuma, lindo servico, longe do que, lutando, ma cara, ma compra, ma educacao, ' +
    'ma experiencia, ma qualidade, ma vontade, magoa, magoam, mais curto do que, mais escuro do que, mais fina, ' +
    'mais fino do que, mais pequena do que, mais pequeno do que, mais valia, mal acabad*, mal atendid*, ' +
    'mal colad*, mal cortad*, mal cosid*, mal desenhad*, mal e tarde, mal educad*, mal embalad*, mal estar, ' +
    'mal explicad*, mal feit*, mal gerid*, mal impress*, mal organizad*, mal pago, mal pensad*, mal pintad*, ' +
    'mal rematad*, mal tratad*, mas condicoes, mau, maus modos, me arrependi, me decepcionaram, me deixa louca, ' +
    'me deixaram na mao, me enrolam, me ignor*, me senti enganad*, me sinto enganad*, me sinto lesad*, median*, ' +
    'mediocre*, meh, meu dinheiro de volta, minha paciencia, mofo, muito a melhorar, muito aquem, muito car*, ' +
    'muito complicado, muito desconfortav*, muito fina, muito fino, muito fraquinho, muito ma, muito mal, ' +
    'muito maus, nada a ver, nada a ver com, nada agrad*, nada bem, nada claro, nada confortav*, nada content*, ' +
    'nada de especial, nada pratico, nada profission*, nada recomendavel, nada satisfeit*, nada simpatic*, ' +
    'nada util, nao * aconselho, nao * ajuda, nao * ajudam, nao * ajudaram, nao * ajudou, nao * atende, ' +
    'nao * atendem, nao * compro mais, nao * convenceu, nao * gostei, nao * ligam, nao * recomendaria, ' +
    'nao * recomendo, nao * resolve, nao * resolvem, nao * resolveram, nao * resolveu, nao * responde, ' +
    'nao * respondem, nao * responderam, nao * respondeu, nao * serviu, nao * solucionam, nao * voltarei, ' +
    'nao * voltaria, nao * volto, nao * volto a, nao acho bem, nao acho certo, nao acho normal, nao aconselho, ' +
    'nao adianta, nao aguento, nao aguento mais, nao ajud*, nao atend*, nao bate, nao compensa, nao compraria, ' +
    'nao compreendo, nao concordo, nao condiz, nao confio, nao convence, nao corresponde, nao cumpr*, ' +
    'nao cumprem o, nao da mais, nao da para acreditar, nao de todo, nao e a cor, nao e a mesma, nao e a que, ' +
    'nao e aceitavel, nao e correto, nao e igual, nao e justo, nao e la, nao e muito, nao e normal, ' +
    'nao e o que anunci*, nao e o que comprei, nao e o que diz, nao e o que encomendei, nao e o que esperava, ' +
    'nao e o que vend*, nao e serio, nao entende, nao entendem, nao entendi nada, nao entendo como, ' +
    'nao entendo porque, nao era o que, nao era o que esperava, nao era o que eu esperava, nao esperava este, ' +
    'nao esperava isso, nao esperava isto, nao esta a altura, nao esta certo, nao esta nada bem, nao estao nem ai, ' +
    'nao estou content*, nao estou feliz, nao estou satisfeit*, nao faz sentido, nao fazem ideia, nao fazem nada, ' +
    'nao fez nada, nao fiquei content*, nao fiquei feliz, nao fiquei satisfeit*, nao fizeram nada, ' +
    'nao foi correto, nao foi isso, nao foi isto, nao gostamos, nao gostaram, nao gostei, nao gosto, nao gostou, ' +
    'nao ha direito, nao ha forma, nao ha maneira, nao ligam, nao me ajud*, nao me convence*, nao me parece, ' +
    'nao me resolv*, nao me serve, nao me serve de nada, nao muito, nao obtive resposta, nao pegam, nao percebe, ' +
    'nao percebem, nao percebi nada, nao percebo como, nao percebo porque, nao pode ser, nao presta, nao prestam, ' +
    'nao prestou, nao quer saber, nao querem ajudar, nao querem saber, nao recebi resposta, nao recomendaria, ' +
    'nao recomendo, nao repetiria, nao repito, nao resolv*, nao respond*, nao sabem atender, nao sabem tratar, ' +
    'nao sabia nada, nao sabiam, nao se compara, nao se importam, nao se parece, nao se trata, nao serve de nada, ' +
    'nao serve para, nao serve para nada, nao serve pra, nao servem para, nao solucion*, nao souberam, ' +
    'nao tem cabimento, nao tem condicoes, nao tem ideia, nao tem nada, nao tem nada a ver, nao vale a pena, ' +
    'nao vale nada, nao vale o que, nao valeu a pena, nao voltaria, nao voltaria a, nao volto, nao volto a, ' +
    'nao vos importa, nao vou repetir, negligen*, nem ai para, nem ai pro, nem atendem, nem avisam, nem avisaram, ' +
    'nem desculpa, nem dois dias, nem ligam, nem me avisaram, nem me respondem, nem obrigado, nem pensar, ' +
    'nem perto do, nem respondem, nem responderam, nem sequer, nem sim nem, nem um dia, nem um e mail, nem um mes, ' +
    'nem um pedido de, nem um telefonema, nem uma chamada, nem uma desculpa, nem uma explicacao, nem uma mensagem, ' +
    'nem uma palavra, nem uma resposta, nem uma semana, nenhum pedido de, nenhuma explicacao, nenhuma resposta, ' +
    'nenhuma solucao, nervos*, ninguem * ajuda, ninguem * ajudou, ninguem * atende, ninguem * avisou, ' +
    'ninguem * diz, ninguem * explica, ninguem * ligou, ninguem * responde, ninguem * respondeu, ninguem ajuda, ' +
    'ninguem aparec*, ninguem assume, ninguem atend*, ninguem avis*, ninguem consegue, ninguem diz, ' +
    'ninguem explica, ninguem faz nada, ninguem fez, ninguem liga, ninguem ligou, ninguem me liga, ' +
    'ninguem me respond*, ninguem pede, ninguem pediu, ninguem pode, ninguem quer, ninguem quer saber, ' +
    'ninguem resolv*, ninguem respond*, ninguem sabe, ninguem se, ninguem se responsab*, ninguem soube, ' +
    'ninguem verifica, no vacuo, nota 2, nota 3, nota dois, nota tres, nota zero, o dia todo a espera, ' +
    'o dia todo em casa, o dia todo esperando, o meu dinheiro de volta, o minimo era, o tecido pica, ' +
    'obrigada por nada, obrigadinh*, obrigado por nada, odisseia, paciencia tem, para esse preco, para o que e, ' +
    'parece barat*, parece brinquedo, parece cartao, parece de brincar, parece de brinquedo, parece me mal, ' +
    'parece papelao, parece plastico, parecia melhor, parecia outra, pedido de desculpas, pelo menos podiam, ' +
    'perda de tempo, perdendo a paciencia, perder a confianca, perder a paciencia, perder o meu tempo, ' +
    'perder tempo, perderam um*, perdi a confianca, perdi a manha, perdi a paciencia, perdi a tarde, ' +
    'perdi a vontade, perdi dinheiro, perdi o dia, perdi tempo, perdida a confianca, pesadelo, pessima qualidade, ' +
    'pica muito, picava, pior atendimento, pior servico, pioraram, piorou, plastico barato, plastico rasca, ' +
    'poderia melhorar, poderia ser melhor, podia estar melhor, podia haver, podia melhorar, podia ser melhor, ' +
    'podia ter sido, podia vir, podiam ao menos, podiam avisar, podiam responder, podiam ter, por confiar, ' +
    'por esse preco, portaram se mal, pouca atencao, pouca educacao, pouca informacao, pouca paciencia, ' +
    'pouca qualidade, pouca vontade, pouco agradavel, pouco caso, pouco claro, pouco confortav*, pouco content*, ' +
    'pouco jeito, pouco pratic*, pouco profission*, pouco recomendavel, pouco se importam, pouco simpatic*, ' +
    'pouco util, precisa melhorar, precisam de melhorar, precisam melhorar, preco excessivo, prejudic*, prejuizo, ' +
    'preocupa, preocupad*, prepotent*, prometem e nao, qualidade baixa, qualidade deixa, qualidade duvidosa, ' +
    'qualidade fraca, qualidade inferior, qualidade ma, qualidade piorou, qualidade ruim, que bagunca, que bela, ' +
    'que belo, que caro, que confusao, que decepcao, que desastre, que desespero, que desilusao, que falta, ' +
    'que feio, que lentidao, que mal, que mau, que nojo, que pena, que raiva, que seca, que tristeza, ' +
    'que vergonha, queixa, queixar me, queixas, quem dera, quem me dera, quero meu dinheiro, quero o meu dinheiro, ' +
    'rasquinha, resposta nenhuma, rica maneira, rico servico, rude, rudes, ruim, ruins, sai caro, saiu caro, ' +
    'saiu me caro, saturad*, se eu soubesse, se soubesse, se tivesse sabido, se trata assim, sem cabimento, ' +
    'sem consideracao, sem criterio, sem cuidado, sem educacao, sem explicacao, sem graca, sem jeito, ' +
    'sem nenhum cuidado, sem nenhum respeito, sem nenhuma explicacao, sem nocao, sem pedir desculpa, ' +
    'sem que ninguem, sem respeito, sem resultado, sem resultados, sem retorno, sem se desculparem, sem sentido, ' +
    'sem solucao, sem sorte, sem sucesso, sem vontade, seria bom que, seria bom se, sinto me burlad*, ' +
    'sinto me enganad*, sinto me ignorad*, sinto me roubad*, so da problema*, so problemas, solucao nenhuma, ' +
    'stress desnecessario, suplicio, suspeit*, tanto faz para voces, tao ma, tao mal, tao mau, tem de melhorar, ' +
    'tem que melhorar, tempo perdido, teria sido bom, tive azar, toda a manha, toda a tarde, toda amassada, ' +
    'toda amolgada, todo amassado, todo amolgado, tomara que nao, toque desagradavel, tortura, trabalheira, ' +
    'transparente demais, transtorno*, tratam assim, tratam mal, tratam os, tratar assim, trataram me, tratou me, ' +
    'treta, tretas, triste*, tudo mal, um calvario, um horror, um inferno, um nojo, um pedido de desculpas, ' +
    'um pesadelo, um trapo, uma bagunca, uma canseira, uma chatice, uma novela, uma odisseia, uma pena, uma seca, ' +
    'uma treta, vai de mal, vai mal, vao ajudar nada, vergonhoso, vou a outra loja, vou para outra loja, ' +
    'zero ajuda, zero atencao, zero empatia, zero explicacoes, zero profissionalismo, zero resposta, ' +
    'zero respostas',
};
