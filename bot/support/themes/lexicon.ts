/**
 * Words that tell what a comment is about, folded: `*` ends a stem, several words are a phrase, `_` stands for one to three words
 * between. Customers of these languages mix them, and many words are the same or nearly so: all lists are read together.
 */
export const lexicon = {
  delivery: {
    es: 'envio rapid*, envios, enviar el pedido, dias tarde, entrega*, repartidor*, mensajer*, paquete*, transport*, llego tarde, llegado, no llega*, nunca llego, no ha llegado, donde esta mi pedido, correos, retraso, el envio, un envio, mi envio, embal*, empaquet*, conductor*, vecino, portal, perdieron mi pedido, puntual*, a domicilio, recoger el pedido, fecha de entrega, mensajeria',
    gl: 'o envio, entrega*, repartidor*, mensaxeir*, paquete*, transport*, chegou con retraso, nunca chegou, non chega*, non chegou, onde anda o pedido, retraso, mensaxer*, embal*, empaquet*, condutor*, veciño, portal, puntual*, a domicilio, un envio, chegar a',
    en: 'deliver*, parcel*, courier*, package*, tracking, transit, arrived late, days late, never arrived, not arrived, late delivery, shipped, shipment, driver*, neighbour*, neighbor*, well packed, packaging, on time, turned up, doorstep, postman, the post, lost my order, shipping',
    pt: 'entrega*, encomenda*, estafeta*, pacote*, transport*, correio*, chegou atras*, atrasad*, nao chegou, nunca recebi, nunca chegou, chegou em, envio rapid*, embal*, condutor*, vizinh*, a porta, perderam a minha, antes do previsto, no prazo, carteiro, transportadora, ao domicilio, o envio',
  },
  price: {
    es: 'precio*, caro, cara, caros, caras, carisim*, barat*, gastos de envio, coste*, descuento*, cuesta mucho, rebajas, oferta*, gratis, no vale lo que cuesta, dinero que cuesta, gastos',
    gl: 'prezo*, caro, cara, caros, caras, carisim*, barat*, portes, gastos de envio, custo, custos, custa, desconto*, rebaixas, oferta*, de balde, non vale o que custa, gastos',
    en: 'price*, pricey, expensive, cheap*, overpriced, value for money, shipping cost*, costs, discount*, worth the money, worth it, affordable, bargain, rip off, ripoff, free shipping, the cost',
    pt: 'preco*, caro, cara, caros, caras, carissim*, barat*, portes, custo, custos, custa, desconto*, saldos, promoc*, oferta*, gratis, vale o dinheiro, gastos',
  },
  quality: {
    es: 'calidad, defect*, rot[oa], rot[oa]s, romp*, se rompe, encog*, descos*, costura*, pedazos, la foto, las fotos, mal acabad*, producto malo, tela, acabado*, suela*, material*, plastico, despeg*, lavad*, lavar*, desgast*, fragil, resistente*, comod[oa]s, tejido*, cremallera, destroz*, en mal estado',
    gl: 'calidade, defect*, rot[oa], rot[oa]s, romp*, encoll*, descos*, rachad*, esnaquizad*, a foto, tea, acabado*, sola, solas, material*, plastico, despeg*, lavad*, lavala, lavalo, desgast*, fragil, resistente*, comod[oa]s, cremalleira, estragad*',
    en: 'quality, defect*, broke, broken, breaks, damaged, smashed, faulty, fabric, itchy, shrank, shrunk, the picture, the photo, well made, badly made, fell apart, torn, comfortable, solid, stitch*, seam*, sole, soles, zip, material*, plastic, wash, washed, sturdy, flimsy, cheaply made, worn, ripped, does not fit, doesnt fit',
    pt: 'qualidade, defeit*, partid[oa], partid[oa]s, quebrad*, rasgad*, em cacos, encolh*, descos*, tecido, da foto, na foto, acabament*, sola, solas, material, materiais, plastico, descol*, lavag*, lavar, lavei, desgast*, fragil, resistente*, confortavel, confortaveis, solid[oa]s, fecho, estragad*',
  },
  wait: {
    es: 'esperando, esperar, esperas, espera, en cola, tard[oae], tardan, tardaron, tardais, tardasteis, lent[oa], lent[oa]s, lentitud, rapido y, rapida respuesta, respuesta rapida, inmediat*, demora*, enseguida me, demasiado tiempo, al momento, al instante, en seguida, media hora, una hora, horas para, minutos, colgad[oa], dias en responder, dias en contestar, nadie contesta, no contestan, no responden',
    gl: 'agardar, agardando, agarda, espera, esperar, esperando, na cola, tard[oae], tardan, tardaron, tardastes, lent[oa], lent[oa]s, axina, inmediat*, demasiado tempo, demora*, ao momento, ao instante, de seguido, media hora, unha hora, horas para, minutos, ninguen contesta, non contestan, non responden',
    en: 'wait*, queue*, slow, slowly, took ages, took too long, took forever, too long, quick answer, quick reply, quick response, quickly, fast response, fast reply, immediate, straight to me, hours to, on hold, right away, at once, instantly, hear back, half an hour, an hour, hours, minutes, nobody answers, no reply, never replied, prompt, promptly, response time',
    pt: 'espera, esperar, esperando, esperei, na fila, demor*, lent[oa], lent[oa]s, resposta rapida, imediat*, muito tempo, aguardar, aguardei, na hora, de imediato, logo a seguir, meia hora, uma hora, horas para, minutos, ninguem responde, nao respondem, nao responderam',
  },
  kindness: {
    es: 'amable*, amabilidad, simpatic*, encantador*, trato, trataron, borde, maleducad*, grosero*, educad*, atencion excelente, excelente atencion, buena atencion, mala atencion, carinos*, agradable*, atent[oa]s, un encanto, paciencia, paciente, educacion, malos modos, maj[oa], maj[oa]s, profesional*, respetuos*, desagradable*, empatia, cercan[oa], atendio genial, atendieron genial, borderia',
    gl: 'amable*, amabilidade, simpatic*, encantador*, trato, trataron, maleducad*, groseir*, educad*, boa atencion, mala atencion, agradabel*, atent[oa]s, un encanto, paciencia, paciente, educacion, malos modos, profesional*, respectuos*, desagradabel*, empatia, malas maneiras, riquiñ*',
    en: 'kind, friendly, helpful, rude, polite, lovely, nice, dismissive, customer service, attitude, unhelpful, courteous, arrogant, impolite, patient, patience, professional, courtesy, respectful, empathy, warm, pleasant, unprofessional, the extra mile, great service, lovely service, caring',
    pt: 'simpatic*, amavel, amaveis, atencios*, atendimento, educad*, mal educad*, malcriad*, querid[oa], gross*, prestav*, antipatic*, gentil, gentis, paciencia, paciente, educacao, maus modos, profission*, respeit*, desagradav*, empatia, amig[ao]vel, cordia*, acolhedor*',
  },
  bot: {
    es: 'bot, bots, chatbot*, robot*, maquina*, asistente virtual, el asistente, contestador*, automatic*, inteligencia artificial, ia, humano, una persona, un humano, alguien real, respuestas enlatadas, enlatad*, automatizad*',
    gl: 'bot, bots, chatbot*, robot*, maquina*, asistente virtual, o asistente, automatic*, inteligencia artificial, ia, humano, unha persoa, un humano, alguen real, enlatad*, automatizad*',
    en: 'bot, bots, chatbot*, robot*, machine*, virtual assistant, a human, real person, automated, automatic reply, ai assistant, ai, human, a person, canned, scripted, artificial intelligence',
    pt: 'bot, bots, chatbot*, robo, robos, robot*, maquina*, assistente virtual, o assistente, automatic*, inteligencia artificial, ia, humano, uma pessoa, um humano, com alguem, respostas feitas, automatizad*',
  },
  website: {
    es: 'web, pagina*, aplicacion, app, boton*, iniciar sesion, formulario, carga, menu*, navega*, contrasena, movil, buscador, carrito, tienda online, pestana*, registrarme, mi cuenta, el enlace, los enlaces',
    gl: 'web, paxina*, aplicacion, app, boton*, iniciar sesion, formulario, carga, menu*, navega*, contrasinal, mobil, buscador, carriño, tenda online, rexistrarme, na conta, a miña conta, a ligazon',
    en: 'website*, web, webpage, site, app, button*, login, log in, crash*, checkout, form, menu*, password, page, on my phone, mobile, search box, basket, cart, online shop, sign in, my account, the link, links, browser',
    pt: 'site, web, pagina*, aplicacao, app, botao, botoes, formulario, iniciar sessao, menu*, palavra passe, senha, telemovel, celular, pesquisa, carrinho, loja online, registar me, minha conta, o link, navegador',
  },
  returns: {
    es: 'devol*, devuelv*, reembols*, cambio de talla, cambiar la talla, cambiarl[oa], cambio fue, cambios, recogida, un vale, vuelta del dinero, dinero de vuelta, recuperar el dinero, cambiar de talla, para devolver',
    gl: 'devol*, devolv*, reembols*, cambio de talla, cambial[oa], cambios, recollida, un vale, cartos de volta, recuperar os cartos, envio de volta',
    en: 'return, returns, returned, returning, refund*, send it back, sent it back, sending it back, exchang*, money back, voucher, store credit, my money, return label, send back, sent back',
    pt: 'devol*, reembols*, troca, trocas, trocar, trocaram, recolha, recolher, vale de compra, dinheiro de volta, reaver o dinheiro',
  },
  stock: {
    es: 'stock, agotad*, existencias, disponible*, disponibilidad, no quedaba, no quedaban, no queda, no quedan, no tienen mi talla, mi talla, sin stock, repon*, repuest*, ya no habia, ya no quedaba*, no hay talla*, falta de existencias, sin existencias, fuera de stock',
    gl: 'stock, esgotad*, existencias, dispoñibel*, disponibel*, non quedaba, non queda, non quedan, a mina talla, non habia o meu, repon*, xa non habia, xa non quedaba*, non hai talla*, sen existencias, quedei sen',
    en: 'stock, sold out, availab*, unavailable, have my size, my size, restock*, none left, run out, ran out, no longer available',
    pt: 'stock, estoque, esgotad*, disponiv*, disponibilidade, meu tamanho, ja nao tinham, ja nao havia, nao havia o, repor, reposic*, ja nao ha, nao ha stock, rutura, fora de stock, acabou',
  },
  payment: {
    es: 'pago, pagos, pagar con, pague, tarjeta*, cobr*, cargo, bizum, paypal, transferencia*, contra reembolso, pasarela, banco, financiar, financiacion, a plazos, reembolso contra, monedero, codigo de descuento, me han cargado',
    gl: 'pago, pagos, pagar con, paguei, tarxeta*, cobr*, cargo, bizum, paypal, transferencia*, contra reembolso, pasarela, banco, financiar, a prazos',
    en: 'pay with, paying, payment*, paid twice, card, charged, charge, charges, paypal, bank transfer, apple pay, google pay, bank, took my money, debit*, credit card, instalments, installments, payments',
    pt: 'pagamento*, pagar com, paguei, cartao, cartoes, cobr*, mb way, mbway, multibanco, pix, paypal, transferencia*, debit*, banco, referencia multibanco, prestacoes',
  },
  invoice: {
    es: 'factura*, ticket, tique, tiquet, recibo, nif, iva, justificante, comprobante, facturacion, datos fiscales, cif',
    gl: 'factura*, ticket, tique, tiquet, recibo, nif, ive, xustificante, comprobante, facturacion, datos fiscais',
    en: 'invoice*, receipt*, bill, vat, proof of purchase, paperwork, billing',
    pt: 'fatura*, factura*, recibo, nif, iva, nota fiscal, comprovativo, comprovante, faturac*, dados fiscais, contribuinte',
  },
  solution: {
    es: 'soluci*, solvent*, resolv*, resuelt*, resuelv*, arregl*, sigo igual, sin respuesta, sin solucion, eficaz, eficaces, eficien*, mi problema, ayud*, explicacion*, ninguna respuesta, ninguna alternativa, lo miran, reclamacion, no sirvio, sirvio de, inutil',
    gl: 'soluci*, resolt*, resolv*, arranx*, sigo igual, seguin igual, seguin sen, sen respost*, eficac*, eficaz, eficien*, meu problema, axud*, explicacion*, ningunha resposta, ningunha alternativa, reclamacion, non serviu, inutil',
    en: 'solv*, resolv*, sorted, fixed, fix it, my issue, my problem, no answer, unresolved, unsolved, solution, still the same, efficient*, helped, help me, my complaint, complaint, useless, no help, explanation',
    pt: 'resolv*, resolvid*, soluc*, solucion*, tratou _ de tudo, continuo na mesma, sem respost*, eficaz, eficazes, eficien*, meu problema, ajud*, explicac*, nenhuma resposta, nenhuma alternativa, reclamac*, nao serviu, inutil',
  },
} as const satisfies Record<string, Record<'es' | 'gl' | 'en' | 'pt', string>>;
