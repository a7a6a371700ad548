/** What customers ask, do and suffer: question words, verbs, states. See `concepts.ts` for how the lines are read. */
export const actionConcepts = `
not: no non nao not never nunca nin nem ni sin sen sem without dont doesnt didnt isnt wasnt arent cannot cant couldnt wont wouldnt havent hasnt ningun ninguna nengun nenhum nenhuma nadie ninguen ninguem nobody nada nothing none neither n tampoco tampouco jamas
where: donde onde where cade wheres adonde a_donde aonde whereabouts
when: cuando cando quando when
howmuch: cuanto cuanta canto canta quanto quanta how_much kuanto
howmany: cuantos cuantas cantos cantas quantos quantas how_many
howlong: estimated estimado typical normalmente turnaround how_soon how_quickly cuanto_tarda canto_tarda quanto_demora quanto_tempo cuanto_tiempo canto_tempo how_long tardan tarda tardais tardades tarde_en demora* demor* plazo* prazo* timeframe time_frame takes take_to how_fast quanto_leva lead_time
which: cual cuales cal cales qual quais which
who: quien quen quem who
why: porque why por_que how_come porq
how: como how
what: que what
can: puedo podo posso can puede pode podo podeis podedes podem podria poderia could possible posible posivel possivel se_puede pode_se puedes may able podese dar_para da_para
want: quiero quero quiere queria quisiera quixera querria want wanted wish gustaria gostaria gustariame gostava would_like wanna like_to deseo desexo desejo pretendo apetece prefer* kiero
need: necesit* preciso precis* need needs precisaba urge falta_me
have: tengo teno tenho have has had got tenemos
help: ayuda* axud* ajud* help* helping echar_una_mano botar_unha_man
please: favor please porfavor sff
know: saber sei se_sabe know sabeis sabedes sabem entender entiendo entendo understand explic* explain* info_sobre
tell: dime decirme dicir dizer tell say says dice di diz pone pon pon_que
give: dar dame dade give deme dar_me da_me deme
find: encuentr* encontr* atop* find found acho achar locate buscar busco busca look_for looking search
see: ver veo vexo vejo see view mirar mire look check consult* consulta comprob* verific* revis*
buy: comprar mercar buy buying order_place encargar encomendar adquir* purchase_ hacer_un_pedido facer_un_pedido fazer_um_pedido fazer_uma_encomenda place_an_order make_an_order pedir hacer_una_compra facer_unha_compra place_order quedo levo_o me_lo_llevo
change: cambi* chang* mud* modific* alter* edit* troc* corrix* corrig* correct* amend* actualiz* atualiz* updat* swap* switch* substitu* sustitu* rectific* retific* replace* replace toggle
add: anad* engad* adicion* add adds adding acrescent* agreg* incluir include juntar meter mas_al extra outro_mais sumar
remove: unregister erasure gdpr rgpd olvidaos get_my_info quitar quit* sacar borr* elimin* remov* delet* apag* tirar suprim* get_rid wipe erase elimina dar_de_baja darme_de_baja dar_de_baixa darme_de_baixa darse_de_baja close_my cerrar_mi pechar_a_mina fechar_a_minha baja baixa desactiv* desativ* deactiv* encerrar pechar cerrar fechar excluir opt_out terminate
create: crear criar create creo abrir open_an fazer_uma_conta set_up make_an_account nueva_cuenta nova_conta new_account hacerme facerme
save: guard* gard* save saved salvar almacenar store_my
another: otro otra outro outra another other different distint* diferent* otros outras outros otras second segundo segunda segund* alternativ*
two: dos dous duas dois two
switchaccount: cambiar_de_cuenta cambiar_de_perfil mudar_de_conta trocar_de_conta cambiar_de_conta switch_account switch_accounts switch_profile alternar otra_cuenta outra_conta other_account another_account different_account otro_perfil outro_perfil other_profile conta_de_empresa cuenta_de_empresa business_account
logout: cerrar_sesion pechar_sesion terminar_sessao sair logout log_out sign_out salir saio desconect*
forgot: olvid* esquec* forgot* forget* perdi perdin lost no_recuerdo non_lembro nao_lembro lembro recuerdo acuerdo remember
recover: recuper* recover* reset* restabl* restablec* redefin* repor restor* resetear reestablec*
hacked: hack* roubad* robad* stolen blocked bloque* locked suspend* bloqueo compromet* pirate*
download: descarg* baixar download* bajar print imprim* pdf copia copy copia_de duplicado copias
obtain: get obter obten* conseguir conseguir* consigo sacar_la solicit* request* emit* emitir mandar_me send_me enviarme enviadme mandadme mandademe
arrive: llega* lleg* cheg* arriv* vir viene ven vem_ venir come comes came here_yet recib* receb* receiv* get_here veio vino veu turn_up turned_up show_up showed
missing: never_came not_in_the_box nao_veio_tudo non_vina no_venia falta faltan faltam faltou faltaba faltaban faltavam missing incomplet* incomplete a_menos de_menos only_got solo_llego solo_ha so_chegou so_veio medio_pedido half_my lacking vacia vacio baleira vazia vazio empty left_out parte_del_pedido missed wheres_the_rest the_rest o_resto el_resto resto
marked: marcado marcada figura consta marked entregado entregue entregada delivered shows_as aparece_como pone_entregado recibido_por neighbour* vecino* vecin* vizinh* portero porteiro doorstep 
damaged: rot* rachad* quebrad* broken broke roto rota danad* danific* estropead* estragad* damage* defect* defeit* defeituos* tara tarad* crack* smash* torn ripped scratch* rayad* riscad* raiad* rasgad* faulty fault snapped stain* mancha* sucio suxo sujo used_one usado leak* descos* abollad* rompeu rompio fendid* escachad* esnaquiz* chipped avariad* averiad* descolad* despegad* escachou partido_en partida partiram partiuse hole holes agujero burato buraco nodoa nodoas seam split came_off
doesntwork: no_funciona non_funciona nao_funciona doesnt_work not_working wont_turn no_enciende non_acende nao_liga nao_funcionam no_funcionan doesnt_charge no_carga non_carga nao_carrega stopped_working dejo_de_funcionar deixou_de_funcionar no_va non_vai nao_da
wrongitem: equivocad* errad* wrong incorrect* otra_cosa outra_cousa outra_coisa not_what_i no_es_lo_que non_e_o_que nao_e_o_que instead_of en_vez en_lugar no_lugar em_vez distinto_al otro_modelo outro_modelo mistake* erroneo trocad* cambiad*
wait: esper* wait* agard* aguard* llevo_esperando levo_agardando a_la_espera aguardo
late: retras* atras* late delay* demorad* overdue still aun ainda todavia yet ainda_nao hold_up tardan tardando tardais demorando demorado
urgent: urgent* urxent* prisa* presa pressa quickly rapid* fast quick soon asap cuanto_antes axina
already: ya xa ja already
now: ahora agora now right_now mismo
same: mismo mesmo same igual idem
deduct: descont* taken_from me_han_quitado me_quitasteis quitaronme tirado_da_conta
fail: falla falha failed fails fallo_el wont_go no_pasa non_pasa nao_passa no_me_deja non_me_deixa nao_me_deixa nao_consigo non_dou non_podo_pagar doesnt_let wont_let no_deja non_deixa nao_deixa no_puedo non_podo nao_posso cannot no_consigo
accept: acept* aceit* accept* aceita admit* admites admiten coge cogeis collen take_card colledes permit*
use: usar uso use using utiliz* canje* canxe* resgat* redeem* spend aplic* apply applied introduc* meter inserir gastar gastalo gastarlo gastarme
expired: caduc* expir* venc* validez validade valid_until cadu*
policy: polit* polic* condici* condic* conditions terms regla* regra* rules normas derecho dereito direito entitled eligible casos cases circumstances situaciones tengo_derecho podo_pedir legal
mind: arrepent* arrepin* change_my_mind changed_my_mind cambie_de_idea mudei_de_ideias mudei_de_idea cambiei_de_idea cambio_de_opinion pense_mejor no_me_gusta non_me_gusta nao_gostei dont_like didnt_like no_lo_quiero non_o_quero nao_quero dont_want_it ya_no_quiero xa_non_quero ja_nao_quero no_longer dont_need no_me_queda non_me_queda nao_me_serve doesnt_fit dont_suit
refundstatus: where_is_my_refund mi_reembolso meu_reembolso o_reembolso my_refund mi_devolucion minha_devolucao a_mina_devolucion mi_dinero meu_dinheiro my_money me_habeis_devuelto not_refunded aun_no_me_han ya_devolvi xa_devolvin ja_devolvi
approved: aprob* aprov* approv* prometeu prometi* promised promet* said_they me_dijeron dixeronme disseram* procesad* processad* processed ingresad* ingreso
identity: eres es_un es_una es_un_robot are_you tu_nombre como_te_llamas teu_nome seu_nome your_name quien_eres quen_es quem_e who_are_you te_llamas chamas_te chamaste who_am_i hablo_con falo_com falo_con talking_to what_are_you voce_e sos con_quien con_quen com_quem
abilities: que_puedes que_sabes que_podes o_que_voce what_can_you sabes_hacer sabes_facer sabe_fazer can_you_do help_with_what en_que_me para_que_sirves para_que_serves what_do_you_do capaz puedes_hacer
no_more: nada_mas nada_mais nothing_else that_s_all thats_all eso_es_todo iso_e_todo isso_e_tudo es_todo all_for_now thats_it e_so_isso so_isso dejalo deixao never_mind e_todo e_tudo
previous: anterior* previous* pasado pasada passado passada last old viejo vella velho antigu* antiga antigo hace_tiempo ultimo ultima ago hai_tempo ano_pasado last_year
meaning: que_es que_significa significa que_quiere_decir what_does what_is_this mean means e_isto concepto linea linha line detalle desglose breakdown explicar_me doesnt_match no_coincide non_coincide nao_bate cuadra bate
before_shipping: antes_de_que antes_que before_it todavia_no_ha ainda_non_saiu not_shipped not_dispatched hasnt_shipped sin_enviar enviado despachado aun_no_sale preparacion preparacao processing being_prepared preparando
move: mudanza* mudanca* mudeime mudamos moved moving move me_mude me_mudo mudome mudei_me casa_nueva casa_nova new_house new_flat new_place nova_morada
default: por_defecto predeterminad* default principal habitual favorit* padrao
sign: firma* asina* assin* sign 
buyagain: otra_vez outra_vez again de_novo volver_a volver_a_comprar repetir repeat reorder
guest: sin_registrarme sen_rexistrarme sem_registo sem_me_registar invitado convidado as_a_guest guest
forfriend: amigo* amiga* friend* madre nai mae mum mother father padre pai hermana irma irmao hijo fillo filho son daughter hija filla wife husband marido mujer muller mulher sobrin* neto abuela avoa avo
insist: por_que_no porque_no insist* exijo exixo demand* de_una_vez dunha_vez de_uma_vez inmediat* imediat* immediately straight_away
method: metodo* method* forma formas form_of maneira maneiras manera maneras manera* way ways vias modo modos opcion* opcio* opcoes opcao option* modalidad* tipo tipos type types
bought: pedi pedin compre comprei merquei bought ordered encargue encomendei comprado mercado_ mercada comprada purchased pedido_que compra_que encargue* encarguei
done: hice fixen fiz hecho feito feita fixeches made placed puse puxen pus done
company: empresa* company companies business negocio
kids: nino ninos nina nena neno nenos crianca* kid kids child children bebe baby
half: mitad metade half medio media meio
begin: iniciar comezar comecar empezar start begin terminar finish acabar completar complete rematar finalizar
nextto: siguiente seguinte next proximo proxima
news: noticias novas news actualidad
measure: mide mido altura height width ancho litro litros litre litres largura comprimento longo longitud length capacidad capacidade capacity peso weight dimension* diametro cm centimetros tall
lostparcel: extravi* perdido_el perderon_o perderam_a lost_in desaparec* disappear* vanish* never_arrived nunca_llego nunca_chegou nunca_recibi nunca_recebi
pending: pendient* pendent* pending
warehouse: almacen armazem warehouse deposito
mistaken: equivoque enganei trabuquei mistake engano equivocacion confundi por_error por_erro by_mistake accident* sin_querer sen_querer sem_querer
completely: completamente totalmente completely del_todo por_completo de_vez para_siempre para_sempre forever definitiv* permanent*
mine: mio mia meu_pedido propio own lo_mio o_meu mine
staff: personal staff empleado* empregado* funcionari* dependient* dependenta trabajador* atendente_da vendedor*
rude: grosero* maleducad* mal_educado rude maleducada falta_de_respeto malas_maneras humillante trato tratar tratastes tratado
exists: existe hai hay ha exists there_is theres
hold: guardan reserv* apartado apartar hold put_aside set_aside
member: socio_ cliente clientes customer customers member
look: queria_ver ensenar mostrar amosar show shown
else: else elses ajeno alleo alguien_mas
fixaddr: puse_mal puxen_mal pus_mal typed_wrong mal_la_direccion mal_o_enderezo morada_errada wrong_address direccion_equivocada enderezo_errado old_address direccion_antigua morada_antiga
reach_out: responden responder respondem answer answers responded contestan contestar contesta reply replied nadie_contesta ninguen_contesta ninguem_atende atenden atendem atende
bill_to: a_nombre_de a_nome_de in_the_name facturar faturar facturais emitir_fatura emitir_factura
look_size: me_queda me_va_a veste wear ajusta
material: tela tejido material lana algodon algodao cotton wool cuero couro leather
care: lavar wash washing plancha
twofor: 2x1 dos_por dois_por two_for bogo
compare: diferencia_entre diferenza_entre diferenca_entre difference_between
anything: algo anything something algunha_cousa alguma_coisa
`;
