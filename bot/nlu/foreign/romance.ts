/** Of Romance languages, see word-lists.ts. */
export const romance: Readonly<Record<string, string>> = {
  fr: `
    j' c' qu' lorsqu' jusqu' puisqu' aujourd' je il elle nous vous ils elles est suis sommes etes sont etait avez
    avons ont avoir etre ete fait faire faut peux peut peuvent pouvez pouvons pouvoir puis voudrais veux veut voulez
    vouloir doit devez savoir aimerais souhaite souhaiterais cherche trouve trouver recu recevoir recois arrivee
    livree livrer achete acheter achat paye mon votre notre leur cette cet ces du au dans avec sans chez depuis pour
    pourquoi quand quel quelle quels quelles qui quoi combien pas jamais rien toujours encore donc aussi trop moins
    tout tous toute toutes autre autres jour jours semaine semaines mois hier demain maintenant commande colis
    livraison remboursement rembourser rembourse retour retourner renvoyer annuler annulation paiement carte bancaire
    compte aidez aider probleme reponse adresse magasin taille abime abimee casse cassee cadeau chaussures frais delai
    suivi besoin quelqu' parler s'il veuillez savez connaitre fonctionne echange echanger delais expedition expedie
    produit produits francais francaise deux trois fois reduction horaires svp livrez vendez acceptez erreur trompe
    manque ouvert fermez ouvrez temps prend debite cher chere une et ne sous vers sa ses lui ici prenez envoi livreur
    laisse laissee voisin voisine prevenir mauvaise mauvais reste couverture refusee decue decu personne repond
    repondez repondre idee mere pere manquait manquent verres verre comprends comprendre espagnol anglais dure humain
    connexion connecter identifiant inscrire desabonner panier valider validee expediee recue transporteur relais
    heure heures annee banque virement dites dit donner donne donnez envoyer envoye envoyee envoyez appeler appelle
    telephoner ecrire ecrit demander demande pense crois semble aimerions vert verte noire derniere dernier prochaine
    matin soir nuit femme enfant fille fils maison lampe tasse assiette couteau manteau seulement peu assez plusieurs
    chaque aucun aucune quelque quelques celui celle ceux ceci cela lorsque puisque afin ainsi alors cependant parce
    presque pris perdu voulu pu commandee desinscrivez desinscrire voulais voulait savais pouvais avaient etaient
    serait aurait fallait refus retirer lundi mercredi jeudi vendredi samedi dimanche quatre cinq sept huit neuf
    paquets cadeaux`,
  it: `
    dell' nell' all' sull' dall' quest' quell' dov' cos' com' c' io lui noi voi il gli dello della degli delle nello
    nella nei nelle allo agli alle sulla dal dalla questa questi queste quello quella quelli miei mie tuo vostro
    vostra nostro nostra siamo abbiamo avete hanno avere essere stato stata fatto puoi possiamo potete possono potrei
    vorrei voglio vuole volevo dobbiamo sapere trovare aspetto aspettando arrivato arrivata arrivera ricevuto ricevere
    comprato comprare acquistato acquisto pagare pagato ordine ordini ordinato ordinare pacco pacchi consegna
    consegnato consegnata spedizione spedito fattura rimborso rimborsare rimborsato reso restituire restituzione
    annullare annullamento cancellare aiuto aiutare aiutarmi domanda risposta servizio assistenza indirizzo negozio
    taglia rotto rotta danneggiato scarpe prezzo quanti perche quale quali niente nulla mai ancora gia piu molto
    troppo tutto tutti tutta anche anzi oggi ieri domani adesso giorno giorni settimana settimane mese mesi favore
    qualcuno parlare operatore sbagliato sbagliata prodotto articolo cambiare modificare funziona tracciare bisogno
    vostri senza dopo tra fra italiano tre codice sconto carrello addebitato addebitati indietro spedite spedizioni
    aperti aprite chiudete accettate servito ritardo annulla avvenuto ci ora partita tutte questione ricevo cognome
    quasi mancavano mancano bicchieri bicchiere scatola riesco riesce riusciamo accedere accesso capisco capito
    spagnolo misura disponibile coperta rifiutato rifiutata iscrizione delusa deluso nessuno nessuna risponde
    rispondete rispondere voleva consigliate aperto chiuso chiusa partito sito lascia lasciato lasciata vicino
    avvisare corriere magazzino ritirare ritiro grigia vorremmo bisogna ecco fuori sotto sopra almeno appena tardi
    notte anno anni minuti soldi denaro bonifico scontrino ricevuta utente iscritto registrarmi registrazione
    dimenticato dimenticata cambiato inviato inviare inviate mandare mandate chiamare scrivere scritto chiedere
    chiesto sapete dite dirmi darmi potuto dovuto voluto andato andare venuto venire messo mettere prendere vedere
    vedo persa perso pensavo sembra stessa stesso altra altro altri altre ogni alcuni alcune qualche qualcosa qualcun
    tuttavia allora quindi invece oppure percio poi cosi sarebbe erano avevo aveva aveste garanzia bianco bianca rosso
    rossa nera piccolo piccola stretta strette sedia tavolo letto piatto tazza borsa maglia vestito coltello giacca
    moglie marito figlio figlia citta negozi lunedi martedi mercoledi giovedi venerdi sabato domenica quattro cinque
    sette otto dieci puo aggiorna aggiornato riapre pacchetti`,
  ca: `
    l' m' s' t' amb aquest aquesta aquests aquestes aixo allo els nostre nostra vostre vostra meva meves seva seves
    teva ell nosaltres vosaltres ells estic soc heu tinc tenim teniu vull vols volem voleu volen voldria puc podeu
    podrieu vaig vam vau fer fet feu faig haig trobo trobar esperant arribat arribar arribara rebre comprat pagat
    comanda comandes paquet paquets lliurament lliurar enviament enviat reemborsament devolucio torneu cancel·lar
    anul·lar pagament compte contrasenya servei atencio adreca botiga trencat trencada malmes regal sabates preu
    quants quan perque qui quina quins quines res mai encara menys molt molta tota tambe doncs avui ahir dema ara
    setmana setmanes mesos algu parlar equivocat producte canviar dins despres abans envieu obriu catala catalana dues
    vegada vegades codi descompte cobrat atendre necessito diners enlloc pagui enviarme tornareu obert oberts dels et
    estat nom tassa verd aquell aquella aquells tothom ningu gaire prou damunt lluny llavors aviat vespre mati eren
    hauria volia deia dius diu dieu digues doneu fes fem anar veure vist deixat deixeu agafar sortir surt surti surten
    sortit tornat perdut oberta tancat tancada gots capsa carrer ciutat feina gent noi germana germa vei veina llit
    taula cadira llum cuina ganivet correu correus telefon butlleti contesteu entenc enten entens recomaneu recomanes
    recollir lliuren usuari esborrar esborreu mida xarxa rebaixes faltaven falten decebut decebuda pensat crec sembla
    sisplau posat posen trucar trucat truqueu escriure escrit demanar demanat respondre oferiu accepteu treballeu
    tanqueu veniu blau vermell groc negre petita mateix mateixa nou vell algunes unes altre altra altres qualsevol
    mentre sino potser gairebe castella espanyol angles dilluns dimarts dimecres dijous divendres dissabte diumenge
    quatre cinc vuit forat seguiment actualitza terminis aconsegueixo aconseguir enllac oblidat`,
  ro: `
    noi voi sunt esti suntem sunteti au avem aveti fost poti poate putem puteti vreau vrei vrea vrem doresc dori
    trebuie stiu caut gasesc astept asteptat ajuns primit primesc cumparat cumpar platit platesc comanda comenzi
    comenzii coletul colet pachetul pachet livrare livrarea livrat curier rambursare ramburs banii bani inapoi retur
    returnare returnez returna anulez anulare cardul cont contul parola ajutor ajuta ajutati intrebare raspuns clienti
    serviciul adresa magazin magazinul marime deteriorat stricat rupt cadou pantofi pret cati unde cand ce inca mereu
    niciodata nimic mai mult foarte prea toate sau deci pentru fara dupa inainte mea mele tau nostru noastra vostru
    voastra acest aceasta acesta azi ieri acum zi zile saptamana saptamani luni rog cineva vorbesc vorbi gresit produs
    produsul schimb schimba modific functioneaza romaneste doua trei ori codul reducere nevoie luat luati dureaza
    costul livrati gresita facturii comandat comandata spart ne lui daca mare mic bun vaza plecat curierul lasat vecin
    anunte anuntat ridica venit altul alte patura stoc refuzata refuzat dezabonati dezabonez dezamagita dezamagit
    nimeni raspunde raspundeti timp facut fac faceti cutia deschisa deschis lipseau lipseste pahare numarul telefon
    plece tine lasa om acestea cei cele unui unei lor erau aveam avea spuneti spune zice vedea vad gasit pierdut
    trimis trimite trimiteti inchis oras copil baiat prieten scaun lampa haine rochie geanta rosu negru alb gri despre
    catre langa peste intre acolo aici atunci iar chiar oare intreb intrebat cumva venita primita platita numar sunati
    suna scris scrie spaniola engleza cumpere pune loc locul adus aduce merg mers stau stiti stie crede cred miercuri
    joi vineri sambata duminica patru sase sapte noua zece gaura maneca impachetati cadouri bonul redeschideti uitat
    urmarirea`,
};
