"""Everyday German words in their basic form. A word in this list, or one that ends in one of NOUNS, is not an unknown
name.

Written from general knowledge, with umlauts; `de/words.py` adds the spellings with ae, oe, ue, ss. German
capitalises its nouns, so a capital letter alone does not make a name: a name begins where a word is in no list.
"""

from followthrough.quickline.core.vocabulary import word_set

# Nouns, also as last parts of compounds ('Kautionsabrechnung'). Not Haus, Bach, Mann, which end many names.
NOUNS = word_set("""
    rechnung abrechnung angebot offerte offert offerten vertrag termin tag abend woche monat jahr besichtigung
    besprechung versammlung anfrage auskunft aufmaß muster probe proben liste preis preise plan pläne zeichnung
    lieferung bestellung bestätigung übergabe abnahme wartung reparatur montage einbau umbau anbau prüfung beratung
    schulung buchung meldung erklärung bescheinigung bewerbung einladung erinnerung mahnung zahlung überweisung
    versicherung vorsorge steuer abschluss einspruch bescheid antrag unterlagen belege beleg formular vollmacht
    gutachten protokoll bericht konzept entwurf vorschlag präsentation projekt auftrag karte karten brief mail
    nachricht nummer adresse schlüssel heizung dach fenster tür türen küche bad wohnung zimmer raum räume garage
    balkon terrasse keller boden fliesen teppich gerüst rohr leitung anlage gerät maschine werkzeug material ware
    waren kiste kisten palette paletten karton kartons flasche flaschen wein weine glas gläser brille brillen linsen
    fassung test sehtest behandlung untersuchung sitzung stunde kurs kurse training seminar feier fest hochzeit
    geburtstag jubiläum party essen frühstück kaffee pause urlaub ferien reise fahrt führung verkostung weinprobe
    messe stand vortrag gespräch telefonat anruf rückruf antwort frage fragen idee wunsch bedarf interesse zusage
    absage entscheidung gutschein rabatt nachlass anzahlung kaution miete nebenkosten kosten gebühr gebühren schaden
    schäden reklamation garantie mangel mängel ersatz teil teile stück satz paket foto fotos bild bilder video datei
    link broschüre prospekt katalog flyer etikett etiketten anzeige inserat werbung kampagne newsletter webseite
    homepage zugang passwort konto daten zahlen umsatz budget frist stichtag quartal gehalt lohn löhne stundung
    vorschuss spende spenden beitrag mitglied mitglieder leute gäste gast kunde kunden kundin kundinnen mieter
    mieterin käufer käuferin verkäufer eigentümer eigentümerin besitzer vermieter patient patientin mandant mandantin
    klient klientin lieferant kollege kollegin kollegen nachbar nachbarin verwalter verwalterin hausmeister
    hausmeisterin leiter leiterin berater beraterin steuerberater steuerberaterin makler maklerin notar notarin anwalt
    anwältin rechtsanwalt architekt architektin gärtner gärtnerin schreiner schreinerin tischler klempner elektriker
    installateur handwerker handwerkerin dachdecker monteur techniker technikerin fahrer lehrer lehrerin trainer
    trainerin arzt ärztin zahnarzt zahnärztin optiker optikerin friseurin fotograf fotografin redakteur redakteurin
    journalist journalistin vertreter vertreterin einkäufer einkäuferin disponent bürgermeister bürgermeisterin
    pfarrer sekretärin assistentin praktikant praktikantin azubi lehrling geselle schornsteinfeger sommelier kellner
    wirt wirtin vorstand geschäftsführer geschäftsführerin inhaber inhaberin prokurist prokuristin sachbearbeiter
    sachbearbeiterin ansprechpartner ansprechpartnerin empfang zentrale vorzimmer buchhaltung abteilung team gruppe
    firma büro filiale werkstatt lager laden geschäft kanzlei praxis behörde amt gemeinde verein club klub bücherei
    bibliothek schule kita klinik hotel gasthof restaurant café bäckerei druckerei gärtnerei tischlerei schreinerei
    spedition verwaltung genossenschaft auto wagen reifen rad velo bus bahn zug flug taxi weg strecke straße ausfahrt
    parkplatz glück pech hilfe dank gruß grüße gruss mühe zeit zeiten moment augenblick problem probleme lösung fehler
    grund ende anfang mitte beginn rest hälfte anzahl menge größe farbe modell sorte qualität zustand lage ort stelle
    platz seite nachmittag vormittag mittag wochenende jause znüni zvieri brotzeit vesper apéro grillen auffüllen
    maniküre pediküre
    """)
