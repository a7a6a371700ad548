import type { FeelingWords } from '../../feelings.js';

/** Angry in Portuguese. */
export const angry: Pick<FeelingWords, 'anger'> = {
  anger:
    '0 estrelas, 1 estrela, a gozar, a ultima vez, aberracao, absurd*, abusiv*, abuso, acham que somos, ' +
    'acham que sou, adeus para sempre, advogad*, aldrab*, aproveitador*, as fotos enganam, assaltar, assalto, ' +
    'ate a ponta, ate nunca, avaliacao negativa, bandidos, bando de, banha da cobra, basta, bosta, ' +
    'brincando comigo, brincar comigo, burla, burlad*, burlao, burloes, cacete, cai na, cai no conto, ' +
    'cai num golpe, calote, caloteir*, cambada, canalhas, cara de pau, caralho, catastrof*, chega de, chega disso, ' +
    'chega disto, comigo nao, como se fosse burra, como se fosse burro, cuidado com essa, cuidado com esta, ' +
    'cumulo, danada da vida, dao nojo, dao pena, de doidos, de loucos, de saco cheio, deco, deitado fora, ' +
    'deitar dinheiro, denunci*, deploravel, desaforo, desastre*, desastros*, descarad*, descaso, desgraca, ' +
    'desligaram na cara, desrespeit*, detesto, dinheiro deitado, dinheiro jogado, e a ultima, e brincadeira, ' +
    'e golpe, e gozo, e um esquema, e um roubo, e uma piada, enganad*, enganam, enganar, enganaram, ' +
    'enganos constantes, enganosa, envergonhad*, era so o que faltava, esquema, estao a gozar, ' +
    'estao de brincadeira, estou passada, estou passado, estou possess*, estupid*, evitar esta, evitem, ' +
    'falta de educacao, falta de respeito, fart*, fatal, fazem de nos, fazem me de, fazem pouco de, foda*, ' +
    'fotos enganosas, fraude*, fui burra, fui burro, fui na conversa, fuja, fujam, fula, fulo, furia, furios*, ' +
    'gamam, gamar, gamaram, gato por lebre, gatun*, gente sem nocao, golpistas, gozacao, gozam, gozar com, gozo, ' +
    'horriveis, horrivel, horrivelmente, horror, horroros*, humilhant*, idiota*, imbecil, imperdoavel, ' +
    'inaceitaveis, inaceitavel, inacreditavel, inadmissiveis, inadmissivel, incompetencia, incompetent*, ' +
    'indecente*, indignacao, indignad*, indignante, infame, insult*, intoleravel, inuteis, inutil, irresponsav*, ' +
    'irrita, irritad*, irritante, isso e golpe, ja chega, jamais compr*, jamais volt*, jogado fora, ' +
    'jogar dinheiro, ladrao, ladroes, lamentaveis, lamentavel, lamentavelmente, lixo, ma avaliacao, ma critica, ' +
    'mafia, mafios*, maltrat*, menos zero, mentem, mentir, mentira*, mentiros*, merda, metem do, metem nojo, ' +
    'miseravel, mudo de loja, na minha cara, nao acredito, nao caiam, nao comprei mais, nao comprem, ' +
    'nao compro mais, nao compro mais nada, nao contem comigo, nao contem mais, nao percam, nao percam tempo, ' +
    'nao voltarei, nao vos compro mais, nefast*, nem dado, nem de graca, nem pensem, nem percam tempo, ' +
    'nem se atrevam, nem uma estrela, no lixo, nojeira, nojent*, nojo, nunca mais, nunca mais compro, ' +
    'nunca mais encomendo, nunca mais volto, nunca voltarei, nunca voltaria, o cumulo, odeio, oportunistas, ' +
    'p da vida, palhac*, para chorar, para o lixo, para rir, patetic*, pessim*, piada, picareta*, pilantra*, pior, ' +
    'piores, piursa, piurso, porcaria*, porra, portal da queixa, possess*, povo enrolado, povo sem nocao, ' +
    'primeira e ultima, processo judicial, procon, propaganda enganosa, publicidade enganosa, put* da vida, puta, ' +
    'que falta de, raiva, reclame aqui, revolta, revoltad*, revoltante, ridicul*, roubad*, roubalheira, roubam, ' +
    'roubando, roubar, roubaram, roubo, sacana*, saco cheio, safad*, sao um desastre, sao uma piada, ' +
    'sao uma vergonha, sem vergonha*, so o que faltava, so pode ser brincadeira, so rindo, so visto, terriveis, ' +
    'terrivel, tomam me por, trapaca, trapaceir*, tribunal*, ultima compra, ultima encomenda que, ultima vez, ' +
    'um assalto, um circo, um golpe, um lixo, uma estrela, uma palhacada, uma piada de, vai se, vao se, ' +
    'vendem gato por lebre, vergonha*, vergonhos*, vigaris*, vou denunciar, vou embora, vou para a concorrencia, ' +
    'vou processar, zangad*, zero a esquerda, zero estrelas',
};
