/** Of other languages, see word-lists.ts. */
export const otherWords: Readonly<Record<string, string>> = {
  eu: `
    dira naiz gara dut duzu du dugu dute ditut dituzu zait zaizu daukat daukazu dauka daukagu dago daude nago zaude
    dezaket dezakezu daiteke nahi behar ahal nire nere zure gure haren bere hau hori hura hauek zein zer noiz nola
    zenbat zergatik edo baina baino ere gehiago inoiz beti oraindik jadanik bai ez ezin eskaera eskaria eskaerak
    eskatu eskatutako paketea paketeak bidalketa bidali bidaltzen iritsi heldu jaso faktura itzuli itzulketa itzultzea
    dirua diru ordaindu ordainketa txartela kontua pasahitza laguntza lagundu arazo arazoa galdera erantzun
    bezeroarentzako bezero helbidea denda tamaina hautsita apurtuta opari zapatak prezioa kostua ordua egun egunak
    astea aste hilabete atzo gaur bihar orain mesedez norbait norbaitekin hitz egin erosi erosketa aldatu ezeztatu
    produktua zenbakia euskaraz euskara hiru aldiz kodea deskontu dabil ibiltzen behera utzi daramat daramatzat zain
    irekita itxita didazue didate didazu iritsiko bidaliko nahiko eman izena izenean enpresa egiten baten hemen hor
    behin ona banatzaileak dena geratzen zaizue kaxa zegoen telefonoa gaztelania gaztelaniaz ulertzen bermeak bermea
    irauten inork erantzuten haserre sartu kontuan irten jakin okerra handia txikia txikiegia berdea gorria beltza
    zuria urdina emango ikusi etorri etorriko hartu hartuko utziko esan esango galdetu idatzi deitu lortu aurkitu
    galdu galduta apurtu apurtua zegoela dagoela naizela nuen zuen ziren genuen dizkidate dizkidazue diezadakezu
    dezakegu beharko zaigu zaizkit norekin norentzat zertarako hemendik handik gero lehen beranduago laster berandu
    goizean arratsaldean gauean urte minutu dendan etxean kalean produktuak erosketak eskaerarik paketerik dirurik
    arazoren laguntzarik saiatu saiatzen nabil gabiltza astelehena astelehenetik asteartea asteazkena osteguna
    ostirala larunbata igandea bost zazpi zortzi bederatzi hamar berriro irekiko ahaztu esteka ordez`,
  pl: `
    ona wy oni jestem jestes jest jestesmy sa byl byla bylo byc masz mamy macie moge mozesz moze mozna mozecie chce
    chcesz chcialbym chcialabym chciala chcial musze trzeba wiem szukam znalezc czekam doszla doszlo dotarla dotarl
    przyszla przyszlo otrzymalem otrzymalam kupilem kupilam kupic zaplacilem zaplacilam zaplacic platnosc zamowienie
    zamowienia zamowilem zamowilam paczka paczke paczki przesylka przesylke dostawa dostawy wysylka wyslane faktura
    fakture zwrot zwrotu zwrocic pieniadze pieniedzy oddac reklamacja reklamacje anulowac anulowanie karta karty konto
    konta haslo pomoc pomocy pomozcie pytanie odpowiedz klient klienta obsluga adres sklep sklepu rozmiar uszkodzony
    uszkodzona zepsuty prezent buty koszt kosztuje ile gdzie kiedy jak kto ktory ktora dlaczego czemu nic nigdy
    jeszcze juz zawsze wiecej bardzo tez takze albo lub dla bez przed od ze nad przy moj moich twoj nasz wasz wasze
    tego dzisiaj dzis wczoraj jutro teraz dzien tydzien tygodnie miesiac prosze ktos kims rozmawiac konsultant bledny
    produkt zmienic dziala sie czy polsku polski dwa dwie trzy razy kod rabatowy potrzebuje pobraliscie zly zla
    wysylke mowi reklamacji zgubila moglbym za tam kurier zostawil sasiada zalogowac odebrac odbior dostalam dostalem
    szary koc odrzucona odrzucono wypisac newslettera nikt odpowiada odpowiedzi karton otwarty brakowalo brakuje jaki
    jaka jakie telefonu rozumiem hiszpanskiego dlugo trwa gwarancja wyszla chcialem zapytac bede bedzie beda byly mial
    miala mieli wiesz wie mysle chyba widze widzialem dac daj dajcie robic zrobic zrobil wyslac wyslalem wyslala pisac
    napisalem dzwonic telefon godzin godziny minut rok miesiace duzy maly nowy stary inny inna tylko prawie raczej
    znowu sukienka kurtka talerz lampa krzeslo stol matka ojciec poniedzialek poniedzialku wtorek wtorku sroda
    czwartek piatek sobota niedziela cztery piec szesc siedem osiem dziewiec dziesiec paragon skad`,
  cs: `
    vy oni jsem jsi je jsme jste jsou byl byla bylo byt mame maji muzu mohu muzete muze chci chtel chtela bych chcete
    musim potrebuji potrebuju hledam najit cekam dorazila dorazil dorazilo prisla prislo prisel obdrzel obdrzela
    koupil koupila koupit zaplatil zaplatila zaplatit platba platbu objednavka objednavku objednavky objednal
    objednala balik balicek zasilka zasilku zasilky doruceni dodani doprava dopravu faktura fakturu vraceni vratit
    penize zpet reklamace reklamaci reklamovat zrusit zruseni karta kartou ucet heslo pomoc pomoci pomozte dotaz
    odpoved zakaznik zakaznicky adresa adresu obchod obchodu prodejna velikost poskozeny poskozene rozbite rozbity
    darek boty stoji kolik kde kdy jak kdo ktery ktera proc ne neni nic nikdy jeste uz vzdy vice velmi taky nebo bez
    pred od ze nad pri muj meho sve svuj dnes vcera zitra dny tyden tydny mesic prosim nekdo nekym mluvit spatny zbozi
    produkt zmenit funguje ktere nemam nefunguje objednavke cesky ceska ceske dva dve krat dvakrat kod slevovy slevu
    firmu mluvi strhli spatnou jde otevreno poslat zaslat za tam pondeli utery streda ctvrtek patek sobota nedele
    ctyri sest sedm osm devet deset`,
  hr: `
    oni je smo ste bila bilo biti imam imas ima imamo imate imaju mogu mozes moze mozete zelim zelio zeljela htio
    htjela hocu moram trebam trebao znam trazim pronaci cekam stigao stigla stiglo dosao dosla primio primila dobio
    dobila kupio kupila kupiti platio platila platiti placanje narudzba narudzbu narudzbe narucio narucila naruciti
    paket posiljka posiljku dostava dostavu dostave isporuka isporuku racun povrat povratu vratiti novac novca zamjena
    zamijeniti otkazati ponistiti kartica karticom lozinka lozinku pomoc pomozite pitanje odgovor kupac korisnicka
    sluzba adresa adresu trgovina trgovinu velicina osteceno osteceni pokvaren slomljen poklon cipele cijena kosta
    koliko gdje kada kako sto tko koja koje zasto nije nisam nista nikad jos vec uvijek vise jako takoder ili za bez
    prije poslije od iz nad pri moj mojoj ovaj ova danas jucer sutra sada tjedan tjedna mjesec molim netko nekim
    razgovarati krivi proizvod promijeniti radi hrvatski dva dvije kod popust popusta firmu govori govorite naplatili
    kriva natrag otvoreno poslati saljete nazalost dobiti dobit ne ponedjeljak utorak srijeda cetvrtak petak subota
    nedjelja cetiri sest sedam osam devet deset`,
  fi: `
    sina minun sinun hanen meidan teidan minulla minulle minua teilla teille olen olet olemme olette ovat oli olisi et
    emme ette eivat ollut voi voin voit voitko voinko voiko voitte voisin haluan haluaisin haluat pitaa taytyy tiedan
    etsin loydy odotan odottanut saapunut tullut tulee saanut sain ostin ostanut ostaa maksoin maksaa maksanut maksu
    maksettu tilaus tilaukseni tilauksen tilausta tilasin tilannut tilata paketti pakettini paketin pakettia toimitus
    toimitusaika toimituskulut toimitetaan lahetys lasku laskun palautus palauttaa palautan hyvitys rahat rahani
    takaisin vaihtaa peruuttaa peruutus perua kortti kortilla tili tilin salasana salasanan asiakaspalvelu asiakas
    apua auttaa ongelma kysymys vastaus osoite osoitteen kauppa myymala koko rikki viallinen lahja kengat hinta
    maksaako milloin koska miten mika mita kuka miksi kuinka paljon tai mutta viela aina enemman hyvin myos etta jos
    kun nyt tanaan eilen huomenna viikko viikkoa paiva paivaa joku jonkun kanssa puhua vaara tuote tuotteen toimi tama
    taman tuo suomea suomeksi suomeen kaksi kolme kertaa kahdesti koodi alennuskoodi toimii tarvitsen yritykselle
    puhuuko puhutteko veloitettiin kukaan lahettaa vielakaan auki kai niin siis maanantai maanantaina tiistai
    keskiviikko torstai perjantai lauantai sunnuntai nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen`,
  hu: `
    vagyok vagy vagyunk vannak voltam lesz nincs hogy mert csak nagyon tobb mindig soha szeretnem szeretnek akarom
    akarok tudom tudok tudja lehet kell keresem talalom varok vartam megerkezett erkezett kaptam megkaptam vettem
    vasaroltam fizettem fizetni fizetes rendeles rendelesem rendelesemet rendeltem rendelni csomag csomagom csomagot
    szallitas szallitasi szamla szamlat visszaterites visszakuldeni visszakuldes vissza penzem penzt visszavaltas
    csere cserelni lemondani torolni kartya kartyaval fiok fiokom jelszo jelszavam ugyfelszolgalat ugyfel segitseg
    segitsen segiteni problemam kerdes kerdesem valasz cim cimet uzlet meret serult torott hibas ajandek cipo ara
    mennyi mennyibe kerul hol mikor hogyan mit ki miert melyik az egy ez azt ezt nekem nekunk velem onok itt ott
    tegnap holnap napja het hete honap kerem legyen szives valaki valakivel beszelni rossz termek modositani mukodik
    magyarul magyar ketto ket harom ketszer kod kuponkod kupon szukseg szuksegem szamlara beszel beszelnek osszeget
    vontak adtam kuldeni kuldes nyitva fel hetfo kedd szerda csutortok pentek szombat vasarnap negy nyolc kilenc tiz`,
  tr: `
    biz siz onlar benim senin bizim sizin bana sana bize beni bir bu veya ama fakat icin ile gibi kadar daha cok hala
    henuz degil yok mu musunuz misiniz misin nerede nereye ne zaman nasil neden niye hangi kac istiyorum isterim
    istiyoruz lazim gerekiyor alabilir yapabilir miyim edebilir bekliyorum gelmedi geldi gelecek ulasmadi aldim
    almadim satin odeme odedim odemek siparis siparisim siparisimi siparisi verdim kargo kargom paket paketim teslimat
    teslim edilmedi faturam iade iadesi etmek iptal parami geri degisim degistirmek kart hesap hesabim sifre sifremi
    musteri hizmetleri yardim yardimci sorun sorunum soru cevap adres adresimi magaza beden numara hasarli kirik bozuk
    hediye ayakkabi fiyat ucret bugun yarin simdi gundur hafta lutfen biri biriyle konusmak yanlis urun urunu
    calismiyor oldu olarak turkce iki uc kere kez kodu kod indirim adina bilen miyiz muyum yazdim haftadir gunde
    gonder gonderin acik ki pazartesi carsamba persembe cumartesi pazar dort alti yedi sekiz dokuz`,
};
