/** Words of ours that other languages have too (accents aside): they prove nothing, neither way. */
export const shared = `
  a adress ai aide ajuda ajudar al ale algun alguna ali alla als alt alta am an ani anular aperta aqui ar are argent
  arm arriba arriva arrive article articles as asta at attends aux av avant ay banca bare bat be ben bent bi bien bin
  bio bis blanc blanche bolt bord bossa boutique by ca cada caixa cal cambio cana cancelar cap care carta carton casa
  cat cata cena cerco chaise changer chemise cheque cheques chi cine client cliente co code com come commander comment
  comprar con contesta contesten conto cop cops cos cosa cost costa costo credo cru cu cum d' da dades dan dana dar
  das date de dei deixa deixar deja del dela dem den dentro des dessa deve devo di dia dica die dies dig din dina dine
  dio dir dire disponible disse dni do doar doi dois dom dona door dove due dun e ea eg ei el ele ella em empresa en
  entrar entrega enviar equivocada er era errada es espero esta estan este eta eu even fa face factura facture falta
  faltava far fare fata fatura feia fi finde fino fins firma firme for fora fran funciona fur garantia gave gente ger
  gilt got gran grand grande gratis gratuita gratuito gross gun ha had haft hai han hand has hat haver havia he heel
  hem hi ho home hon hun i im impossible in inscription is ja jo joan kim kind koji kop la laden lamp lampada lat le
  lei les li livre lo loro luna ma mag mail mails main maine mais maja mal mam mama man manca mandato manga mar marche
  mari mas massa mate me med meg mei meme men meno mer merge mes met meu meus mi mia mica min mina mine minute mio mis
  missa mist mitt modificar modifier moi moja moje mor most mot mutter my n' na nap nas ned nel nem nena nero neste ni
  nie nit no noir nome nomes non nor nos nova noz nu nuke numero o of ok ole on online ons op open operator order ore
  os oso ou over ovo pa pagamento pagar page pana par para pare parte passe payer pe penso per pero petit place plata
  plus po pod podem poden podria porta posa posar posso pot pots prata prefere pregunta present preso presto prima
  prix pro problem problema product prop proprio pure pus puta quando quant quanta quanto que question quin rebut
  refuse regalar regalo resposta retornar roba robe romana romania rot rote rouge saber sac sais sam sara se sedan sei
  sempre sen sense ser sera seria serve service set seu seus si siete site size so sola solo som son sono sota sou
  sparta strada su sua sub subito sul suma suo sur ta take talla tan tar tard targeta tas te ted telefono telephone
  ten tenen tenia tens tento ti ticket til till timer to ton tornar tot toto tots transport tres tri trovo tu tua ty
  uber un una uno uns us va vader van var vas vase vaso ve vella vem veni venir verde verso vi via vim vine visto vol
  volt volta volte vos vu w want war ware warm was we week will y ya z zara zen zit`;