NOUN_ENDINGS = (
    "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ität", "itäten",
    "ierung", "igung", "ellung", "eidung", "einung", "altung", "eitung", "ührung", "etzung", "ösung", "achtung",
    "straße", "strasse", "gasse", "allee", "platz", "weg", "ufer", "damm", "ichtung",
    "indung", "endung", "ierungen", "ndlung", "icklung", "echnung", "achung", "iegung", "erung",
)  # fmt: skip

PLAIN = NOUNS | word_set("""
    ans aufs ins fürs durchs übers unters ums hinters richtet's probier's versuch's aber abends abgeben abgemacht
    abgesprochen abholen abholbereit absagen abschließen absolut acht achten ahnung alle allein allerdings alles als
    also alt am an ander andere anderes anders anfangen angeblich angebracht angehen angenehm angeschaut angesehen
    angesprochen angetan angetroffen angst ankommen anmelden annehmen ansatz anschauen ansonsten anstatt anstrengend
    arbeiten arg arm auch auf aufgeben aufgeregt aufhören aufmachen aufpassen aufs auftauchen aus ausgebucht
    ausgemacht ausgesucht auskennen außer außerdem außerhalb außen aussehen aussuchen ausverkauft bald bankverbindung
    bar basteln bauen beachten bedanken bedenken bedeuten beeilen befragen begeistert begleiten begreifen behalten bei
    beide beides beim bekannt bekommen belegen benutzen benötigen bequem bereit bereits beschäftigt beschweren
    beschwert besonders besorgt besser bestehen bestellen bestimmt besuchen beten betreffen betreuen betrieb bezahlen
    bezüglich biegen bieten billig bin bis bisher bisschen bist bitte bitten blau bleiben blöd brauchen braun breit
    bringen brutto buchen bunt da dabei dafür dagegen daheim daher dahin dahinter damals damit danach daneben danke
    danken dann daran darauf daraus darf darin darüber darum darunter das dass daten dauern dauernd davon davor dazu
    dein deinen dem den denen denken denn der deren des deshalb dessen deswegen dich dick die diese dieser dieses ding
    dinge dir direkt doch donnern doof doppelt dort draußen drauf dran drin dringend drüben drucken du dunkel dünn
    durch dürfen durst eben ebenfalls echt egal eher ehemalig ehrlich eigen eigentlich eilig ein eine einen einer
    eines einfach eingeladen eingebaut einig einige einkaufen einladen einmal eins einstellen einverstanden einzig
    empfehlen empfohlen endlich eng entscheiden entschieden entschuldigen entspannt entweder er erfahren erfolg
    erfreut ergeben ergänzen erhalten erinnern erkältet erklären erlauben erledigen erledigt ernsthaft erreichbar
    erreichen erscheinen ersetzen erst erstmal erwarten erzählen es etwa etwas euch euer eventuell extra fahren fallen
    falls falsch familie fast fehlen fehlend feiern fein fertig fest festhalten finden flexibel fliegen fliehen folgen
    folgt fordern fort fragen frei freuen freund freundin freunde freundlich frisch froh früher führen funktionieren
    für furchtbar gab ganz gar geben gebaut geblieben gebracht gebraucht gebrochen gedacht geduldig geeignet geeinigt
    gefahren gefallen gefehlt gefragt gefreut gefunden gegangen gegeben gegen gegenüber gehabt geheim gehen gehört
    geht geholt geklappt gekommen gekündigt gelacht geld gelesen gemacht gemeinsam gemeint gemerkt gemietet genannt
    genau genauso genehmigt genommen genug geplant gerade gern gerne geruch geschafft geschehen geschenkt geschieden
    geschlossen gesehen gesetzt gesund gesucht getan geöffnet getrennt gestern gestorben gestrichen getroffen gewarnt
    gewartet gewechselt geworden gewöhnlich gewünscht gezahlt gibt gleich glauben glücklich gold grad grade gratis
    grau groß grün grüßen gucken gut haben halb halber halten hand hängen hart hast hat hatte hätte häufig haus heben
    heim heiß heißen helfen hell her heraus herbst herein herrlich herum herz heuer heute hi hier hin hinter hoch
    hoffen hoffentlich höher holen hören hund hübsch ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in innen
    innerhalb ins inzwischen irgendwann irgendwas irgendwie irgendwo ist ja je jede jedem jeden jeder jedenfalls
    jedoch jemand jemandem jemanden jetzt jung junge kalt kam kann kannst kapiert kaputt kaputte kaufen kaum kein
    keine keinen keiner kennen kind kinder klar klappen klappt klein klingeln klug knapp kochen kommen kommt komplett
    kompliziert können könnte konnte kosten kostenlos krank kriegen kühl kümmern kündigen kurz kurzfristig lachen lang
    lange langsam lassen lasst läuft laufen laut leben lecker leer legen leicht leid leider leihen leise lernen lesen
    letzte letztes leute licht lieb lieben lieber liegen liegt links los lösen lust mache machen macht mag mal man
    manche manchmal mann mehr mein meine meinem meinen meiner meinen meist meistens melden merken mich mieten mir mit
    miteinander mitnehmen mögen möglich montieren müde muss müssen musste mutter nach nachdem nachher nächste nachts
    nah nämlich nass natürlich neben nehmen nein nervös nett netto neu neue neuer neues neulich nicht nichts nie
    niedrig niemand nimmt nirgends noch nochmal normal notieren nötig nun nur nutzen ob oben obwohl oder offen
    offenbar öffnen oft ohne öfter okay ordentlich ordnung papa papier parken passen passend passieren passiert passt
    pause peinlich per perfekt planen plötzlich positiv privat pro probieren probiert prima prüfen pünktlich putzen
    quasi quer ran raus recht rechts rechnen reden regen reichen rein renovieren reservieren richtig richtung rot
    rufen ruhe ruhig rund runter sache sachen sagen sauber sauer schaffen schauen scheinbar schenken schicken schief
    schlafen schlecht schlimm schließen schließlich schmal schmecken schmutzig schnell schön schon schreiben schuld
    schulden schwach schwarz schwer schwierig sehen sehr sei seid sein seine seinem seinen seiner seit selber selbst
    selten senden setzen sich sicher sie sieht sind sitzen so sobald sofort sogar solange solche soll sollen sollte
    sonderbar sondern sonst sorge sowie sowieso spannend sparen spaß spät später spätestens sperren spielen spitze
    sprechen ständig stark starten statt stattdessen stehen steht stellen sterben stimmen stimmt stören streichen
    streit stress suchen super süß tapezieren tatsächlich tauschen teilen teilweise telefonieren telefonisch teuer
    tief toll tot tragen traurig treffen treu trinken trocken trotz trotzdem tun tut üben über überall überhaupt
    überlegen übermorgen übernehmen überrascht übrig übrigens um umgezogen umsonst umziehen unbedingt und ungefähr
    ungern uns unser unsere unserem unseren unsicher unten unter unterbrochen unterschreiben unterwegs ursprünglich
    vater verbinden verbindlich verdienen vergeben vergessen vergleichen verhandeln verheiratet verkaufen verkauft
    verlassen verlegen verlängern verlieren vermieten vermutlich vernünftig verpassen verpasst verreist verrückt
    verschieben verschieden verschwunden versprechen verstehen verstanden versuchen vertrauen verzichten viel viele
    vielleicht voll völlig vom von vor vorbei vorbereiten vorgestellt vorher vorhin vorig vorläufig vorne vorschlagen
    vorsichtig vorstellen während wahr wahrscheinlich war warm warten warum was waschen wasser wechseln weder weg
    wegen wegfahren weiß weit weiter weiterhin welche welcher welches wem wen wenig wenige wenigstens wenn wer werde
    werden wert wertvoll wessen wetter wichtig wie wieder wiederholen wiedersehen will willkommen wir wird wirklich
    wissen wo wobei wofür woher wohin wohl wohnen wollen wollte worden worüber wozu wunderbar wünschen wurde würde
    zahlen zeigen zentral ziehen ziemlich zu zufrieden zuerst zufällig zügig zuhause zuhören zukommen zuletzt zum
    zumindest zur zurück zurückkommen zusammen zusätzlich zuschauen zusenden zuständig zustimmen zuverlässig zwar
    zweimal zwischendurch urgieren retour combox natel innendienst außendienst homeoffice feierabend instagram
    facebook whatsapp signal zoom teams skype excel outlook deutsch deutsche deutsches englisch deutschland österreich
    schweiz berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover nürnberg bremen kassel
    wien graz linz salzburg innsbruck zürich bern basel luzern
    """)

