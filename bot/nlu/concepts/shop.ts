/** What a shop and its customers talk of: things. See `concepts.ts` for how the lines are read. */
export const shopConcepts = `
order: pedido* encomenda* encomend* encargo* orden orde order orders ordered ordr
purchase: compra compras purchase* bought merca compre compro comprei merquei
product: product* produto* articulo* artigo* item items goods thing* cosa cosas cousa* coisa coisas prenda* mercancia mercadoria* peza pezas peca pecas stuff
clothes+product: cinto cinturon cinturons belt hats jerseys fleece parka poncho calzado pijama* pyjama* camisa* camiset* camisol* xersei* jersey* sudadera* vestido* abrigo* casaco* chaquet* chaqueta* pantalon* calca calcas saia* falda* shirt* tshirt* dress dresses coat* jacket* trousers jumper* hoodie* sweater* jeans roupa roupas ropa clothes clothing chuvasqueiro* chubasquero* gabardine* raincoat* impermeab* calcetin* calcetins socks meias scarf bufanda* cachecol hat gorro* luvas gloves guantes blusa* cardigan macs skirt*
shoes+product: zapat* sapat* shoe* boot boots botas tenis trainers sneakers deportivas alpargata* sandal* wellies playeros botins
bag+product: mochila* backpack* rucksack* bolsa bolso bolsos bag bags maleta* tote
homeware+product: paraguas paraugas umbrella* guarda_chuva alfombra* rug rugs tapete* espejo* mirror* vidrio cadro cuadro* velas marco toalla* toalha* towel* bandeja_de fuente_de cubiertos cesto_de lampada* lampara* lamp lamps luminaria* candeeiro* abajur* luz_de_mesa vaso vasos jarron* xarro* jarra* vase* mug mugs taza* cunca* chavena* caneca* plato platos prato pratos plate plates bowl bowls tetera* teteira* teapot* bule cerami* vajilla* vaixela* louca cup cups manta* blanket* vela velas almofada* cojin*
electronics+product: auricular* auscultador* headphone* earphone* headset* cascos fone fones charger carregador* cargador* cable cabo speaker*
parcel: paquete* pacote* parcel* package* caja caixa box bulto* volume volumes pkg packet
delivery: entreg* deliver* reparto* reparto reparte repartides repartis
shipping: envio* ship shipped shipping ships shipment* postage portes porte frete fretes expedic* dispatch* despach* mandais mandar mandan mandam mandades send sends sending sent mandado post posted envia* envie* envio envios carriage
courier: courier* carrier* mensajer* mensaxer* repartidor* transportista* transportadora* carteir* carter* postman correos correios ctt seur dhl ups mrw driver entregador* gls fedex
transport: transport*
tracking: tracking track seguimento seguimiento rastre* rastrex* localizador localiza* codigo_de_seguimiento trace tracked transit locate localizar code_de_rastreio numero_de_seguimiento depot
status: estado status situacion situacao andamento updates update novidade_do_pedido
address: direccion* enderezo* endereco* morada* address* adress* domicilio* senas postcode* postal zip cep calle rua street piso andar portal flat house_number localidade localidad concelho
home: casa home domicilio fogar lar
office: oficina* trabajo traballo trabalho work office escritorio
town: ciudad cidade* city town pueblo aldea vila
places: madrid santiago vigo coruna lugo ourense lisboa porto london barcelona sevilla valencia galicia acores canarias madeira baleares islas illas ilhas islands ireland
countries: pais paises country countries espana spain portugal francia france franca alemania alemana germany italia italy brasil mexico extranjero estranxeiro estrangeiro exterior abroad internacional* international* overseas europa europe fuera_de_espana
pickup: recogida* recollida* recolla recolha* pickup pick_up punto_de ponto_de collection click_and_collect collect recoger recoller levantar locker* taquilla* retirar parcel_shop
express: express* expres* urgent* urxent* 24h 24 48h 24_horas next_day nextday rush asap
invoice: factura* fatura* invoice* nota_fiscal bill bills billing receipt* recibo* tique* ticket_de talao nf comprobante* comprovativo* comprovante* xustificante* justificante*
tax: iva vat tax nif cif contribuinte tax_number cnpj cpf razon_social fiscal fiscais ive
payment: pago* pagamento* payment* payments pagament*
pay: pagar pague paga pago paguei pagado pagar* pay paid paying pays abonar abone pagais pagades pagamos
charge: cobr* charg* billed cargo* cargada debit* debited descontado
card: tarjet* tarxet* cartao cartoes card cards visa mastercard amex credito debito
paymethod: paypal bizum mbway mb multibanco pix boleto klarna apple_pay google_pay contrarreembolso contra_reembolso cash efectivo dinheiro_vivo metalico transferencia* bank_transfer plazos parcelas parcelar installment* instalment* afterpay a_plazos prestacoes cheque fraccion* financiar
twice: twice dos_veces duas_vezes duas_veces double doble dobre duplic* duplicate* repetid* two_charges dos_cargos en_duplicado dobrado
declined: rechaz* rexeit* rejeit* recusad* declin* denegad* denied reject* refused negad*
money: dinero dinheiro cartos dineiro money cash pasta grana guita diners cuartos quartos pelas perras
euros: euro euros eur pounds quid libra libras dollars reais _amount_
bank: banco bank banca bancario bancaria extracto extrato statement cuenta_bancaria conta_bancaria iban
refund: devol*_*_dinheiro devol*_*_dinero devol*_*_dineiro devol*_*_cartos devol*_*_*_dinheiro devol*_*_*_dinero devol*_*_*_cartos devol*_*_*_dineiro get_*_money_back recuperar_*_dinero recuperar_*_dinheiro recuperar_*_dineiro recuperar_*_cartos reaver_*_dinheiro want_*_money get_money_back reembols* refund* reintegr* estorno* estorn* reimburs* money_back moneyback dinero_de_vuelta dinheiro_de_volta cartos_de_volta devolver_o_dinheiro devolucion_del_dinero devolucao_do_dinheiro devolvan_el devolva_o abono repay
return: devol* return* retorn* send_back send_it_back give_back give_it_back retour mandar_de_vuelta mandar_de_volta take_back take_it_back
exchange: exchang* troca trocar trocas cambio_de swap swapping
cancel: scrap withdraw withdrawal stop_the want_out get_rid_of_the pull_the_plug dejad_sin deixade_sen sin_efecto suspend* cancel* anul* desist* desfazer annul* call_off revoke revert
fee: comision* comisio* taxa taxas fee fees penaliz* penalty penalti* multa multas recargo* recarg* sobrecoste* custo_de
price: precio* prezo* preco* price* prices tarifa* tarifas rate rates importe* importes amount total valor
cost: cuesta cuestan cuest* custa custan custam custo custos coste costes cost costs kuanto_cuesta sale_por sae_por sai_por gasto gastos cobrais cobrades cobram
free: gratis gratuit* free gratuita sin_coste sen_custo sem_custo gratiut* de_borla borla
minimum: minimo minima minimum threshold a_partir_de from_what_amount
discount: descuent* descont* discount* rebaja* rebaix* saldos sale sales oferta ofertas offer offers promo* desc black_friday percent* barat* cheaper deal deals percent_off de_descuento
coupon: cupon* cupom* cupao* coupon* voucher* vale vales codigo* code codes cheque_regalo bono bonos
giftcard: gift_card* giftcard* tarjeta_regalo tarjeta_de_regalo tarxeta_regalo tarxeta_de_regalo tarxeta_agasallo cartao_presente cartao_oferta vale_presente cartao_de_oferta gift_voucher* vale_regalo cheque_regalo cheque_oferta gift_cards cheque_agasallo vale_de_regalo egift gift_certificate gift_voucher tarjetas_regalo tarxetas_regalo cartoes_presente cartao_oferta tarjeta_de_regalos voucher_de gift_token* vale_para_regalar
gift: regalo* regal* agasall* presente* gift* present presents prenda_de prendas oferecer oferta_de aniversario cumple* birthday* anivers* natal nadal navidad christmas reis reyes
balance: saldo* balance
account: cuenta* conta contas account* accounts perfil* profile* cadastro* usuario* utilizador* user username
login: login log_in logged sesion sessao sign_in signin entrar acceder aceder acceso acesso iniciar_sesion fazer_login access loguear*
password: log_back_in cannot_log nao_consigo_entrar non_dou_entrado no_puedo_entrar contras* senha* password* passwd palavra_passe palavra_pase clave claves chave passe contrasinal* pin passcode passwords pasword* passord
register: activation activacion ativacao verification_email regist* rexist* inscri* sign_up signup signing_up sign_me dar_de_alta darme_de_alta darse_de_alta darme_alta alta cadastr* register* enrol* join joining crear_cuenta crear_conta criar_conta
email: email* mail mails correo* correio* e_mail _email_ gmail outlook inbox bandeja
phone: telefono* telefon* telemovel* celular* movil* mobil phone* telephone* mobile* _phone_ llamar chamar call ligar number_to numero_de_telefono whatsapp whats
sms: sms message* text_message mensaje mensajes mensaxe mensaxes mensagem mensagens
name: nombre* nome nomes name* apellido* apelido* surname*
data: datos dados details data info informacion informacao information
birthday: nacimiento nacemento nascimento birth dob
newsletter: newsletter* boletin* boletim* publicidad* publicidade* marketing mailing* spam subscri* suscri* subscricion* publi novedades novidades unsubscri* promotional newsleter* promocional* promocionais promocionales bulletin mailing_list opt_in novedades_de campanhas campanas updates_by
stock: stock* existenc* disponib* available availab* disponivel agotad* esgotad* sold_out out_of_stock repon* repos* restock* quedan tem_em unidades unidade units agotou agoto preorder* pre_order back_in_stock queda_alguna hay_en indisponiv* estok
size: talla tallas tamano tamanos tamanho* tamanhos size* sizes sizing medidas medida numero_de_pie measure* fit fits fitting larg* apertad* apret* tight loose pequen* grande grandes big bigger small smaller medium xxl xs 36 37 38 39 40 41 42 43 44 45 largo ancho sirve serve me_vale encolle encoge xl talle size_guide guia_de_tallas guia_de_tamanos true_to tabla_de talla_s talla_m talla_l tamanho_m size_m size_l size_s
colour: color* cor cores colour* colore* rojo vermello vermelho red blue azul verde green negro preto black blanco branco white gris cinza grey amarillo amarelo mostaza
warranty: garanti* guarant* warrant* cobertura covered covers cubre cobre seguro_del
repair: arranx* arregl* repair* fix fixed fixing conserto consert* arranjar servicio_tecnico servizo_tecnico assistencia reparar repara reparan reparac* reparais reparado
months: mes meses month months mese
years: ano anos year years
days: dia dias day days laborables laborables uteis habiles working_days
hours: hora horas hour hours hrs hora
weeks: semana semanas week weeks finde
store: tienda* tenda tendas loja lojas store stores shop shops outlet local locales sucursal* branch* showroom fisica fisico establec* estabelec* brick
schedule: horario* horarios hours_of abris abrides abrir_las abre abren abrem abris aberta aberto abertos abierto abiertos abertas abiertas cerrais pechades fecham pecha pechan cierra cierran open opens close closes closing closed pechado* fechad* cerrad* opening_times opening_times opening_hours fechais
weekday: lunes martes miercoles jueves viernes sabado sabados domingo domingos luns mercores xoves venres segunda_feira terca quarta_feira quinta_feira sexta sexta_feira monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekend* festivo* feriado* finde fin_de_semana fim_de_semana holiday bank_holiday
today: hoy hoxe hoje today tonight agora_mesmo
tomorrow: manana amanha tomorrow
yesterday: ayer onte ontem yesterday
map: mapa map maps parking estacion estacao metro bus_stop llegar_a chegar_a google_maps como_llego como_chego near cerca perto preto nearest close_to cercana
support: atencion* atendimento atencao servicio_al_cliente servizo_ao_cliente servico_de_apoio customer_service customer_services customer_support customer_care support soporte soporte_tecnico apoio helpdesk help_desk helpline sac atencion_al_cliente atencion_ao_cliente apoio_ao_cliente hotline help_line enquiries enquiry queries atencion_cliente
contact: contact* contacto* contato* falar_con falar_com hablar_con speak talk reach get_in_touch escribir escribo escrevo escrever hablar falar get_hold comunicar* ring raise_a have_a_word word_with in_writing por_escrito letter carta escribiros escribirvos escribir_vos phone_number freephone number_for number_i
person: persoa* pessoa* human* person agente* agent* operador* asesor* asistente* assistente* atendente* adviser* advisor* representat* rep someone_real alguien_de alguen_de alguem_de_verdade real_person gente xente being carne_y carne_e de_carne supervisor* encargado responsable manager gerente colleague persona personas companero companera companeiro companeira colega colleague someone_from alguien_del equipo team someone somebody alguien alguen alguem
bot: bot bots robot* robo robos robotico maquina* machine* ia ai chatbot* automatic* inteligencia_artificial computer program* chatgpt gpt siri alexa
complaint: queja* queix* queixa* reclam* complain* complaint* hoja_de_reclamaciones libro_de_reclamaciones livro_de_reclamacoes denuncia* denunci* follas_de_reclamacion report_you trading_standards consumo deco claim ombudsman oficina_de_consumo procon descontentamento dissatisfaction malestar
angry: vergonzos* vergonha* verguenza* vergona* verguenz* disgrace* appall* awful terrible* horrible* horribel horrivel* pesim* pesima* pessim* lamentab* fatal inaceptab* inaceit* inadmis* unacceptable* worst peor pior estafa* estafador* burla tomadura timo scam* fraude* rip_off ripped fart* harto* harta fartos enfad* furios* indign* cabread* cansad* decepc* decepcion* disappoint* disgust* useless rubbish crap joke ridicul* nunca_mais never_again nunca_mas desastre* disaster mala_atencion mal_servicio mau mas pessimo furious annoyed fed_up sick_of penoso caca mierda merda porcaria basura lixo hate odio incompet* mal_servicio lied mentiras mentira enganado ashamed unhappy descaso ridesvos tomaisme
review: resena* review* valoracion* valoraci* avaliacao* avaliac* avaliar opinion* opiniao opinions comentario* comment* feedback rating* rate puntu* estrella* estrela* stars star recomend* recommend* testemunh* valorar puntuar trustpilot experience experiencia encuesta* enquisa* survey classificar evaluar evaluacion* suggestion* sugeren* suxest* idea_for
happy: content* encanta* encantad* happy love loved great excelente* excellent genial estupend* maravill* marabill* satisf* brutal fantastic* wonderful amazing adorei adoro feliz perfect* perfeit* impecable delighted pleased lovely
greeting: holaa holaaa olaa buenass hola ola oi hello hi hey buenas boas buenos_dias bos_dias bom_dia boa_tarde boa_tardes boas_tardes boa_noite boas_noites buenas_tardes buenas_noches good_morning good_afternoon good_evening saludos saudos hiya howdy alo wenas ei eai morning evening tudo_bem que_tal greetings
thanks: gracias grazas obrigad* thank thanks cheers thankyou agradec* agradezc* appreciate* grateful ta_mate moitas_grazas valeu gratitud* thx
bye: adios adeus bye goodbye chao chau tchau deica abur ata_logo ata_loguiño ate_logo ate_ja hasta_luego hasta_pronto nos_vemos vemonos see_you take_care farewell abrazo abraco saudacao cya later ata_pronto ata_outra ate_a_proxima ate_mais hasta_otra cuidate coidate ata_mana hasta_manana ate_amanha
website: web website* site pagina* paxina* sitio online app aplicacion* aplicacao internet page checkout tenda_en_lina
cart: carrito* carrinho* carrino* cesta* cesto* basket* cart trolley sacola
button: boton* botao* button* enlace* ligazon* link* links formulario* form forms campo captcha
error: error* erro erros fallo* falla* falha* fail* bug problema* problem* issue* incidenci* invalid* incorrect* avisa
step: pasos passos steps procedimiento* procedemento* procedimento* proceso* process proceso tramite* tramit* instrucc* instruc* how_to
wholesale: por_mayor ao_por_maior atacado bulk wholesale
confirmation: confirm*
photo: foto* photo* picture* imagen imaxe imagem
membership: premium vip membership* nivel nivel_de tier* plan oro ouro gold silver plata puntos points socio socios fidel* loyalty club status_level
`;
