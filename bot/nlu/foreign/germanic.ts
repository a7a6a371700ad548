/** Of Germanic languages, see word-lists.ts. */
export const germanic: Readonly<Record<string, string>> = {
  de: `
    ich du sie wir ihr mich mir dich ihm ihn euch ihnen mein meine meinen meiner meinem dein deine ihre ihren ihrer
    unser unsere der ein eine einen einem einer kein keine keinen und oder aber nicht noch nur auch schon sehr mehr
    immer wieder ist sind bist seid habe haben hatte hatten wird werden wurde worden kann kannst konnen konnte konnten
    muss mussen mochte mochten wollen soll sollte darf gibt geht ging kommt kommen angekommen bekommen erhalten warte
    warten suche gesucht gekauft kaufen bestellt bestellen bestellung bestellungen paket pakete lieferung lieferzeit
    geliefert liefern sendung versand versandkosten rechnung ruckgabe ruckerstattung retoure erstattung erstattet
    zuruck zuruckgeben zurucksenden umtauschen umtausch stornieren storniert storno kundigen bezahlen bezahlt zahlen
    zahlung karte konto passwort kennwort kundendienst kundenservice kunde hilfe helfen frage fragen antwort adresse
    anschrift geschaft grosse beschadigt kaputt defekt geld preis kosten kostet wo wann wie wer warum wieso weshalb
    welche welcher welches wieviel viel viele mit bei von vom zu zum zur auf aus unter nach vor seit ohne durch gegen
    wenn weil dass ob dann jetzt heute gestern morgen woche wochen tage tagen bitte jemand sprechen mitarbeiter
    gutschein schuhe falsch falsche artikel andern einloggen anmelden verfolgen sendungsverfolgung dauert lange leider
    gerne deutsch zwei drei zweimal einmal funktioniert gutscheincode geoffnet offnet angegeben falschen bisschen blau
    grun sprecht spricht hier alle angebot abholen abgeholt eure euer telefonnummer verstehe versteht spanisch
    englisch wollte wollten wusste weiss wissen denke glaube scheint nachbarn raus komme kommst offen glaser glas
    fehlt fehlten fehlen karton stunden minuten jahre abgelehnt abgegeben abmelden enttauscht keiner niemand antwortet
    antworten seite lasst lassen garantie gelten decke graue graues lieferbar blaue schwarz weisse kleine klein neue
    neuen alte andere anderen anders etwas nichts vielleicht wahrscheinlich schicken schickt geschickt senden gesendet
    schreiben geschrieben rufen angerufen nehmt nehmen genommen geben gegeben machen gemacht sehen gesehen stehen
    steht liegt liegen tasse teller messer kleid jacke stuhl tisch bezuglich wegen obwohl damit davon dazu daran dafur
    montag dienstag mittwoch donnerstag freitag samstag sonntag funf sechs sieben neun zehn statt werbung`,
  nl: `
    ik jij je hij zij wij jullie mijn jouw uw het een geen niet nog maar ook wel zeer meer altijd weer zijn heb hebt
    heeft hebben hadden wordt worden werd kan kunt kunnen kon moet moeten wil wilt willen zou zouden mogen gaat komt
    komen aangekomen ontvangen gekregen krijg krijgen wacht wachten zoek vind gevonden gekocht kopen besteld bestellen
    bestelling bestellingen pakket pakketje pakje levering leveren geleverd bezorging bezorgd verzending verzonden
    verzendkosten factuur terugbetaling terugbetaald terug terugsturen retour retourneren ruilen annuleren geannuleerd
    betalen betaald betaling kaart rekening wachtwoord klantenservice klant hulp helpen vraag vragen antwoord adres
    winkel maat beschadigd kapot stuk geld prijs kosten kost waar wanneer hoe wat wie waarom welke hoeveel veel voor
    bij naar uit onder sinds zonder tegen aan omdat dat dit deze vandaag gisteren morgen weken dag dagen graag
    alstublieft alsjeblieft iemand spreken medewerker cadeaubon schoenen verkeerd verkeerde wijzigen inloggen volgen
    duurt lang helaas mij haar om nederlands twee drie keer kortingscode werkt werken afgeschreven geleden spreekt
    ingevuld aangepast leverde groen betaal nooit alles ze alle hier daar toch grijze leverbaar haal haalt nieuwsbrief
    teleurgesteld niemand antwoordt doos misten ontbreekt glazen buren bezorger afgegeven ophalen geweigerd
    telefoonnummer begrijp spaans engels wilde wou vroeg weten weet zeg zegt denk denkt lijkt moest mocht ging kwam
    deed doen gedaan maken gemaakt zien gezien nemen genomen geven gegeven laten laat zetten gezet bellen gebeld
    schrijven geschreven jaar jaren uur minuten onderweg kleur groot grote klein kleine nieuw nieuwe oud andere ander
    anders iets niets alleen vooral misschien waarschijnlijk helemaal blijft blijven staat staan ligt jas jurk stoel
    tafel beker mok vaas deken aangeven doorgeven vandaan mogelijk volgende vorige ochtend avond moeder maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag vijf zeven negen tien`,
  sv: `
    jag du mig oss ditt vart och eller inte icke ej aldrig redan alltid mycket mera har hade kan kunde maste vill
    ville skulle ska skall fatt fick gar kom kommit kommer anlant vantar vantat soker hittar hitta kopt kopa bestallt
    bestallning bestallningen bestalla paket paketet leverans leveransen levererat leveranstid frakt fraktkostnad
    faktura fakturan aterbetalning aterbetala pengarna pengar tillbaka retur returnera byta avbestalla avboka
    annullera betala betalt betalning kort konto losenord kundtjanst kund hjalp hjalpa fraga fragor svar butik butiken
    storlek skadad trasig skor pris kostar kostnad nar hur vad varfor vilken vilket vilka ut utan efter innan om detta
    denna det ett idag igar imorgon vecka veckor dag dagar snalla garna nagon nagot medarbetare fel produkt andra
    logga inloggad att svenska tva tre ganger koden rabattkoden fungerar fungera dragit behover kvitto foretag
    foretaget pratar gront finns oppet skicka budet lamnade lamnat allt hos grannen hamta hamtas kvar filten nekades
    avregistrera vald valdigt besviken ingen svarar svarat mejl ert forstar spanska engelska lange galler garantin
    undrar skickats skickat skickar tror tycker vetat verkar blev blir bli gor gjort gora sett tagit ge gett lata satt
    ringa ringt skriva skrivit timmar minuter aret fargen stort litet liten nya gammal annan annat bara kanske ganska
    hela klanning jacka vaska stol lampa tallrik kniv mugg filt mamma pappa stangt mojligt nasta mandag mandags tisdag
    onsdag torsdag fredag lordag sondag fyra sju atta delbetala slar`,
  da: `
    jeg du mig jer mit dit vores jeres og eller ikke aldrig endnu allerede altid mere meget har havde kan kunne skal
    skulle vil ville faet fik gar kom kommet kommer ankommet venter ventet soger finder kobt kobe bestilt bestilling
    bestille ordre ordren pakke pakken levering leveret leveringstid fragt faktura fakturaen tilbagebetaling refusion
    refundere pengene penge tilbage retur returnere bytte annullere betale betalt betaling kort konto adgangskode
    kodeord kundeservice kunde hjaelp hjaelpe sporgsmal svar adresse butik butikken storrelse beskadiget odelagt sko
    pris koster hvor hvornar hvordan hvad hvem hvorfor hvilken hvilket af fra ud uden efter siden om denne dette det
    et idag igar imorgen uge uger dag dage venligst gerne nogen noget tale medarbejder forkert produkt aendre logge
    hvilke dansk tre gange koden rabatkoden virker virke trukket bruge firmaet taler aendres abent sende sendt skoene
    stykker alle budet afleveret naboen hente hentes kvar ingen svarer svaret mange forstar spansk engelsk laenge
    gaelder garantien undrer tror synes ved blev bliver blive gor gjort gore tager taget giver givet lade ringe ringet
    skrive skrevet minutter aar farven stor lille gammel anden andet maske helt kjole jakke taske stol lampe tallerken
    kniv lukket muligt naeste skuffet storrelsen mandag tirsdag onsdag torsdag fredag lordag sondag seks syv otte`,
  nb: `
    jeg du dere deg oss ditt vart og eller ikke aldri enna allerede alltid mye har hadde hatt kan kunne matte skal
    skulle vil ville fatt fikk gar kom kommet kommer ankommet venter ventet leter finner finne kjopt kjope bestilt
    bestilling bestillingen bestille ordre ordren pakke pakken pakka levering leveringen levert leveringstid frakt
    faktura fakturaen tilbakebetaling refusjon refundere pengene penger tilbake retur returnere bytte kansellere
    avbestille betale betalt betaling kort konto passord kundeservice kunde hjelp hjelpe sporsmal svar adresse butikk
    butikken storrelse skadet odelagt sko pris koster hvor nar hvordan hva hvem hvorfor hvilken hvilket fra ut uten
    etter siden om denne dette det et idag morgen uke uker dag dager gjerne noen noe snakke medarbeider feil produkt
    endre logge ikkje norsk tre ganger koden rabattkoden funker fungerer trukket trenger kvittering firmaet snakker
    endres apent sende sendt skoene onsker opp alle budet naboen hente hentes ingen svarer svart mange deres forstar
    spansk engelsk lenge gjelder garantien lurer tror synes virker ble blir bli gjor gjort gjore sett tatt gir gitt
    ringe ringt skrive skrevet minutter fargen stor liten gammel annen annet kanskje helt kjole jakke veske stol lampe
    tallerken kniv kopp stengt mulig skuffet storrelsen mandag tirsdag onsdag torsdag fredag lordag sondag seks syv
    atte`,
};