# Family names that are everyday words: names after a title, a given name, 'mit' and 'an'.
SURNAMES = word_set("""
    abt adler alt altmann amsel anders august april bach bader bauer bäcker becker beck berg berger binder bischof
    blau blum bock böhm brand braun brenner bruder busch dorn drechsler ebert eder eich engel ernst esser falk färber
    fass fein feld fink fischer fleischer fliege förster forst franke frank frei freitag fried friedrich fröhlich
    frost fuchs fuhrmann funke fürst gärtner gast geiger gerber gerster glaser gold graf grimm groß gross grün haas
    hahn hammer hart hase haupt hecht heil heim held hell heller herbst hering hermann herold herrmann herz herzog
    hirsch hirt hoch hof hofmann holz horn huber huhn jäger jung junge kaiser kaltenbach kammer kant karl kaufmann
    keil keller kern kessler kiefer kirsch klar klein klinge kling klug knoll koch köhler könig kopf korn kraft krämer
    kranz kraus kraut krause krieg kroll krug krüger kuhn kunz kurz küster lamm lamprecht land lang lange lehmann
    lehner lindner linke link löffler lorenz löwe ludwig maier mai maler markgraf marx maurer mayer may meier meister
    metzger metzler meyer michel montag morgenstern moser mühl müller münch mutter nagel neu neubauer neumann noll
    nuss ochs ott otto pabst papst paul peter pfaff pfarrer pfeffer pfeifer pfeiffer pfister pilz pohl probst raab
    rabe rau rauch reich reis reiter renner richter riedel ries riese ring ritter rose rosen rot roth rothe ruf ruhe
    runge sachs sander sattler schäfer schäffer scharf schatz scherer schenk schild schiller schilling schlosser
    schmid schmidt schmied schmitt schmitz schneider schnell scholz schön schrank schreiber schreiner schröder
    schubert schuh schulte schulz schulze schumacher schuster schwab schwan schwarz schweizer seidel seiler simon
    singer sommer sonntag specht sperling spiegel spiess stahl stark stein steiger stern stock stolz storch strauß
    strauss stroh sturm sturz süß tanner teufel thoma thomas tischler töpfer trost ulrich unger vogel vogt voigt voll
    wagner walter walther weber wegner weiß weiss weigel weidner wein wenzel werner wiese wild winkler winter wirth
    witt wolf wolff wunder wüst zander zeller zimmer zimmermann zorn zweig nord
    """)

