/** The words that most passwords of published leaks are made of, in the languages of our customers' shops; folded. */
export const commonWords: ReadonlySet<string> = new Set(
  `
password passw0rd p4ssword pa55word passwort passord parola motdepasse contrasena contraseña contrasinal senha senhas clave claves
palavrapasse palabrapaso secret secreto segredo secrets topsecret letmein welcome welcome1 bienvenido bienvenida benvido bemvindo
hello hola ola hallo bonjour admin admin1 administrator administrador administradora root toor superuser sysadmin user usuario
usuaria utilizador utente guest invitado convidado test testing tester prueba proba teste default changeme cambiame mudame
temporal temporary login logout access acceso acesso signin enter entrar abretesesamo opensesame sesame sesamo master maestro
qwerty qwertyui qwertyuiop qwertz azerty asdf asdfgh asdfghjkl asdfghjklñ zxcvbn zxcvbnm zxcvbnm qazwsx qazwsxedc wsxedc
abc abcd abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz abcabc
iloveyou loveyou tequiero teamo teamomucho quiereme amor amore amorcito amormio love lover lovely mylove miamor meuamor
princess princesa prince principe queen reina rainha king rey rei angel angels angelito angelita anjo baby bebe babygirl
sunshine sunflower sol soleil luna lua moon star estrella estrela stars starwars skywalker cielo ceo ceu heaven hell
dragon dragons monkey monkeys tigger tiger tigre lion leon leao lobo wolf panda gato gatito gata cat kitty hellokitty perro
perrito dog doggy cachorro cavalo caballo cabalo horse conejo rabbit mariposa butterfly bolboreta borboleta delfin dolphin
football futbol futebol soccer baseball basketball baloncesto hockey tenis tennis golf golfer campeon champion campeones
barcelona barca fcbarcelona realmadrid madrid atletico atleticomadrid celta celtavigo deportivo deportivocoruña sevilla
betis valencia athletic benfica sporting porto fcporto lisboa lisbon vigo coruna santiago galicia galiza españa espana spain
portugal portugues gallego galego english england london paris manchester liverpool arsenal chelsea juventus milan
superman batman spiderman ironman hulk thor marvel pokemon pikachu naruto dragonball goku mario zelda minecraft fortnite
roblox harrypotter hogwarts matrix trustno1 whatever nothing nada anything cualquiera calquera qualquer ninguno
michael jordan michaeljordan jennifer jessica ashley daniel david carlos jose juan juanito pedro pablo paulo miguel manuel
maria mariajose ana anita carmen laura lucia sofia paula marta sara alba noelia andrea alejandro alejandra alberto antonio
francisco javier jorge luis fernando fernanda gabriel gabriela rafael roberto ricardo diego adrian alvaro sergio raul ruben
xoan xose brais iago uxia antia iria sabela breogan martina isabel beatriz patricia cristina monica veronica natalia
jesus jesuscristo cristo dios deus diosesamor god jesuschrist virgen santamaria fatima familia family mifamilia minhafamilia
mama papa mami papi mamapapa madre padre nai pai mae hijo hija fillo filla filho filha hermano hermana irman irma amigo amiga
amigos amigas friend friends bestfriend forever siempre sempre parasiempre parasempre always never nunca happy feliz
felicidad felicidade alegria smile sonrisa sorriso beautiful bonita bonito guapa guapo hermosa linda lindo preciosa
chocolate cookie cookies galleta cheese queso queixo queijo pizza coffee cafe cerveza cervexa cerveja beer vino wine
summer verano veran verao spring primavera autumn otoño outono winter invierno inverno january february march april enero
febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre xaneiro febreiro maio xuño xullo setembro
outubro novembro decembro janeiro fevereiro março junho julho dezembro monday friday lunes martes miercoles jueves viernes
sabado domingo luns venres segunda sexta computer ordenador computador internet google facebook instagram whatsapp twitter
youtube amazon netflix spotify apple iphone samsung android windows microsoft office linux server servidor database oracle
cisco network wifi router samsung1 nokia sony playstation xbox nintendo company empresa shop store tienda tenda loja negocio
business support soporte soporto suporte helpdesk ayuda axuda ajuda atencion cliente clientes customer service servicio servizo
servico ventas vendas sales pedidos orders chat chatbot bot agent agente agentes supervisor convoz mareira vera
freedom libertad liberdade peace paz money dinero diñeiro dinheiro lucky suerte sorte power poder fuerza forza force
shadow sombra silver plata gold oro ouro diamond diamante flower flores flor rosa rosas rose blue azul red rojo vermello vermelho
green verde black negro preto white blanco branco orange naranja laranxa laranja yellow amarillo purple morado violeta pink
ninja killer hacker hunter ranger cowboy pirate pirata mustang ferrari porsche mercedes corvette harley yamaha honda toyota
merlin gandalf phoenix eagle aguila falcon hawk buster cheese ginger pepper maggie charlie bailey buddy rocky max toby lucky
thomas robert william george andrew joshua matthew anthony jonathan justin brandon nicole amanda samantha melissa stephanie
michelle elizabeth rebecca vanessa sandra silvia raquel rocio elena eva ines irene julia nuria olga pilar susana teresa
`
    .trim()
    .split(/\s+/)
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')),
);