ENDINGS = (
    ("e", ""), ("en", ""), ("er", ""), ("es", ""), ("em", ""), ("n", ""), ("s", ""), ("t", "en"), ("e", "en"),
    ("st", "en"), ("te", "en"), ("ten", "en"), ("et", "en"), ("ete", "en"), ("te", ""), ("tes", ""), ("ter", ""),
    ("innen", "in"), ("t", "n"), ("ere", ""), ("eren", ""), ("end", "en"), ("ende", "en"), ("'s", ""), ("ste", ""),
    ("sten", ""), ("lich", ""), ("weise", ""),
)  # fmt: skip

# Occupations right before a name: 'der Steuerberater Heinze'.
ROLES = word_set("""
    mieter mieterin kunde kundin käufer käuferin eigentümer eigentümerin besitzer besitzerin vermieter vermieterin
    patient patientin mandant mandantin klient klientin kollege kollegin nachbar nachbarin verwalter verwalterin
    hausmeister hausmeisterin leiter leiterin berater beraterin steuerberater steuerberaterin makler maklerin notar
    notarin anwalt anwältin rechtsanwalt rechtsanwältin architekt architektin klempner elektriker installateur
    handwerker handwerkerin dachdecker monteur techniker technikerin lehrer lehrerin trainer trainerin arzt ärztin
    zahnarzt zahnärztin optiker optikerin fotograf fotografin redakteur redakteurin vertreter vertreterin einkäufer
    einkäuferin bürgermeister bürgermeisterin pfarrerin sekretärin assistentin assistent praktikant praktikantin
    schornsteinfeger sommelier wirt wirtin inhaber inhaberin geschäftsführer geschäftsführerin sachbearbeiter
    sachbearbeiterin interessent interessentin bewerber bewerberin freund freundin tante onkel chef chefin kandidat
    kandidatin
    """)
